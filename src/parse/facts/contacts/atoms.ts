import type { LinkSpan, Span } from '../../outline.js';
import { isGivenName } from '../people/given-names.js';
import { roleOf } from '../people/role-words.js';
import type { ContactAtom } from './block.js';
import { findChannels } from './channels.js';
import { isFunction } from './function-contacts.js';
import { readPersonAtom } from './person-atom.js';
import { nameInPlainCase } from './plain-case.js';

const separators = /[,;|•·\t\n]|\s[–—-]\s|\s\/\s|\.\s+(?=\p{Lu})/u;
/** No name or title is longer; what is, is running text. */
const longestPart = 300;
/** "Anna Lind nås genom sin sekreterare Bo Ek": the number behind is the second one's. */
const joiners = /\s(?:eller|och|samt|or|and|alternativt|nås (?:genom|via)(?: (?:sin|sitt))?)\s/giu;

/**
 * Takes a stretch of contact text apart: at line ends, commas, bars, dashes between blanks, and where "eller", "och" or "samt"
 * joins one person to the next (but not inside a title: "kommunikations- och marknadschef").
 *
 * @param links links of the stretch, offsets in the same text
 */
export function atomsOf(text: string, links: readonly LinkSpan[], span: Span): ContactAtom[] {
  const atoms: ContactAtom[] = [];
  const inside = links.filter((link) => link.start < span.end && link.end > span.start);
  const shifted = inside.map((link) => ({
    ...link,
    start: link.start - span.start,
    end: link.end - span.start,
  }));
  const stretch = text.slice(span.start, span.end);
  let at = 0;
  let line = 0;
  const words = (to: number): void => {
    let glued = atoms.at(-1)?.kind === 'channel' && /^\p{Lu}/u.test(stretch.slice(at, to));
    for (const [index, row] of stretch.slice(at, to).split('\n').entries()) {
      if (index > 0) line += 1;
      for (const part of row.split(separators)) {
        if (part.length > longestPart) continue;
        for (const piece of atJoiners(part)) {
          if (piece.text.trim() !== '')
            atoms.push({ kind: 'words', ...piece, line, ...(glued && { glued }) });
          glued = false;
        }
      }
    }
  };
  for (const channel of findChannels(stretch, shifted)) {
    words(channel.start);
    const owner = followsPerson(atoms, line) ? null : ownerBehind(stretch, channel.end);
    if (owner) {
      at = owner.start;
      words(owner.end);
    }
    atoms.push({ kind: 'channel', channel, line });
    at = owner?.end ?? channel.end;
  }
  words(stretch.length);
  return atoms;
}

/** "0980-319 200 (Anna Lind, rektor)": the words in the parenthesis that say whose number it is; null when none do. */
function ownerBehind(text: string, at: number): Span | null {
  const match = /^\s{0,2}\(([^()\n]{3,80})\)/u.exec(text.slice(at, at + 90));
  const inside = match?.[1];
  if (!match || inside === undefined || !readPersonAtom(inside.split(',', 1)[0] ?? '')?.certain) return null;
  const end = at + match[0].length - 1;
  return { start: end - inside.length, end };
}

/** Whether a person without a number stands before on the line; then the number is that person's. */
function followsPerson(atoms: readonly ContactAtom[], line: number): boolean {
  for (let at = atoms.length - 1; at >= 0; at -= 1) {
    const atom = atoms[at];
    if (atom?.kind !== 'words' || atom.line !== line) return false;
    if (readPersonAtom(atom.text) !== null) return true;
  }
  return false;
}

/** Parts "Anna Lind eller Bo Ek" and "Anna Lind eller presstjänsten", not "kultur och fritid". */
function atJoiners(part: string): { text: string; joined: boolean }[] {
  const pieces: { text: string; joined: boolean }[] = [];
  let from = 0;
  for (const match of part.matchAll(joiners)) {
    const behind = part.slice(match.index + match[0].length);
    if (part[match.index - 1] === '-' || !opensContact(behind)) continue;
    // "regiondirektören nås via presstjänsten": the desk's number is how to reach the person.
    if (/nås/u.test(match[0]) && isFunction(behind.split(/\s+/u, 4).join(' '))) continue;
    if (/^\p{Ll}/u.test(behind) && unfinishedName.test(part.slice(from, match.index))) continue;
    pieces.push({ text: part.slice(from, match.index), joined: from > 0 });
    from = match.index + match[0].length;
  }
  pieces.push({ text: part.slice(from), joined: from > 0 });
  return pieces;
}

/** "Myndigheten för samhällsskydd" in front of "och beredskaps presstjänst". */
const unfinishedName = /\p{Lu}[\p{L}-]* för [\p{Ll}-]+(?:, [\p{Ll}-]+)*$/u;

function opensContact(words: string): boolean {
  const opening = nameInPlainCase(words.trim().slice(0, 120)).split(/\s+/u, 8);
  const [first, second] = opening;
  if (!first) return false;
  if (isGivenName(first) && second !== undefined && /^\p{Lu}/u.test(second)) return true;
  if (isFunction(opening.slice(0, 3).join(' '))) return true;
  const name = opening.findIndex((word) => isGivenName(word));
  return name > 0 && roleOf(opening[name - 1] ?? '') !== null;
}
