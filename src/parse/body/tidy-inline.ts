import type { Image, Link, PhrasingContent } from 'mdast';
import { cleanCharacters, cleanLine } from './clean-characters.js';

/** What the tidying of inline content has to know. */
export interface InlineContext {
  /** Absolute address of a link or picture, or null when it leads nowhere a reader may be sent. */
  resolve(url: string): string | null;
  /** Address of a reference's definition ("[text][label]"). */
  definition(identifier: string): string | null;
}

interface Marks {
  strong: boolean;
  emphasis: boolean;
  link: string | null;
}

/** Something that is seen, and the gap before it: nothing, a space, or as many line breaks as stood there. */
interface Piece {
  content: string | Image;
  marks: Marks;
  spaceBefore: boolean;
  breaksBefore: number;
}

type Source = { type: 'text'; value: string; marks: Marks } | { type: 'image'; image: Image; marks: Marks };
type Run = { content: string | Image | null; marks: Marks };

const PLAIN: Marks = { strong: false, emphasis: false, link: null };

/**
 * Brings inline content into the one form the body is kept in: clean text, white space collapsed and outside of
 * bold and links, like neighbours joined, only text, break, strong, emphasis, link and image.
 * Two breaks in a row end a paragraph, so the answer is a list of paragraphs; an empty one is left out.
 */
export function tidyInline(nodes: readonly PhrasingContent[], context: InlineContext): PhrasingContent[][] {
  const sources: Source[] = [];
  flatten(nodes, PLAIN, context, sources);
  return paragraphsOf(piecesOf(sources)).map((pieces) => nest(runsOf(pieces)));
}

function flatten(
  nodes: readonly PhrasingContent[],
  marks: Marks,
  context: InlineContext,
  out: Source[],
): void {
  for (const node of nodes) {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        pushText(node.value, marks, out);
        break;
      case 'break':
        pushText('\n', marks, out);
        break;
      case 'html':
        if (/^<br\s*\/?>$/i.test(node.value)) pushText('\n', marks, out);
        break;
      case 'strong':
        flatten(node.children, { ...marks, strong: true }, context, out);
        break;
      case 'emphasis':
        flatten(node.children, { ...marks, emphasis: true }, context, out);
        break;
      case 'link': {
        const link = context.resolve(node.url) ?? marks.link;
        flatten(
          isOwnAddress(node) ? [{ type: 'text', value: link ?? node.url }] : node.children,
          { ...marks, link },
          context,
          out,
        );
        break;
      }
      case 'linkReference': {
        const target = context.definition(node.identifier);
        const link = target === null ? marks.link : context.resolve(target);
        flatten(node.children, { ...marks, link }, context, out);
        break;
      }
      case 'image':
      case 'imageReference': {
        const target = node.type === 'image' ? node.url : context.definition(node.identifier);
        const url = target === null ? null : context.resolve(target);
        const caption = node.type === 'image' ? cleanLine(node.title ?? '') : '';
        const alt = cleanLine(node.alt ?? '');
        const image: Image = { type: 'image', url: url ?? '', alt, ...(caption ? { title: caption } : {}) };
        if (url !== null) out.push({ type: 'image', image, marks });
        break;
      }
      default:
        if ('children' in node) flatten(node.children, marks, context, out);
    }
  }
}

/** Whether a link shows nothing but its address, which then is shown absolute. */
function isOwnAddress({ url, children: [only, ...others] }: Link): boolean {
  return others.length === 0 && only?.type === 'text' && only.value === url;
}

function pushText(value: string, marks: Marks, out: Source[]): void {
  const last = out.at(-1);
  if (last?.type === 'text' && sameMarks(last.marks, marks)) last.value += value;
  else out.push({ type: 'text', value, marks });
}

