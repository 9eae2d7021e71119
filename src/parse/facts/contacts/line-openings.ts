import type { LinkSpan } from '../../outline.js';
import type { BodyLine } from '../body-lines.js';
import { isGivenName } from '../people/given-names.js';
import { type Channel, findChannels } from './channels.js';
import { nameInPlainCase } from './plain-case.js';

/** Whether a line opens with a person's name that a common given name begins: "Anna Lind", "Bo af Ek". */
export function startsWithName(text: string): boolean {
  const [first, second] = nameInPlainCase(text.slice(0, longestName)).split(/\s+/u, 2);
  return first !== undefined && second !== undefined && isGivenName(first) && opensFamilyName.test(second);
}

/** "Lind", "af Klint", "von Essen". */
const opensFamilyName = /^(?:\p{Lu}|(?:af|von|van|de|der|den|du|la|le)$)/u;

const longestName = 80;

/** Whether a number or an address may stand in the line: cheap to ask of every line of a body. */
export function mayHaveChannel({ text, links }: BodyLine): boolean {
  return links.length > 0 || /\d\d|@/u.test(text);
}

/** Whether a number or an address stands in the line. */
export function hasChannel(line: BodyLine): boolean {
  return channelsOf(line).length > 0;
}

/** The numbers and addresses of a line, offsets in its text. */
export function channelsOf(line: BodyLine): Channel[] {
  return findChannels(line.text, shifted(line.links, -line.start));
}

function shifted(links: readonly LinkSpan[], by: number): LinkSpan[] {
  return links.map((link) => ({ ...link, start: link.start + by, end: link.end + by }));
}
