import type { Block, LinkSpan, Outline, Span, TextRun } from '../outline.js';

/**
 * One line of the body, as a reader sees it: a heading, a line of a paragraph (releases break paragraphs with <br>
 * as often as they start new ones), a list item's line, a table row.
 */
export interface BodyLine extends Span {
  text: string;
  kind: 'heading' | 'paragraph' | 'item' | 'row';
  /** 1–6 for a heading, 0 otherwise. */
  depth: number;
  /** Position of the top-level block the line stands in. */
  block: number;
  /** True for the first line of its paragraph or list item. */
  opens: boolean;
  /** True when every letter of the line is marked strong. */
  strong: boolean;
  /** The marked words the line begins with, when only a part of it is strong ("**Tid:** 10.00"). */
  strongLead: Span | null;
  links: LinkSpan[];
  /** Position of the list in the body and of the item in it; null outside lists. */
  list: { id: number; item: number; level: number; ordered: boolean } | null;
  quoted: boolean;
}

/** The lines of a body in reading order; blank lines are left out. Linear in the length of the text. */
export function bodyLines(outline: Outline): BodyLine[] {
  const walk = new LineWalk(outline.text);
  outline.blocks.forEach((block, index) => {
    walk.visit(block, { block: index, level: 0, list: null, quoted: false });
  });
  return walk.lines;
}

interface Place {
  block: number;
  level: number;
  list: BodyLine['list'];
  quoted: boolean;
}

class LineWalk {
  readonly lines: BodyLine[] = [];
  readonly #text: string;
  #lists = 0;

  constructor(text: string) {
    this.#text = text;
  }

  visit(block: Block, place: Place): void {
    switch (block.type) {
      case 'heading':
        this.#run(block, 'heading', block.depth, place);
        break;
      case 'paragraph':
        this.#run(block, place.list ? 'item' : 'paragraph', 0, place);
        break;
      case 'blockquote':
        for (const inner of block.blocks) this.visit(inner, { ...place, quoted: true });
        break;
      case 'table':
        for (const row of [block.header, ...block.rows]) this.#row(row, place);
        break;
      case 'list': {
        const id = this.#lists++;
        block.items.forEach((item, index) => {
          const list = { id, item: index, level: place.level, ordered: block.ordered };
          const inside = { ...place, list, level: place.level + 1 };
          this.#run(item.own, 'item', 0, inside);
          for (const inner of item.blocks) this.visit(inner, inside);
        });
        break;
      }
    }
  }

  #row(cells: TextRun[], place: Place): void {
    const [first] = cells;
    const last = cells.at(-1);
    if (!first || !last) return;
    const marks = {
      strong: new SpanQueue(joined(cells.flatMap((cell) => cell.strong))),
      links: new SpanQueue(cells.flatMap((cell) => cell.links)),
    };
    this.#push(marks, first.start, last.end, 'row', 0, place, true);
  }

  #run(run: TextRun, kind: BodyLine['kind'], depth: number, place: Place): void {
    const marks = { strong: new SpanQueue(joined(run.strong)), links: new SpanQueue(run.links) };
    let start = run.start;
    let opens = true;
    while (start < run.end) {
      const breakAt = this.#text.indexOf('\n', start);
      const end = breakAt < 0 || breakAt > run.end ? run.end : breakAt;
      if (this.#push(marks, start, end, kind, depth, place, opens)) opens = false;
      start = end + 1;
    }
  }

  #push(
    marks: Marks,
    from: number,
    to: number,
    kind: BodyLine['kind'],
    depth: number,
    place: Place,
    opens: boolean,
  ): boolean {
    const raw = this.#text.slice(from, to);
    const start = from + (raw.length - raw.trimStart().length);
    const text = raw.trim();
    if (text === '') return false;
    const end = start + text.length;
    const strong = marks.strong.within(start, end);
    const lead = strong.find((span) => span.start <= start && span.end > start);
    this.lines.push({
      start,
      end,
      text,
      kind,
      depth,
      block: place.block,
      opens,
      strong: strong.length > 0 && coversLetters(text, start, strong),
      strongLead: lead ? { start, end: Math.min(lead.end, end) } : null,
      links: marks.links.within(start, end),
      list: place.list,
      quoted: place.quoted,
    });
    return true;
  }
}

interface Marks {
  strong: SpanQueue<Span>;
  links: SpanQueue<LinkSpan>;
}

/** Hands out the spans that touch one line after the other, so that many marks in many lines stay linear. */
class SpanQueue<S extends Span> {
  readonly #spans: readonly S[];
  #next = 0;

  constructor(spans: readonly S[]) {
    this.#spans = spans;
  }

  /** Spans that touch `start`–`end`; calls must come in the order of the text. */
  within(start: number, end: number): S[] {
    while ((this.#spans[this.#next]?.end ?? end) <= start) this.#next += 1;
    const found: S[] = [];
    for (let at = this.#next; at < this.#spans.length; at += 1) {
      const span = this.#spans[at];
      if (!span || span.start >= end) break;
      found.push(span);
    }
    return found;
  }
}

/** The same stretches without overlaps (strong within strong). */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  return result;
}

function coversLetters(text: string, offset: number, spans: readonly Span[]): boolean {
  let at = 0;
  for (const span of spans) {
    if (/[\p{L}\p{N}]/u.test(text.slice(at, Math.max(at, span.start - offset)))) return false;
    at = Math.max(at, span.end - offset);
  }
  return !/[\p{L}\p{N}]/u.test(text.slice(at));
}