function piecesOf(sources: readonly Source[]): Piece[] {
  const pieces: Piece[] = [];
  let spaceBefore = false;
  let breaksBefore = 0;
  const push = (content: string | Image, marks: Marks): void => {
    pieces.push({ content, marks, spaceBefore, breaksBefore });
    spaceBefore = false;
    breaksBefore = 0;
  };
  for (const source of sources) {
    if (source.type === 'image') {
      push(source.image, source.marks);
      continue;
    }
    for (const [index, line] of cleanCharacters(source.value).split('\n').entries()) {
      if (index > 0) breaksBefore += 1;
      const text = line.replace(/ {2,}/g, ' ');
      const ink = text.trim();
      if (ink === '') {
        spaceBefore ||= text !== '';
        continue;
      }
      spaceBefore ||= text.startsWith(' ');
      push(ink, source.marks);
      spaceBefore = text.endsWith(' ');
    }
  }
  return pieces;
}

function paragraphsOf(pieces: readonly Piece[]): Piece[][] {
  const paragraphs: Piece[][] = [];
  for (const piece of pieces) {
    const current = paragraphs.at(-1);
    if (current && piece.breaksBefore < 2) current.push(piece);
    else paragraphs.push([piece]);
  }
  return paragraphs;
}

/** Gaps become runs of their own that carry only the marks both neighbours have; like neighbours are joined. */
function runsOf(pieces: readonly Piece[]): Run[] {
  const runs: Run[] = [];
  let before: Piece | null = null;
  for (const piece of pieces) {
    if (before) {
      const marks = sharedMarks(before.marks, piece.marks);
      if (piece.breaksBefore > 0) runs.push({ content: null, marks });
      else if (piece.spaceBefore) pushRun(' ', marks, runs);
    }
    pushRun(piece.content, piece.marks, runs);
    before = piece;
  }
  return runs;
}

function pushRun(content: string | Image, marks: Marks, runs: Run[]): void {
  const last = runs.at(-1);
  if (typeof content === 'string' && typeof last?.content === 'string' && sameMarks(last.marks, marks)) {
    last.content += content;
  } else runs.push({ content, marks });
}

/** Wraps runs in their marks, at every place the mark that reaches furthest outermost. */
function nest(runs: readonly Run[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (let from = 0; from < runs.length; ) {
    const run = runs[from];
    if (!run) break;
    const { strong, emphasis, link } = run.marks;
    const reaches = [
      { mark: 'link', to: link === null ? from : reach(runs, from, ({ marks }) => marks.link === link) },
      { mark: 'strong', to: strong ? reach(runs, from, ({ marks }) => marks.strong) : from },
      { mark: 'emphasis', to: emphasis ? reach(runs, from, ({ marks }) => marks.emphasis) : from },
    ] as const;
    const widest = reaches.reduce((best, other) => (other.to > best.to ? other : best));
    if (widest.to === from) {
      nodes.push(leafOf(run));
      from += 1;
      continue;
    }
    const off = { [widest.mark]: widest.mark === 'link' ? null : false };
    const children = nest(
      runs.slice(from, widest.to).map((inner) => ({ ...inner, marks: { ...inner.marks, ...off } })),
    );
    if (widest.mark === 'link') nodes.push({ type: 'link', url: link ?? '', children });
    else nodes.push({ type: widest.mark, children });
    from = widest.to;
  }
  return nodes;
}

function leafOf({ content }: Run): PhrasingContent {
  if (content === null) return { type: 'break' };
  return typeof content === 'string' ? { type: 'text', value: content } : content;
}

function reach(runs: readonly Run[], from: number, holds: (run: Run) => boolean): number {
  let to = from;
  for (let run = runs[to]; run && holds(run); run = runs[to]) to += 1;
  return to;
}

function sameMarks(a: Marks, b: Marks): boolean {
  return a.strong === b.strong && a.emphasis === b.emphasis && a.link === b.link;
}

function sharedMarks(a: Marks, b: Marks): Marks {
  return {
    strong: a.strong && b.strong,
    emphasis: a.emphasis && b.emphasis,
    link: a.link === b.link ? a.link : null,
  };
}
