import { htmlTag } from './html-tag.js';
import { SeenText, UNSEEN } from './seen-text.js';

/** How a text is written. */
export type TextForm = 'words' | 'markdown' | 'html' | 'address';

/** A part of a text that is read on its own: its words, or an address behind a link. */
export interface Passage {
  kind: 'words' | 'address';
  text: SeenText;
}

/** Where something but plain signs may begin, in each form. */
const SYNTAX: Readonly<Record<TextForm, RegExp>> = {
  words: /&/g,
  markdown: /[&\\*_`<\]]/g,
  html: /[&<]/g,
  address: /[&%]/g,
};

const REFERENCE = /&(?:#([0-9]{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp|shy));/iy;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: UNSEEN,
};
const ESCAPE = /\\(?:[!-/:-@[-`{-~]|\r?\n)/y;
const AUTOLINK = /<[a-z][a-z0-9+.-]{1,31}:[^\s<>]*>/iy;
/** CommonMark 0.31 §6.3, as it is written by our own writer: no brackets but paired or escaped ones in the address. */
const DESTINATION =
  /\]\((?:<((?:\\.|[^\\<>\n])*)>|((?:\\.|\((?:\\.|[^\\\s()])*\)|[^\\\s()])*))(?:\s+(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'))?\s*\)/dy;
const OCTETS = /(?:%[0-9a-f]{2})+/iy;
const LETTER = /[\p{L}\p{N}]/u;
/** Elements that stand in a line: the letters before and behind them can be one word. */
const IN_LINE = /^(?:a|b|i|em|strong|span|u|code|q|sub|sup|mark|small|abbr|font)$/i;
const WORDS_IN = /^(?:title|alt|aria-label)$/i;
const ADDRESS_IN = /^(?:href|src|cite|poster|data)$/i;

/** Reads a text as its readers do: what is markup is not seen, what is written otherwise is seen as what it means. */
export function passagesOf(text: string, form: TextForm): Passage[] {
  return new Reading(text).passages({ start: 0, end: text.length, form });
}

interface Part {
  start: number;
  end: number;
  form: TextForm;
}

class Reading {
  readonly #text: string;
  readonly #passages: Passage[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  passages(whole: Part): Passage[] {
    this.#read(whole);
    return this.#passages;
  }

  #read({ start, end, form }: Part): void {
    const text = this.#text;
    const seen = new SeenText();
    this.#passages.push({ kind: form === 'address' ? 'address' : 'words', text: seen });
    const syntax = new RegExp(SYNTAX[form]);
    let next = -1;
    for (let at = start; at < end; ) {
      if (next < at) {
        syntax.lastIndex = at;
        next = syntax.exec(text)?.index ?? end;
      }
      if (at < next) at = seen.addSigns(text, at, Math.min(next, end));
      else at = this.#readSyntax(seen, { start: at, end, form }) ?? seen.addSigns(text, at, at + 1);
    }
  }

  /** @returns where it ended; null when what begins there is a sign like others */
  #readSyntax(seen: SeenText, { start, end, form }: Part): number | null {
    switch (this.#text[start]) {
      case '&':
        return this.#readReference(seen, start);
      case '%':
        return this.#readOctets(seen, start);
      case '\\':
        return this.#readEscape(seen, start);
      case '<':
        return (form === 'markdown' ? this.#readAutolink(seen, start) : null) ?? this.#readTag(seen, start);
      case ']':
        return this.#readDestination(seen, start, end);
      default:
        return this.#readEmphasis(seen, start);
    }
  }

  #readReference(seen: SeenText, start: number): number | null {
    const match = matchAt(REFERENCE, this.#text, start);
    if (!match) return null;
    const [{ length }, decimal, hex, name] = match;
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
    if (code !== null && (code > 0x10ffff || code === 0)) return null;
    const sign = code === null ? (NAMED[name?.toLowerCase() ?? ''] ?? '') : String.fromCodePoint(code);
    addAs(seen, sign, start, start + length);
    return start + length;
  }

  #readOctets(seen: SeenText, start: number): number | null {
    const written = matchAt(OCTETS, this.#text, start)?.[0];
    if (written === undefined) return null;
    const decoded = Buffer.from(written.replaceAll('%', ''), 'hex').toString('utf8');
    addAs(seen, decoded, start, start + written.length);
    return start + written.length;
  }

  #readEscape(seen: SeenText, start: number): number | null {
    const escaped = matchAt(ESCAPE, this.#text, start)?.[0];
    if (escaped === undefined) return null;
    addAs(seen, escaped.slice(1), start, start + escaped.length);
    return start + escaped.length;
  }

  /** `<https://…>`, `<mailto:…>`: the address is also what is seen. */
  #readAutolink(seen: SeenText, start: number): number | null {
    const link = matchAt(AUTOLINK, this.#text, start)?.[0];
    if (link === undefined) return null;
    seen.add(UNSEEN, start, start + link.length);
    this.#read({ start: start + 1, end: start + link.length - 1, form: 'address' });
    return start + link.length;
  }

  #readTag(seen: SeenText, start: number): number | null {
    const tag = htmlTag(this.#text, start);
    if (!tag) return null;
    seen.add(IN_LINE.test(tag.name) ? UNSEEN : '\n', start, tag.end);
    for (const { name, ...value } of tag.attributes) {
      if (ADDRESS_IN.test(name)) this.#read({ ...value, form: 'address' });
      else if (WORDS_IN.test(name)) this.#read({ ...value, form: 'words' });
    }
    return tag.end;
  }

  #readDestination(seen: SeenText, start: number, end: number): number | null {
    const match = matchAt(DESTINATION, this.#text, start);
    if (!match?.indices) return null;
    const [, bracketed, bare, title, otherTitle] = match.indices;
    const after = start + match[0].length;
    if (after > end) return null;
    seen.add(UNSEEN, start, after);
    const address = bracketed ?? bare;
    if (address) this.#read({ start: address[0], end: address[1], form: 'address' });
    const words = title ?? otherTitle;
    if (words) this.#read({ start: words[0], end: words[1], form: 'words' });
    return after;
  }

  /** An underscore between letters is one (CommonMark 0.31 §6.2, rule 2). */
  #readEmphasis(seen: SeenText, start: number): number | null {
    const text = this.#text;
    const isInWord = LETTER.test(text[start - 1] ?? '') && LETTER.test(text[start + 1] ?? '');
    if (text[start] === '_' && isInWord) return null;
    seen.add(UNSEEN, start, start + 1);
    return start + 1;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** What an escape stands for, seen as it would be if it were written plainly. */
function addAs(seen: SeenText, meaning: string, start: number, end: number): void {
  if (meaning === UNSEEN) {
    seen.add(UNSEEN, start, end);
    return;
  }
  const plain = new SeenText();
  for (let at = 0; at < meaning.length; ) at = plain.addSigns(meaning, at, meaning.length);
  seen.add(plain.seen, start, end);
}
