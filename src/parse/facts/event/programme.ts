import { type DateMatch, findDates } from '../../../swedish/dates.js';
import { findTimes } from '../../../swedish/times.js';
import type { Reading } from '../../reading.js';
import type { BodyLine } from '../body-lines.js';
import type { Field } from './labels.js';
import type { Occasion } from './occasions.js';
import { type PlaceWords, placeInItem, placeOf } from './place.js';
import type { Reference } from './reference.js';
import { dayWithTime } from './when.js';

/** "10:30 Besök på sågverket", "Kl. 13.15–14 Pressträff": a line that opens with its time. */
const opensWithTime =
  /^(?:(?:ca|cirka)\s)?(?:kl\.?\s?|klockan\s)?\d{1,2}[.:]\d{2}(?:\s?[-–—]\s?\d{1,2}(?:[.:]\d{2})?)?[\s:,|–—-]+[\p{sc=Latn}]/iu;
const longestItem = 160;

interface Item {
  line: BodyLine;
  index: number;
}

/**
 * Reads a programme: lines or headings that open with a time, each with its place in a labelled line below ("Plats: …")
 * or in its own words ("Tal på Stora torget"). The day is the last one named before the line, else the first one.
 *
 * @returns one occasion when all is in one place; nothing when a single line in running text opens with a time
 */
export function programmeOccasions(
  reading: Reading,
  lines: readonly BodyLine[],
  fields: readonly Field[],
  reference: Reference,
): Occasion[] {
  const items: Item[] = lines.flatMap((line, index) =>
    line.text.length <= longestItem && opensWithTime.test(line.text) ? [{ line, index }] : [],
  );
  const [first] = items;
  if (!first || (items.length < 2 && first.line.kind !== 'heading' && !first.line.strongLead)) return [];
  const days = [
    ...findDates(`${reading.title}\n${reading.lead ?? ''}`, reference.publishedAt).map((date) => ({
      ...date,
      start: -1,
    })),
    ...findDates(reading.body.text, reference.publishedAt),
  ];
  const dayAt = dayBefore(days);
  const occasions = items.flatMap((item, at) => {
    const { line } = item;
    const time = findTimes(line.text.slice(0, 30))[0];
    const day = dayAt(line.start);
    const when = time && day ? dayWithTime(day, line.text.slice(0, time.end), reference) : null;
    if (!time || !when) return [];
    const below = fields.filter(
      (field) => field.line > item.index && field.line < (items[at + 1]?.index ?? lines.length),
    );
    const named =
      below.find((field) => field.kind === 'place') ?? below.find((field) => field.kind === 'address');
    const words = line.text.slice(time.end);
    const place = named
      ? placeOf(reading.body.text.slice(named.start, named.end))
      : placeInRow(lines, item, words);
    return [{ when, place }];
  });
  const elsewhere = occasions.slice(1).some(({ place }) => place.place !== null);
  return elsewhere ? occasions : occasions.slice(0, 1);
}

/** "10.00 | Fototillfälle | Rådhuset": of a table the cell below "Plats"; else what the words behind the time tell. */
function placeInRow(lines: readonly BodyLine[], { line, index }: Item, words: string): PlaceWords {
  if (line.kind !== 'row') return placeInItem(words);
  let head = index;
  while (index - head < mostRows && lines[head - 1]?.kind === 'row') head -= 1;
  const column = cellsOf(lines[head]).findIndex((cell) => placeColumn.test(cell));
  const cell = cellsOf(line)[column];
  return cell === undefined ? placeInItem(words) : placeOf(cell);
}

function cellsOf(row: BodyLine | undefined): string[] {
  return row?.text.split('|').map((cell) => cell.trim()) ?? [];
}

const placeColumn = /^(?:plats|lokal|var)\s*\??$/iu;
const mostRows = 30;

/** The day named last before a place of the text, else the first of all; calls must come in the order of the text. */
function dayBefore(days: readonly DateMatch[]): (at: number) => DateMatch['day'] | null {
  let next = 0;
  return (at) => {
    while ((days[next]?.start ?? at) < at) next += 1;
    return (days[next - 1] ?? days[0])?.day ?? null;
  };
}
