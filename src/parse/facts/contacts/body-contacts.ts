import type { Contact } from '../../../release/document.js';
import type { Reading } from '../../reading.js';
import { type BodyLine, bodyLines } from '../body-lines.js';
import { isOrganisationName } from '../people/organisation-words.js';
import { roleOf } from '../people/role-words.js';
import { opensWithDash } from '../quotes/openers.js';
import { ownersOfAddresses } from './address-owners.js';
import { atomsOf } from './atoms.js';
import { namesBeforeChannels } from './before-channels.js';
import { type BlockManner, type ContactAtom, contactsFromAtoms } from './block.js';
import { type Channel, findChannels } from './channels.js';
import { withoutLabels } from './contact-words.js';
import { type ContactCue, cueAtStart, cuesInSentence, endsContacts } from './cues.js';
import { isSentence } from './descriptions.js';
import { isFunction } from './function-contacts.js';
import { channelsOf, hasChannel, mayHaveChannel, startsWithName } from './line-openings.js';
import { mentioned } from './mentions.js';
import { ownersByPronoun } from './pronoun-owners.js';

/** Finds the contacts in the body: sections of contacts, and people named for contact or registration in a sentence. */
export function contactsInBody(reading: Reading): Contact[] {
  const text = reading.body.text;
  const lines = bodyLines(reading.body);
  const found: Contact[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || line.quoted) continue;
    const cue = cueAtStart(line.text) ?? cueAtEnd(line.text);
    if (cue?.reach === 'section') {
      const last = lastOfSection(lines, index, cue);
      found.push(...sectionContacts(text, lines.slice(index, last + 1), cue));
      // "Mer information lämnas av Anna Lind, 070-…. Frågor om trafiken besvaras av Ulla Berg."
      if (line.text.length > cue.length) found.push(...mentioned(text, line, cue.length));
      // "Pressansvarig Anna Lind nås på 070-…. Hon är på plats båda dagarna."
      for (const other of lines.slice(index + 1, last + 1))
        if (isOtherSentence(other)) found.push(...mentioned(text, other));
      index = last;
    } else if (opensSectionAtEnd(lines, index)) {
      const last = lastOfParagraph(lines, index);
      const [at = 0] = cuesInSentence(line.text).slice(-1);
      found.push(...sectionContacts(text, lines.slice(index, last + 1), { ...signature, length: at }));
      index = last;
    } else if (isSignature(lines, index)) {
      const last = lastOfParagraph(lines, index);
      found.push(...sectionContacts(text, lines.slice(index, last + 1), signature));
      index = last;
    } else if (endsAboveChannels(lines, index)) {
      const last = lastOfChannels(lines, index);
      const [at] = namesBeforeChannels(line.text, [atEnd(line)]);
      if (at === undefined) found.push(...mentioned(text, line));
      else {
        found.push(...sectionContacts(text, lines.slice(index, last + 1), { ...signature, length: at }));
        index = last;
      }
    } else if (!opensWithDash(line.text) || isListedContact(line)) found.push(...mentioned(text, line));
  }
  found.push(...ownersByPronoun(lines, found));
  return [...found, ...ownersOfAddresses(text, addressesWithout(found, lines))];
}

/** "– Vecka 28: Anna Lind, 070-…": a dash where others have a bullet. */
function isListedContact(line: BodyLine): boolean {
  return line.text.length <= longestListed && hasChannel(line) && !/[.!?]$/u.test(line.text);
}

const longestListed = 120;

/** "Boka intervju genom verkets presstjänst:", and below it lines that are a number or an address and nothing else. */
function endsAboveChannels(lines: readonly BodyLine[], index: number): boolean {
  const line = lines[index];
  return (
    line !== undefined &&
    line.kind !== 'heading' &&
    !/[.!?]$/u.test(line.text) &&
    !opensWithDash(line.text) &&
    lastOfChannels(lines, index) > index &&
    !hasChannel(line)
  );
}

function lastOfChannels(lines: readonly BodyLine[], index: number): number {
  let last = index;
  while (last - index < longestSignature && isChannelAlone(lines[last + 1])) last += 1;
  return last;
}

