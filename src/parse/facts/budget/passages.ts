import type { EvidencePlace, FactBox } from '../../../release/document.js';
import type { Block, ListBlock, ListItem, Span, TableBlock, TextRun } from '../../outline.js';
import type { Reading } from '../../reading.js';
import { isPlainSpeechVerb } from '../quotes/speech-verbs.js';
import { lineRows } from './line-rows.js';
import type { Sum } from './sums.js';

/** What a stretch of words is in the layout of the release. */
type Form = 'title' | 'lead' | 'heading' | 'prose' | 'item' | 'line';

/** A paragraph, heading, bullet or row line with what its place in the release says about it. */
export interface Passage extends Span {
  place: EvidencePlace;
  form: Form;
  sums: Sum[];
  quoted: boolean;
  /** Headings above it, the nearest first; a line that stands alone like a heading counts. */
  headings: Passage[];
  /** Number of the list or run of row lines it is in. */
  list: number | null;
  /** The words before its list. */
  intro: Passage | null;
  /** The bullet above it. */
  parent: Passage | null;
  /** A bullet with bullets under it. */
  hasChildren: boolean;
  strong: Span[];
  /** Heading of the fact box it stands in. */
  box: string | null;
}

/** A table with what goes before it. */
export interface TablePassage {
  table: TableBlock;
  number: number;
  caption: Passage | null;
  headings: Passage[];
  box: string | null;
}

export interface Layout {
  passages: Passage[];
  tables: TablePassage[];
}

/** Takes a release apart into passages and tables, in the order of the text. Linear in its length. */
export function layoutOf(
  reading: Reading,
  sums: Record<EvidencePlace, Sum[]>,
  boxes: readonly FactBox[],
): Layout {
  const walk = new Walk(reading.body.text, sums.body, boxes);
  const passages: Passage[] = [];
  const whole = (place: 'title' | 'lead', text: string): void => {
    if (text.trim() === '') return;
    passages.push({ ...blankPassage(0, text.length), place, form: place, sums: sums[place], quoted: false });
  };
  whole('title', reading.title);
  whole('lead', reading.lead ?? '');
  for (const block of reading.body.blocks) walk.block(block);
  return { passages: [...passages, ...walk.passages], tables: walk.tables };
}

/** A stretch of running text in the body that stands under nothing. */
export function blankPassage(start: number, end: number): Passage {
  return {
    start,
    end,
    place: 'body',
    form: 'prose',
    sums: [],
    quoted: false,
    headings: [],
    list: null,
    intro: null,
    parent: null,
    hasChildren: false,
    strong: [],
    box: null,
  };
}

/** Lines that head what follows without being headings are below the six levels of HTML. */
const BOLD = 7;

class Walk {
  readonly passages: Passage[] = [];
  readonly tables: TablePassage[] = [];
  #headings: { depth: number; passage: Passage }[] = [];
  #before: Passage | null = null;
  /** "Projekten som får medel är:" above paragraphs that open in bold type, entries of a list as it were. */
  #leadIn: Passage | null = null;
  #lists = 0;
  #lineList: { number: number; intro: Passage | null } | null = null;
  #sumAt = 0;
  #boxAt = 0;

  constructor(
    private readonly text: string,
    private readonly sums: readonly Sum[],
    private readonly boxes: readonly FactBox[],
  ) {}

  block(block: Block): void {
    if (block.type !== 'paragraph') this.#lineList = null;
    switch (block.type) {
      case 'heading':
        this.#heading(this.#push(block, 'heading', {}), block.depth);
        break;
      case 'paragraph':
        this.#paragraph(block);
        break;
      case 'list':
        this.#list(block, this.#before, null);
        break;
      case 'table':
        this.#table(block);
        break;
      case 'blockquote':
        for (const inner of block.blocks) this.block(inner);
        break;
    }
  }

