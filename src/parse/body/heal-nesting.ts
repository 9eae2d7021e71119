import type { Element, ElementContent, Root, RootContent } from 'hast';
import { BLOCKS } from './html-vocabulary.js';
import { fitsGrid, gridOf, type SpanningCell } from './table-grid.js';

/**
 * Makes of HTML as it is found HTML as it was meant, so that each block stands where Markdown can say it:
 * groups opened up, `<strong><p>` turned inside out, loose text put into paragraphs, a list inside a list given to the
 * item before it, table cells reduced to lines, layout tables and figures opened up, nothing empty left.
 */
export function healNesting(root: Root): Root {
  const healer = new Healer();
  healer.mark(root.children);
  return { type: 'root', children: healer.flow(root.children, []) };
}

class Healer {
  /** Inline elements that hold blocks, and elements that hold nothing to be seen. */
  readonly #mixed = new Set<Element>();
  readonly #empty = new Set<Element>();

  /** Notes for every element, in one walk, whether it holds blocks and whether it shows anything. */
  mark(nodes: readonly RootContent[]): { blocks: boolean; ink: boolean } {
    let blocks = false;
    let ink = false;
    for (const node of nodes) {
      if (node.type === 'text') ink ||= node.value.trim() !== '';
      if (node.type !== 'element') continue;
      const inside = this.mark(node.children);
      const isBlock = BLOCKS.has(node.tagName);
      if (!isBlock && inside.blocks) this.#mixed.add(node);
      const shows = inside.ink || node.tagName === 'img';
      if (!shows && node.tagName !== 'br') this.#empty.add(node);
      blocks ||= isBlock || inside.blocks;
      ink ||= shows;
    }
    return { blocks, ink };
  }