function isChannelAlone(line: BodyLine | undefined): boolean {
  if (!line || line.text.length > 80 || !mayHaveChannel(line)) return false;
  const channels = channelsOf(line);
  const words = channels.reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    line.text,
  );
  return channels.length > 0 && !/\p{L}/u.test(withoutLabels(words));
}

/** Stands for the numbers in the lines below. */
function atEnd({ text }: BodyLine): Channel {
  const end = text.replace(/[\s:,]+$/u, '').length;
  return { kind: 'phone', start: end, end: text.length, value: '' };
}

/** "Inga intervjuer ges på plats. Kontakta i stället myndigheternas pressjourer:", with the contacts in the lines below. */
function cueAtEnd(line: string): ContactCue | null {
  const last = /^.{0,600}[.!?]\s+(?=\p{Lu}[^.!?:]{3,160}:$)/su.exec(line)?.[0].length;
  const cue = last === undefined ? null : cueAtStart(line.slice(last));
  return cue?.reach === 'section' ? { ...cue, length: line.length } : null;
}

/** E-mail addresses of the body that none of the contacts has. */
function addressesWithout(contacts: readonly Contact[], lines: readonly BodyLine[]): string[] {
  const known = new Set(contacts.flatMap(({ emails }) => emails.map((email) => email.toLowerCase())));
  return lines
    .filter((line) => !line.quoted && line.text.includes('@') && !endsContacts(line.text))
    .flatMap((line) => channelsOf(line))
    .flatMap(({ kind, value }) => (kind === 'email' && !known.has(value.toLowerCase()) ? [value] : []));
}

/** "… med ministern, kontakta Anna Lind", with her title and number in the next lines of the paragraph. */
function opensSectionAtEnd(lines: readonly BodyLine[], index: number): boolean {
  const line = lines[index];
  if (line === undefined || lines[index + 1]?.block !== line.block) return false;
  const at = opensWithDash(line.text) ? undefined : cuesInSentence(line.text).at(-1);
  if (at === undefined || at === 0 || hasChannel(line)) return false;
  const name = line.text.slice(at);
  if (name.length > 60 || /[.!?:]/u.test(name) || !(startsWithName(name) || twoNames.test(name)))
    return false;
  const below = lines.slice(index + 1, lastOfParagraph(lines, index) + 1);
  return below.every((other) => other.text.length <= 80) && below.some(hasChannel);
}

const signature: ContactCue = { length: 0, reach: 'section', function: null };
const longestSignature = 5;

/**
 * "Anna Lind", "Anna Lind, föreståndare" or "Verkets pressjour" above a number or an address, in a short paragraph of its own or below the
 * name of the sender's organisation: the signature of the sender.
 */
function isSignature(lines: readonly BodyLine[], index: number): boolean {
  const line = lines[index];
  if (line?.kind !== 'paragraph' || !opensSignature(lines, index)) return false;
  const [name = '', title = ''] = line.text.split(/,\s(.*)/u, 2);
  if (!/^\p{Lu}(?:[^.:;!?@\d]|:s\s){3,50}$/u.test(name) || name.split(' ', 6).length > 4) return false;
  const told = twoNames.test(name) && opensWithRole(lines[index + 1]);
  if (
    !(startsWithName(name) || isFunction(name) || told) ||
    !/^[^:;!?@\d]{0,80}$/u.test(title) ||
    title.endsWith('.')
  )
    return false;
  const last = lastOfParagraph(lines, index);
  const below = lines.slice(index + 1, last + 1);
  return (
    below.length > 0 &&
    below.length <= longestSignature &&
    below.every((other) => other.text.length <= 80) &&
    below.some(hasChannel)
  );
}

/** "Casimir Floda" above "Pressekreterare hos landsbygdsministern": the title tells that it is a name. */
const twoNames = /^\p{Lu}[\p{L}-]+(?: (?:af|von|de))? \p{Lu}[\p{L}-]+$/u;

function opensWithRole(line: BodyLine | undefined): boolean {
  const [first = '', second = ''] = line?.text.split(/[\s,]+/u, 2) ?? [];
  return roleOf(first) !== null || roleOf(second) !== null;
}

function opensSignature(lines: readonly BodyLine[], index: number): boolean {
  if (lines[index]?.opens) return true;
  const above = lines[index - 1];
  return (
    above?.opens === true && above.text.length <= 80 && (isSender(above.text) || leadsToName(above.text))
  );
}