  #push(span: TextRun, form: Form, more: Partial<Passage>): Passage {
    const passage: Passage = {
      ...blankPassage(span.start, span.end),
      form,
      sums: this.#sumsWithin(span),
      quoted: form !== 'heading' && isQuoted(this.text.slice(span.start, span.end), form),
      headings: this.#headings.map((heading) => heading.passage),
      strong: span.strong,
      box: this.#boxOf(span),
      ...more,
    };
    this.passages.push(passage);
    return passage;
  }

  #heading(passage: Passage, depth: number): void {
    this.#headings = [{ depth, passage }, ...this.#headings.filter((heading) => heading.depth < depth)];
    this.#before = passage;
    this.#leadIn = null;
  }

  #paragraph(run: TextRun): void {
    for (const { span, row } of lineRows(this.text, run, this.#peek(run))) {
      if (row) {
        this.#lineList ??= { number: this.#lists++, intro: this.#before };
        this.#push(span, 'line', { list: this.#lineList.number, intro: this.#lineList.intro });
        continue;
      }
      this.#lineList = null;
      if (isBoldHeading(this.text, span)) {
        this.#heading(this.#push(span, 'heading', {}), BOLD);
        continue;
      }
      const entry = span.strong.some(({ start }) => start === span.start);
      const passage = this.#push(span, 'prose', entry ? { intro: this.#leadIn } : {});
      if (!entry)
        this.#leadIn = this.text.slice(span.start, span.end).trimEnd().endsWith(':') ? passage : null;
      if (standsAlone(this.text, passage)) this.#heading(passage, BOLD);
      else this.#before = passage;
    }
  }

  #list(list: ListBlock, intro: Passage | null, parent: Passage | null): void {
    const number = this.#lists++;
    let head: Passage | null = null;
    for (const [index, item] of list.items.entries()) {
      const hasNext = index < list.items.length - 1;
      const heads = isHeadItem(this.text, item, hasNext);
      const above: Passage | null = heads ? parent : (head ?? parent);
      const passage = this.#push(item.own, 'item', { list: number, intro, parent: above });
      if (heads) head = passage;
      this.#children(item, passage, intro);
      passage.hasChildren = heads || item.blocks.some((block) => block.type === 'list');
    }
    this.#before = null;
  }

  #children(item: ListItem, passage: Passage, intro: Passage | null): void {
    for (const block of item.blocks) {
      if (block.type === 'list') this.#list(block, intro, passage);
      else if (block.type === 'paragraph') this.#push(block, 'item', { parent: passage, intro });
      else this.block(block);
    }
  }

  #table(table: TableBlock): void {
    const caption = this.#before;
    const headings = this.#headings.map((heading) => heading.passage);
    const box = this.#boxOf(table);
    this.tables.push({ table, number: this.#lists++, caption, headings, box });
    while ((this.sums[this.#sumAt]?.start ?? table.end) < table.end) this.#sumAt += 1;
    this.#before = null;
  }

  /** The sums of a stretch; stretches come in the order of the text. */
  #sumsWithin(span: Span): Sum[] {
    const found = this.#peek(span);
    while ((this.sums[this.#sumAt]?.start ?? span.end) < span.end) this.#sumAt += 1;
    return found;
  }

  #peek(span: Span): Sum[] {
    const found: Sum[] = [];
    for (let at = this.#sumAt; at < this.sums.length; at += 1) {
      const sum = this.sums[at];
      if (!sum || sum.start >= span.end) break;
      if (sum.start >= span.start && sum.end <= span.end) found.push(sum);
    }
    return found;
  }

  #boxOf(span: Span): string | null {
    while ((this.boxes[this.#boxAt]?.evidence.end ?? span.end) < span.end) this.#boxAt += 1;
    const box = this.boxes[this.#boxAt];
    return box && box.evidence.in === 'body' && box.evidence.start <= span.start ? box.heading : null;
  }
}

/** In the archived form a bullet that ends in a colon heads the bullets behind it. */
function isHeadItem(text: string, item: ListItem, hasNext: boolean): boolean {
  return (
    hasNext && item.blocks.length === 0 && text.slice(item.own.start, item.own.end).trimEnd().endsWith(':')
  );
}

/** A short line without a full stop that stands alone works like a heading: "FAKTA: Budget för 2026". */
function standsAlone(text: string, passage: Passage): boolean {
  const words = text.slice(passage.start, passage.end).trim();
  return (
    words.length <= 90 && passage.sums.length === 0 && !/[.!?:,;]$/u.test(words) && !words.includes('\n')
  );
}

/** "**6,5 miljoner kronor i stöd till museerna**": a paragraph wholly in bold, without a full stop. */
function isBoldHeading(text: string, { start, end, strong }: TextRun): boolean {
  const words = text.slice(start, end).trim();
  return (
    words.length <= 120 &&
    strong.some((bold) => bold.start <= start && bold.end >= end) &&
    !/[.!?:,;]$/u.test(words) &&
    !words.includes('\n')
  );
}

function isQuoted(text: string, form: Form): boolean {
  if (form !== 'item' && /^[-–—−"”“»]\s?\S/u.test(text)) return true;
  for (const match of text.matchAll(/[,”"!?]\s+(\p{L}+)/gu)) {
    if (isPlainSpeechVerb(match[1] ?? '')) return true;
  }
  return false;
}
