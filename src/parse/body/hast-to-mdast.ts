import type { Element, RootContent as HastContent, Root as HastRoot } from 'hast';
import type { BlockContent, List, ListItem, Paragraph, PhrasingContent, Table } from 'mdast';
import { descendants, isBlock, Nesting, textIn } from './hast-nesting.js';
import { fitsGrid, gridOf, type SpanningCell } from './table-grid.js';

/**
 * HTML as it is found into blocks as they were meant: groups opened up, `<strong><p>` turned inside out, loose text put
 * into paragraphs, a list inside a list given to the item before it, table cells reduced to lines, layout tables and
 * figures opened up. White space and emptiness are left to the tidying.
 */
export function blocksOf(root: HastRoot): BlockContent[] {
  return new Reader(new Nesting(root.children)).flow(root.children, []);
}

class Reader {
  readonly #nesting: Nesting;

  constructor(nesting: Nesting) {
    this.#nesting = nesting;
  }

  /** Blocks, with loose inline content in paragraphs. `around` are the inline elements they were found in. */
  flow(nodes: readonly HastContent[], around: readonly Element[]): BlockContent[] {
    const out: BlockContent[] = [];
    let line: PhrasingContent[] = [];
    const settle = (): void => {
      if (line.length > 0) out.push(paragraph(wrapped(line, around)));
      line = [];
    };
    const add = (blocks: readonly BlockContent[]): void => {
      settle();
      for (const block of blocks) out.push(block);
    };
    for (const node of nodes) {
      if (node.type === 'text') line.push(text(node.value));
      if (node.type !== 'element') continue;
      if (this.#nesting.isEmpty(node)) {
        if (isBlock(node)) settle();
        else line.push(text(' '));
      } else if (isBlock(node)) add(this.#block(node, around));
      else if (this.#nesting.isMixed(node)) add(this.flow(node.children, [...around, node]));
      else for (const inline of this.#inlineElement(node)) line.push(inline);
    }
    settle();
    return out;
  }

  #block(node: Element, around: readonly Element[]): BlockContent[] {
    switch (node.tagName) {
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6': {
        const depth = Number(node.tagName.slice(1)) as 1 | 2 | 3 | 4 | 5 | 6;
        return [{ type: 'heading', depth, children: wrapped(this.#inline(node.children), around) }];
      }
      case 'ul':
      case 'ol':
        return [this.#list(node, around)];
      case 'blockquote':
        return [{ type: 'blockquote', children: this.flow(node.children, around) }];
      case 'pre':
        return [{ type: 'code', value: textIn(node) }];
      case 'dt':
        return [paragraph([{ type: 'strong', children: wrapped(this.#inline(node.children), around) }])];
      case 'table':
        return this.#table(node, around);
      case 'figure':
        return this.#figure(node, around);
      default:
        return this.flow(node.children, around);
    }
  }

  #list(list: Element, around: readonly Element[]): List {
    const items: ListItem[] = [];
    for (const node of list.children) {
      if (node.type === 'text' && node.value.trim() === '') continue;
      if (node.type === 'element' && this.#nesting.isEmpty(node)) continue;
      const isList = node.type === 'element' && /^[uo]l$/.test(node.tagName);
      const isItem = node.type === 'element' && node.tagName === 'li';
      const blocks = this.flow(isItem ? node.children : [node], around);
      const last = items.at(-1);
      if (isList && last) for (const block of blocks) append(last, block);
      else items.push({ type: 'listItem', children: blocks });
    }
    const start = Number(list.properties.start ?? 1);
    return { type: 'list', ordered: list.tagName === 'ol', start, children: items };
  }

  /** A table of one column only lays out; one that is mostly padding is read cell by cell too. */
  #table(table: Element, around: readonly Element[]): BlockContent[] {
    const captions = childrenOf(table, /^caption$/).flatMap((node) => this.flow(node.children, around));
    const rows = rowsOf(table).map(cellsOf);
    const grid = gridOf(rows);
    const lengths = grid.map((row) => row.length);
    if (!fitsGrid(lengths) || lengths.every((length) => length < 2)) {
      for (const { content } of rows.flat()) {
        for (const block of this.flow(content.children, around)) captions.push(block);
      }
      return captions;
    }
    const body: Table = {
      type: 'table',
      children: grid.map((row) => ({
        type: 'tableRow',
        children: row.map((cell) => ({
          type: 'tableCell',
          children: cell ? wrapped(this.#inline(cell.children), around) : [],
        })),
      })),
    };
    return [...captions, body];
  }

  /** A figure's pictures each carry its caption; what else stands on lines of its own in it follows. */
  #figure(figure: Element, around: readonly Element[]): BlockContent[] {
    const pictures = descendants(figure, ({ tagName }) => tagName === 'img');
    if (pictures.length === 0) return this.flow(figure.children, around);
    const captions = descendants(figure, ({ tagName }) => tagName === 'figcaption');
    const caption = captions.map(textIn).join(' ').trim();
    const others = descendants(
      figure,
      (element) => captions.includes(element) || (isBlock(element) && holdsWords(element)),
    );
    return [
      ...pictures.map((picture) => {
        const { title } = picture.properties;
        const properties = { ...picture.properties, title: caption === '' ? (title ?? '') : caption };
        return paragraph(this.#inlineElement({ ...picture, properties }));
      }),
      ...others
        .filter((element) => !captions.includes(element))
        .flatMap((element) => this.#block(element, around)),
    ];
  }

  /** Content of a heading or a cell: what stands on lines of its own in it is parted by line breaks. */
  #inline(nodes: readonly HastContent[]): PhrasingContent[] {
    const out: PhrasingContent[] = [];
    for (const node of nodes) {
      if (node.type === 'text') out.push(text(node.value));
      if (node.type !== 'element' || this.#nesting.isEmpty(node)) continue;
      if (isBlock(node)) out.push({ type: 'break' });
      for (const inline of isBlock(node) ? this.#inline(node.children) : this.#inlineElement(node))
        out.push(inline);
      if (isBlock(node)) out.push({ type: 'break' });
    }
    return out;
  }

  #inlineElement(node: Element): PhrasingContent[] {
    switch (node.tagName) {
      case 'br':
        return [{ type: 'break' }];
      case 'img': {
        const { src, alt, title } = node.properties;
        return [
          { type: 'image', url: String(src ?? ''), alt: String(alt ?? ''), title: String(title ?? '') },
        ];
      }
      case 'q':
        return [text('”'), ...this.#inline(node.children), text('”')];
      default:
        return wrapped(this.#inline(node.children), [node]);
    }
  }
}

/** Puts a list that was found between the items into the item before it, as one with a list at its end. */
function append(item: ListItem, block: BlockContent): void {
  const last = item.children.at(-1);
  if (last?.type !== 'list' || block.type !== 'list' || last.ordered !== block.ordered)
    item.children.push(block);
  else for (const child of block.children) last.children.push(child);
}

/** Inline content in its marks, the first of `around` outermost. */
function wrapped(children: PhrasingContent[], around: readonly Element[]): PhrasingContent[] {
  return around.reduceRight<PhrasingContent[]>((inner, { tagName, properties }) => {
    switch (tagName) {
      case 'strong':
      case 'b':
        return [{ type: 'strong', children: inner }];
      case 'em':
      case 'i':
        return [{ type: 'emphasis', children: inner }];
      case 'a':
        return [{ type: 'link', url: String(properties.href ?? ''), children: inner }];
      default:
        return inner;
    }
  }, children);
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

/** In HTML a line end is a space. */
function text(value: string): PhrasingContent {
  return { type: 'text', value: /[\t\n\f\r]/.test(value) ? value.replace(/[\t\n\f\r ]+/g, ' ') : value };
}

function childrenOf(element: Element, name: RegExp): Element[] {
  return element.children.filter(
    (node): node is Element => node.type === 'element' && name.test(node.tagName),
  );
}

/** The rows of a table, not those of a table inside of it. */
function rowsOf(table: Element): Element[] {
  return childrenOf(table, /^t(?:r|head|body|foot)$/).flatMap((node) =>
    node.tagName === 'tr' ? [node] : rowsOf(node),
  );
}

function cellsOf(row: Element): SpanningCell<Element>[] {
  return childrenOf(row, /^t[dh]$/).map((content) => ({
    content,
    columns: Math.max(1, Number(content.properties.colSpan ?? 1)),
    rows: Math.max(1, Number(content.properties.rowSpan ?? 1)),
  }));
}

function holdsWords(element: Element): boolean {
  return element.tagName !== 'figcaption' && textIn(element).trim() !== '';
}