  /** Blocks, with loose inline content in paragraphs. `around` are the inline elements the blocks were found in. */
  flow(nodes: readonly RootContent[], around: readonly Element[]): Element[] {
    const out: Element[] = [];
    let line: ElementContent[] = [];
    const settle = (): void => {
      if (line.some((node) => (node.type === 'text' ? node.value.trim() !== '' : isSeen(node)))) {
        out.push(element('p', wrapped(line, around)));
      }
      line = [];
    };
    for (const node of nodes) {
      if (node.type === 'text') line.push(node);
      if (node.type !== 'element') continue;
      if (this.#empty.has(node)) {
        if (BLOCKS.has(node.tagName)) settle();
        else if (node.children.length > 0) line.push({ type: 'text', value: ' ' });
      } else if (BLOCKS.has(node.tagName)) {
        settle();
        for (const block of this.#blocks(node, around)) out.push(block);
      } else if (this.#mixed.has(node)) {
        settle();
        for (const block of this.flow(node.children, [...around, node])) out.push(block);
      } else line.push(node);
    }
    settle();
    return out;
  }

  #blocks(node: Element, around: readonly Element[]): Element[] {
    switch (node.tagName) {
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        return [element(node.tagName, wrapped(this.#inline(node.children), around))];
      case 'ul':
      case 'ol':
        return [this.#list(node, around)];
      case 'blockquote':
        return [element('blockquote', this.flow(node.children, around))];
      case 'pre':
        return [element('p', wrapped(preLines(node), around))];
      case 'dt':
        return this.flow([element('strong', this.#inline(node.children))], around);
      case 'table':
        return this.#table(node, around);
      case 'figure':
        return this.#figure(node, around);
      default:
        return this.flow(node.children, around);
    }
  }

  #list(list: Element, around: readonly Element[]): Element {
    const items: Element[] = [];
    for (const node of list.children) {
      if (
        node.type === 'text' ? node.value.trim() === '' : node.type !== 'element' || this.#empty.has(node)
      ) {
        continue;
      }
      const isItem = node.type === 'element' && node.tagName === 'li';
      const blocks = this.flow(isItem ? node.children : [node], around);
      const last = items.at(-1);
      if (last && node.type === 'element' && /^[uo]l$/.test(node.tagName)) last.children.push(...blocks);
      else items.push(element('li', blocks));
    }
    return { ...list, children: items };
  }

  #table(table: Element, around: readonly Element[]): Element[] {
    const out: Element[] = [];
    const rows: SpanningCell<Element>[][] = [];
    for (const part of descendantRows(table)) {
      if (part.tagName === 'tr') rows.push(cellsOf(part));
      else out.push(...this.flow(part.children, around));
    }
    const grid = gridOf(rows);
    const lengths = grid.map((row) => row.length);
    if (Math.max(0, ...lengths.slice(0, 1_000)) < 2 || !fitsGrid(lengths)) {
      for (const row of rows) {
        for (const cell of row) for (const block of this.flow(cell.content.children, around)) out.push(block);
      }
      return out;
    }
    const body = grid.map((row, index) =>
      element(
        'tr',
        row.map((cell) => element(index === 0 ? 'th' : 'td', cell ? this.#inline(cell.children) : [])),
      ),
    );
    out.push(element('table', body));
    return out;
  }

  /** A figure's pictures each carry its caption; what else stands in it follows. */
  #figure(figure: Element, around: readonly Element[]): Element[] {
    const captions: Element[] = [];
    const pictures: Element[] = [];
    collect(figure, (node) => node.tagName === 'figcaption', captions);
    collect(figure, (node) => node.tagName === 'img', pictures);
    const caption = captions.map(textOf).join(' ').replace(/\s+/g, ' ').trim();
    if (pictures.length === 0) return this.flow(figure.children, around);
    const rest = this.flow(
      figure.children.filter((node) => node.type === 'element' && !captions.includes(node) && hasBlock(node)),
      around,
    ).filter((block) => textOf(block).trim() !== '');
    return [
      ...pictures.map((picture) => {
        const properties = caption === '' ? picture.properties : { ...picture.properties, title: caption };
        return element('p', [{ ...picture, properties }]);
      }),
      ...rest,
    ];
  }

  /** Content of a heading or a cell: what stands on lines of its own is parted by line breaks. */
  #inline(nodes: readonly RootContent[]): ElementContent[] {
    const out: ElementContent[] = [];
    for (const node of nodes) {
      if (node.type === 'text') out.push(node);
      if (node.type !== 'element' || this.#empty.has(node)) continue;
      const isBlock = BLOCKS.has(node.tagName);
      if (!isBlock && !this.#mixed.has(node)) {
        out.push(node);
        continue;
      }
      if (isBlock) out.push(element('br', []));
      const inside = this.#inline(node.children);
      if (isBlock) for (const child of inside) out.push(child);
      else out.push({ ...node, children: inside });
      if (isBlock) out.push(element('br', []));
    }
    return out;
  }
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}

function wrapped(children: ElementContent[], around: readonly Element[]): ElementContent[] {
  return around.reduceRight<ElementContent[]>((inner, node) => [{ ...node, children: inner }], children);
}

function isSeen(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName !== 'br';
}

function preLines(node: Element): ElementContent[] {
  return textOf(node)
    .split('\n')
    .flatMap((line): ElementContent[] => [element('br', []), { type: 'text', value: line }]);
}

/** Rows of a table, and captions, in order; never those of a table inside of it. */
function descendantRows(table: Element): Element[] {
  return table.children.flatMap((node) => {
    if (node.type !== 'element') return [];
    if (node.tagName === 'tr' || node.tagName === 'caption') return [node];
    return /^t(?:head|body|foot)$/.test(node.tagName) ? descendantRows(node) : [];
  });
}

function cellsOf(row: Element): SpanningCell<Element>[] {
  return row.children.flatMap((node) => {
    if (node.type !== 'element' || !/^t[dh]$/.test(node.tagName)) return [];
    const { colSpan, rowSpan } = node.properties;
    return [
      { content: node, columns: Math.max(1, Number(colSpan ?? 1)), rows: Math.max(1, Number(rowSpan ?? 1)) },
    ];
  });
}

function collect(node: Element, wanted: (node: Element) => boolean, out: Element[]): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (wanted(child)) out.push(child);
    else collect(child, wanted, out);
  }
}

function hasBlock(node: Element): boolean {
  return (
    BLOCKS.has(node.tagName) || node.children.some((child) => child.type === 'element' && hasBlock(child))
  );
}

function textOf(node: Element): string {
  return node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('');
}
