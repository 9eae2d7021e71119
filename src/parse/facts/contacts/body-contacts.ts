import type { Contact } from '../../../release/document.js';
import type { LinkSpan } from '../../outline.js';
import type { Reading } from '../../reading.js';
import { type BodyLine, bodyLines } from '../body-lines.js';
import { isGivenName } from '../people/given-names.js';
import { sentenceEnd } from '../people/sentence-end.js';
import { opensWithDash } from '../quotes/openers.js';
import { atomsOf } from './atoms.js';
import { type BlockManner, type ContactAtom, contactsFromAtoms } from './block.js';
import { findChannels } from './channels.js';
import { type ContactCue, cueAtStart, cuesInSentence, endsContacts } from './cues.js';
import { isFunction } from './function-contacts.js';

/** Finds the contacts in the body: sections of contacts, and people named for contact or registration in a sentence. */
export function contactsInBody(reading: Reading): Contact[] {
  const text = reading.body.text;
  const lines = bodyLines(reading.body);
  const found: Contact[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || line.quoted) continue;
    const cue = cueAtStart(line.text);
    if (cue?.reach === 'section') {
      const last = lastOfSection(lines, index, cue);
      found.push(...sectionContacts(text, lines.slice(index, last + 1), cue));
      index = last;
    } else if (!opensWithDash(line.text)) found.push(...mentioned(text, line));
  }
  return found;
}

const bodyManner: BlockManner = { provenance: 'body', running: false, function: null, nameless: false };

function sectionContacts(text: string, lines: readonly BodyLine[], cue: ContactCue): Contact[] {
  const atoms: ContactAtom[] = [];
  lines.forEach((line, index) => {
    const start = index === 0 ? line.start + cue.length : line.start;
    const sub = index === 0 ? null : cueAtStart(line.text);
    const from = sub ? line.start + sub.length : start;
    for (const atom of atomsOf(text, line.links, { start: Math.min(from, line.end), end: line.end })) {
      atoms.push({ ...atom, line: atom.line + index * 1000 });
    }
  });
  const first = lines[0];
  const prose = first !== undefined && lines.length === 1 && cue.length < first.text.length;
  return contactsFromAtoms(atoms, { ...bodyManner, function: cue.function, running: prose });
}

/** The section runs over short lines, lines with numbers and names, up to a heading, other matter or running text. */
function lastOfSection(lines: readonly BodyLine[], first: number, cue: ContactCue): number {
  const head = lines[first];
  const alone = head !== undefined && head.text.length <= cue.length;
  let last = first;
  let prose = 0;
  for (let at = first + 1; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || endsContacts(line.text) || opensWithDash(line.text)) break;
    if (line.kind === 'heading' && !startsWithName(line.text) && cueAtStart(line.text)?.reach !== 'section')
      break;
    if (isProse(line)) {
      prose += 1;
      if (prose > 1 || last > first || !alone) break;
      continue;
    }
    last = at;
  }
  return last;
}

function isProse(line: BodyLine): boolean {
  if (cueAtStart(line.text)?.reach === 'section') return false;
  const words = line.text.split(/\s+/u).length;
  if (words <= 7 && !/[.!?]$/u.test(line.text)) return false;
  if (startsWithName(line.text) && words <= 30 && hasChannel(line)) return false;
  if (words <= 25 && hasChannel(line)) return false;
  return words > 12 || /[.!?]$/u.test(line.text);
}

function startsWithName(text: string): boolean {
  const [first, second] = text.split(/\s+/u, 2);
  return first !== undefined && second !== undefined && isGivenName(first) && /^\p{Lu}/u.test(second);
}

function hasChannel(line: BodyLine): boolean {
  return findChannels(line.text, shifted(line.links, -line.start)).length > 0;
}

function shifted(links: readonly LinkSpan[], by: number): LinkSpan[] {
  return links.map((link) => ({ ...link, start: link.start + by, end: link.end + by }));
}

/** More cues in one line than a release has; keeps a line of nothing but cues from costing more than it is worth. */
const mostCues = 20;
const longestMention = 1000;

/** People behind a cue in running text, and people with a number or address right behind the name. */
function mentioned(text: string, line: BodyLine): Contact[] {
  const cues = cuesInSentence(line.text).slice(0, mostCues);
  let from = -1;
  const found: Contact[] = [];
  for (const cue of cues) {
    if (cue.end < from) continue;
    const start = line.start + cue.end;
    const end = endOfMention(text, start, line);
    from = end - line.start;
    const atoms = atomsOf(text, line.links, { start, end });
    found.push(...contactsFromAtoms(fromFirstPerson(atoms), { ...bodyManner, running: true }));
  }
  return found;
}

/** To the end of the sentence; numbers and addresses with full stops in them do not end it. */
function endOfMention(text: string, start: number, line: BodyLine): number {
  const limit = Math.min(line.end, start + longestMention);
  const channels = findChannels(text.slice(start, limit)).map((item) => ({
    ...item,
    start: item.start + start,
    end: item.end + start,
  }));
  let at = start;
  for (const channel of channels) {
    const stop = sentenceEnd(text, at, channel.start);
    if (stop < channel.start && text[stop] !== ':') return stop;
    at = channel.end;
  }
  const stop = sentenceEnd(text, at, limit);
  return text[stop] === ':' ? limit : stop;
}

/** Nothing before the first name or desk belongs to a contact, and without one there is no contact. */
function fromFirstPerson(atoms: readonly ContactAtom[]): ContactAtom[] {
  const [first] = atoms;
  if (first?.kind !== 'words') return [];
  return startsWithPerson(first.text) ? [...atoms] : [];
}

function startsWithPerson(words: string): boolean {
  const opening = words.trim().split(/\s+/u, 8);
  return (
    opening.some((word) => isGivenName(word)) ||
    isFunction(opening.join(' ')) ||
    /^\p{Lu}\p{Ll}+\s\p{Lu}/u.test(words.trim())
  );
}
