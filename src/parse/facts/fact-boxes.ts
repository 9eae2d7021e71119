import type { FactBox } from '../../release/document.js';
import { evidenceAt, type Reading } from '../reading.js';
import { type BodyLine, bodyLines } from './body-lines.js';
import { cueAtStart } from './contacts/cues.js';
import { type BoxHeading, boxHeadingOf } from './fact-boxes/headings.js';
import { opensWithDash } from './quotes/openers.js';

/**
 * Reads the fact boxes of a release: what stands under "Fakta …", "FAKTA: …", "Bakgrund", "Fotnot", "Kort om …",
 * "Fördelning av …", "Så här mycket …:", whether the words are a heading, a bold line or a plain line of their own,
 * and the paragraph that begins with "Fakta: ".
 *
 * A box under a heading ends at the next heading of the same or a higher level; one under a line ends at any heading,
 * bold line, quote or contact section (the texts mark the end of a box in no other way).
 *
 * @returns the boxes in the order of the text; `items` are its bullets, nested ones after the one they belong to;
 *   `text` is everything in the box without its heading
 */
export function readFactBoxes(reading: Reading): FactBox[] {
  const lines = bodyLines(reading.body);
  const boxes: FactBox[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) break;
    const heading = headingAt(lines, index);
    if (!heading) continue;
    const last = lastLineOf(lines, index, heading);
    const box = last === null ? null : boxOf(reading, lines, index, last, heading);
    if (!box || last === null) continue;
    boxes.push(box);
    index = last;
  }
  return boxes;
}

function headingAt(lines: readonly BodyLine[], index: number): BoxHeading | null {
  const line = lines[index];
  if (!line || line.kind === 'item' || line.kind === 'row' || line.quoted) return null;
  const marked = isMarked(line);
  const heading = boxHeadingOf(line.text, marked, listFollows(lines, index));
  if (!heading) return inlineHeading(line);
  if (heading.reach !== 'section' || lastLineOf(lines, index, heading) !== null) return heading;
  return boxHeadingOf(`${line.text}.`, marked, false);
}

/** "**Fakta** Stödet infördes 2019.": a bold lead-in with the box's text behind it. */
function inlineHeading(line: BodyLine): BoxHeading | null {
  if (!line.strongLead || line.strong) return null;
  const lead = line.text.slice(0, line.strongLead.end - line.start);
  const heading = boxHeadingOf(lead, true, false);
  return heading ? { ...heading, length: lead.length, reach: 'line' } : null;
}

function isMarked(line: BodyLine): boolean {
  return line.kind === 'heading' || line.strong || isUpperCase(line.text);
}

function isUpperCase(text: string): boolean {
  return text.length <= 80 && /\p{Lu}{4}/u.test(text) && !/\p{Ll}/u.test(text);
}

function listFollows(lines: readonly BodyLine[], index: number): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  const second = lines[index + 2];
  if (!line || !next) return false;
  if (isList(next) || (second && next.kind === 'paragraph' && isList(second))) return true;
  return next.block === line.block && second?.block === line.block;
}

function isList(line: BodyLine): boolean {
  return line.kind === 'item' || line.kind === 'row';
}

/** Position of the box's last line; null when nothing follows the heading. */
function lastLineOf(lines: readonly BodyLine[], index: number, heading: BoxHeading): number | null {
  const head = lines[index];
  if (!head) return null;
  let last = heading.reach === 'line' ? index : null;
  for (let at = index + 1; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || endsBox(head, line, heading, lines[at - 1])) break;
    last = at;
  }
  return last;
}

function endsBox(head: BodyLine, line: BodyLine, heading: BoxHeading, before: BodyLine | undefined): boolean {
  if (cueAtStart(line.text)?.reach === 'section') return true;
  if (line.kind === 'heading') return head.kind !== 'heading' || line.depth <= head.depth;
  if (heading.reach !== 'section') {
    if (isList(line))
      return heading.reach === 'line' && !before?.text.endsWith(':') && !(before && isList(before));
    return line.block !== head.block && !/^käll(?:a|or):/iu.test(line.text);
  }
  if (opensBox(line)) return true;
  if (head.kind === 'heading') return false;
  const next =
    isBoldHeading(line) || opensWithDash(line.text) || boxHeadingOf(line.text, false, false) !== null;
  return line.kind === 'paragraph' && next;
}

/** A bold "FAKTA | Avtal" under a heading begins the next box. */
function opensBox(line: BodyLine): boolean {
  return (
    line.kind === 'paragraph' && line.opens && line.strong && boxHeadingOf(line.text, true, false) !== null
  );
}

function isBoldHeading(line: BodyLine): boolean {
  return line.opens && isMarked(line) && line.text.length <= 120 && !/[.!?,]$/u.test(line.text);
}

function boxOf(
  reading: Reading,
  lines: readonly BodyLine[],
  first: number,
  last: number,
  heading: BoxHeading,
): FactBox | null {
  const head = lines[first];
  const end = lines[last];
  if (!head || !end) return null;
  const text = reading.body.text.slice(head.start + heading.length, end.end).trim();
  if (text === '') return null;
  return {
    heading: heading.heading,
    text,
    items: itemsOf(lines.slice(first + 1, last + 1)),
    evidence: evidenceAt(reading, 'body', head.start, end.end),
  };
}

/** The bullets' own words; a bullet's further lines join its first one. */
function itemsOf(lines: readonly BodyLine[]): string[] {
  const items: string[] = [];
  let current = '';
  for (const line of lines) {
    if (line.kind !== 'item' || !line.list) continue;
    const key = `${line.list.id}:${line.list.item}`;
    if (key === current && items.length > 0) items[items.length - 1] += ` ${line.text}`;
    else items.push(line.text);
    current = key;
  }
  return items;
}