/** "Hälsningar", "Bokning av intervjutid": a few words above the name, no sentence and no name themselves. */
function leadsToName(line: string): boolean {
  return line.length <= 40 && !/[.!?\d@]/u.test(line) && !startsWithName(line);
}

/** "Region Norrbotten", "Moderaterna i Boden": a line that can only be who signs. */
function isSender(line: string): boolean {
  return isOrganisationName(line) || /^\p{Lu}[\p{L}-]+\s(?:i|på)\s\p{Lu}[\p{L}\s-]{1,40}$/u.test(line);
}

function lastOfParagraph(lines: readonly BodyLine[], index: number): number {
  let last = index;
  while (last - index <= longestSignature && lines[last + 1]?.block === lines[index]?.block) last += 1;
  return last;
}

/** "Ministern: kontakta pressekreterare Anna Lind, 070-…": a line of a section that says whom it is about. */
function cueBehindMatter(line: string): ContactCue | null {
  const cue = /^[^.:!?@\d]{2,60}:\s+(?:kontakta|ring|mejla)\s+/iu.exec(line)?.[0];
  return cue === undefined ? null : { ...signature, length: cue.length };
}

const bodyManner: BlockManner = { provenance: 'body', running: false, function: null, nameless: false };

function sectionContacts(text: string, lines: readonly BodyLine[], cue: ContactCue): Contact[] {
  const atoms: ContactAtom[] = [];
  let label: string | null = null;
  lines.forEach((line, index) => {
    const glued = index > 0 ? channelAtStart(line) : null;
    if (index > 0 && glued === null && isOtherSentence(line)) return;
    const end = glued !== null && isSentence(line.text) ? line.start + glued : line.end;
    const start = index === 0 ? line.start + cue.length : line.start;
    const sub = index === 0 ? null : (cueAtStart(line.text) ?? cueBehindMatter(line.text));
    const from = sub ? line.start + sub.length : start;
    label = sub ? sub.function : label;
    for (const atom of atomsOf(text, line.links, { start: Math.min(from, end), end })) {
      const row = atom.line + index * 1000;
      if (label && atom.kind === 'channel')
        atoms.push({ kind: 'words', text: label, line: row, joined: false });
      label = null;
      atoms.push(
        atom.kind === 'words'
          ? { ...atom, line: row, opens: line.opens && atom.line === 0 }
          : { ...atom, line: row },
      );
    }
  });
  const first = lines[0];
  const prose = first !== undefined && lines.length === 1 && cue.length < first.text.length;
  return contactsFromAtoms(atoms, { ...bodyManner, function: cue.function, running: prose });
}

/** "anna@example.seRegionen har 6 500 anställda …": where the address ends that the next matter ran into. */
function channelAtStart(line: BodyLine): number | null {
  const [first] = findChannels(line.text.slice(0, longestAddress));
  return first?.start === 0 && /\p{Lu}/u.test(line.text.charAt(first.end)) ? first.end : null;
}

const longestAddress = 120;

/** "Vill du hjälpa till? Hör av dig till …": asks the readers, not the press. */
const invites = /^vill (?:du|ni) (?!veta|läsa|höra|ha mer|intervjua)[^?]{3,60}\?/iu;

/** "Besök oss på 0980-… mellan 8 och 17.": a sentence with a number that is nobody's among the contacts. */
function isOtherSentence(line: BodyLine): boolean {
  const words = line.text.split(/\s+/u);
  if (invites.test(line.text)) return true;
  if (words.length < 5 || startsWithName(line.text) || isFunction(words.slice(0, 6).join(' '))) return false;
  if (cueAtStart(line.text) !== null || cuesInSentence(line.text).length > 0) return false;
  return (
    isSentence(line.text) ||
    /^\p{Lu}\p{Ll}+\s\p{Ll}+s\s(?:från|hos|via|på|genom)\s/u.test(line.text) ||
    /^(?:ring|besök|boka|mejla|maila|skicka|gå in|läs|välkommen)(?![\p{sc=Latn}])/iu.test(line.text)
  );
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
    if (channelAtStart(line) !== null && line.text.length > longestAddress) return at;
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
