import type {
  BlockContent,
  Blockquote,
  List,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  TableRow,
} from 'mdast';
import type { BodyContext } from './body-context.js';
import { type InlineContext, tidyInline } from './tidy-inline.js';

type Flow = Exclude<BlockContent, { type: 'html' | 'code' | 'thematicBreak' }>;

/**
 * The one form every body is kept in: headings below the title's level, paragraphs, lists, tables and block quotes,
 * nothing empty, nothing that Markdown could not say again. Reading the Markdown written from it gives it once more.
 */
export function tidy(root: Root, context: BodyContext): Root {
  const definitions = definitionsOf(root);
  const tidier = new Tidier(
    { resolve: context.resolve, definition: (name) => definitions.get(name) ?? null },
    context.html,
  );
  const children = tidier.flow(root.children);
  return { type: 'root', children: holdsTitle(children) ? children.map(lowered) : children };
}

function definitionsOf(root: Root): Map<string, string> {
  const definitions = new Map<string, string>();
  for (const node of root.children) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node.url);
    }
  }
  return definitions;
}

/** Whether a heading as high as the title stands anywhere among the blocks. */
function holdsTitle(nodes: readonly Nodes[]): boolean {
  return nodes.some((node) =>
    node.type === 'heading' ? node.depth === 1 : isContainer(node) && holdsTitle(node.children),
  );
}

function lowered<N extends Nodes>(node: N): N {
  if (node.type === 'heading') return { ...node, depth: Math.min(node.depth + 1, 6) as typeof node.depth };
  return isContainer(node) ? ({ ...node, children: node.children.map(lowered) } as N) : node;
}

function isContainer(node: Nodes): node is List | ListItem | Blockquote {
  return node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote';
}

class Tidier {
  constructor(
    private readonly inline: InlineContext,
    private readonly html: BodyContext['html'],
  ) {}

  flow(nodes: readonly RootContent[]): Flow[] {
    const out: Flow[] = [];
    let loose: PhrasingContent[] = [];
    const settle = (): void => {
      if (loose.length > 0) out.push(...this.#paragraphs(loose));
      loose = [];
    };
    for (const node of nodes) {
      const blocks = this.#block(node);
      if (blocks === null) loose.push(node as PhrasingContent);
      else {
        settle();
        out.push(...blocks);
      }
    }
    settle();
    return out;
  }

  /** The tidy blocks of a node, or null for inline content. */
  #block(node: RootContent): Flow[] | null {
    switch (node.type) {
      case 'paragraph':
        return this.#paragraphs(node.children);
      case 'heading': {
        const children = this.#oneLine(node.children);
        return children.length > 0 ? [{ type: 'heading', depth: node.depth, children }] : [];
      }
      case 'list':
        return this.#list(node);
      case 'blockquote': {
        const children = this.flow(node.children);
        return children.length > 0 ? [{ type: 'blockquote', children }] : [];
      }
      case 'table':
        return this.#table(node);
      case 'code':
        return this.#paragraphs([{ type: 'text', value: node.value }]);
      case 'html':
        return this.flow(this.html(node.value));
      case 'thematicBreak':
      case 'definition':
      case 'footnoteDefinition':
      case 'yaml':
        return [];
      case 'listItem':
        return this.flow(node.children);
      case 'tableRow':
      case 'tableCell':
        return this.flow(node.children as RootContent[]);
      default:
        return null;
    }
  }

  #paragraphs(nodes: readonly PhrasingContent[]): Paragraph[] {
    return tidyInline(nodes, this.inline).map((children) => ({ type: 'paragraph', children }));
  }

  /** Inline content where no line can end: headings and table cells. */
  #oneLine(nodes: readonly PhrasingContent[]): PhrasingContent[] {
    const spaced = tidyInline(nodes, this.inline).flatMap((paragraph, index): PhrasingContent[] => [
      ...(index > 0 ? [{ type: 'text' as const, value: ' ' }] : []),
      ...paragraph.map(withoutBreaks),
    ]);
    return tidyInline(spaced, this.inline)[0] ?? [];
  }

  #list(list: List): Flow[] {
    const children: ListItem[] = [];
    for (const item of list.children) {
      const blocks = this.flow(item.children);
      if (blocks.length > 0) children.push({ type: 'listItem', spread: isSpread(blocks), children: blocks });
    }
    if (children.length === 0) return [];
    const ordered = list.ordered === true;
    const start = ordered ? { start: list.start ?? 1 } : {};
    return [{ type: 'list', ordered, ...start, spread: false, children }];
  }

  #table(table: Table): Flow[] {
    const rows = table.children
      .map((row) => row.children.map((cell) => this.#oneLine(cell.children)))
      .filter((row) => row.some((cell) => cell.length > 0));
    const width = Math.max(0, ...rows.map((row) => row.length));
    if (width < 2) {
      return rows.flatMap((row) => row.map((children): Paragraph => ({ type: 'paragraph', children })));
    }
    const children = rows.map(
      (row): TableRow => ({
        type: 'tableRow',
        children: Array.from({ length: width }, (_, column) => ({
          type: 'tableCell',
          children: row[column] ?? [],
        })),
      }),
    );
    return [{ type: 'table', children }];
  }
}

function withoutBreaks(node: PhrasingContent): PhrasingContent {
  if (node.type === 'break') return { type: 'text', value: ' ' };
  if (!('children' in node)) return node;
  return { ...node, children: node.children.map(withoutBreaks) } as PhrasingContent;
}

/** Whether empty lines must part the blocks of an item so that they stay apart in Markdown. */
function isSpread(blocks: readonly Flow[]): boolean {
  return blocks.some((block, index) => index > 0 && (block.type !== 'list' || opensWithHigherNumber(block)));
}

/**
 * Whether the first line of a list holds a number other than 1 ("- 7. a"): such a number can't interrupt a paragraph
 * (CommonMark 5.2), and micromark takes the line so even where the number stands in a list of its own.
 */
function opensWithHigherNumber(list: List): boolean {
  const first = list.children[0]?.children[0];
  return (
    (list.ordered === true && list.start !== 1) || (first?.type === 'list' && opensWithHigherNumber(first))
  );
}
