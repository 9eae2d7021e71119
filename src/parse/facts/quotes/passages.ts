import type { Span } from '../../outline.js';
import type { BodyLine } from '../body-lines.js';
import { findAttributions } from './attribution.js';
import { openingDash, opensWithDash } from './openers.js';

/**
 * A stretch of the text that can be one spoken passage: from a dash to the line whose attribution ends it, or a paragraph.
 * `bullet` is a Markdown bullet, which a release may have meant as a dash ("- Vi ser …, säger …").
 */
export interface Passage extends Span {
  kind: 'dash' | 'bullet' | 'prose' | 'heading' | 'row';
  /** Where the words begin, behind the dash. */
  words: number;
  list: BodyLine['list'];
  /** True when it stands in the same paragraph or list as the passage before. */
  joined: boolean;
}

/** Parts the body into passages, in order. */
export function passagesOf(text: string, lines: readonly BodyLine[]): Passage[] {
  const passages: Passage[] = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index];
    if (!line) break;
    const last = lastLine(text, lines, index);
    passages.push(passageOf(text, line, lines[last] ?? line, lines[index - 1]));
    index = last + 1;
  }
  return passages;
}

function passageOf(text: string, line: BodyLine, last: BodyLine, before: BodyLine | undefined): Passage {
  const joined = before !== undefined && before.block === line.block;
  const { start, list } = line;
  const { end } = last;
  if (line.kind === 'heading' || line.kind === 'row') {
    return { kind: line.kind, start, end, words: start, list, joined };
  }
  const dash = openingDash(line.text);
  if (dash > 0 && (line.kind === 'item' || opensWithDash(line.text) || line.opens)) {
    return { kind: 'dash', start, end, words: start + dash, list, joined };
  }
  const bullet = line.kind === 'item' && line.opens && list !== null && !list.ordered;
  if (bullet && text.slice(start - 2, start) === '- ') {
    return { kind: 'bullet', start: start - 2, end, words: start, list, joined };
  }
  return { kind: 'prose', start, end, words: start, list, joined };
}

/** The passage takes in the lines of its paragraph up to the next dash, or up to the attribution that ends it. */
function lastLine(text: string, lines: readonly BodyLine[], first: number): number {
  const head = lines[first];
  if (!head || head.kind === 'heading' || head.kind === 'row') return first;
  const spoken = openingDash(head.text) > 0 || head.kind === 'item';
  let last = first;
  for (let at = first; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || (at > first && !continues(head, line))) break;
    last = at;
    if (spoken && endsAttributed(text, line)) return at;
  }
  if (!spoken || last === first) return last;
  return /[.!?…"”“»]$/u.test(head.text) ? first : last;
}

function continues(head: BodyLine, line: BodyLine): boolean {
  if (line.opens || line.block !== head.block || line.kind !== head.kind) return false;
  return openingDash(line.text) === 0;
}

function endsAttributed(text: string, line: BodyLine): boolean {
  return findAttributions(text.slice(line.start, line.end), 0, line.end - line.start).some(
    (found) => found.trailing,
  );
}
