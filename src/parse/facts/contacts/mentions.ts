import type { Contact } from '../../../release/document.js';
import type { Span } from '../../outline.js';
import type { BodyLine } from '../body-lines.js';
import { roleOf } from '../people/role-words.js';
import { sentenceEnd } from '../people/sentence-end.js';
import { atomsOf } from './atoms.js';
import { isOtherMatter, namesBeforeChannels } from './before-channels.js';
import { type BlockManner, type ContactAtom, contactsFromAtoms } from './block.js';
import { CHANNEL_WORDS, type Channel, findChannels, reachOf } from './channels.js';
import { withoutLabels } from './contact-words.js';
import { cuesInSentence, endsContacts } from './cues.js';
import { isFunction, isOffice, isPublicDesk, unnamedRoleOf } from './function-contacts.js';
import { channelsOf, startsWithName } from './line-openings.js';
import { namedContact } from './named-contact.js';
import { readPersonAtom } from './person-atom.js';

const inSentence: BlockManner = { provenance: 'body', running: true, function: null, nameless: false };

/** More cues in one line than a release has; keeps a line of nothing but cues from costing more than it is worth. */
const mostCues = 20;
const longestMention = 1000;

/**
 * People and desks behind a cue in running text, and those a line opens with whose number or address it gives.
 *
 * @param behind only cues that stand behind this many characters of the line
 */
export function mentioned(text: string, line: BodyLine, behind = 0): Contact[] {
  const cues = cuesInSentence(line.text)
    .slice(0, mostCues)
    .filter((cue) => cue > behind);
  const first = cues[0] ?? longestContactLine;
  // "Anna Lind: kontakta pressekreterare Bo Ek": a name in front of a colon is the matter.
  const matter = !startsWithName(line.text) || line.text.slice(0, first).includes(':');
  const labelled = first <= longestLabel && matter;
  const channels = endsContacts(line.text) && labelOfPerson(line.text) === 0 ? [] : channelsOf(line);
  const opens = behind === 0 && !labelled && channels.length > 0 && opensWithContact(line);
  const starts = opens && reachesChannel(text, line, channels) ? [behindSubject(line.text)] : cues;
  const found: Contact[] = [];
  const read: Span[] = behind > 0 ? [{ start: 0, end: behind }] : [];
  const readFrom = (start: number): void => {
    if (read.some((span) => span.start <= start && start < span.end)) return;
    const mention = { start: line.start + start, end: endOfMention(text, line.start + start, line) };
    const atoms = atomsOf(text, line.links, mention);
    if (!opensWithSomebody(atoms)) return;
    found.push(...contactsFromAtoms(atoms, inSentence));
    read.push({ start, end: mention.end - line.start });
  };
  starts.forEach(readFrom);
  const unread = channels.filter(
    (channel) => !read.some((span) => span.start < channel.end && channel.start < span.end),
  );
  namesBeforeChannels(line.text, unread).forEach(readFrom);
  namesBeforeChannels(line.text, referralsIn(line.text)).forEach(readFrom);
  if (channels.length > 0) found.push(...numbersOfMatters(text, line, channels));
  // "Allmänheten når kundtjänst på …": a contact where the press is told whom to call, no contact by itself.
  return found.every(({ name }) => name !== null && isPublicDesk(name)) ? [] : found;
}

/** "Frågor om ackreditering: presscenter@example.se, 0980-…": a matter of the press with a number, and nobody's name. */
function numbersOfMatters(text: string, line: BodyLine, channels: readonly Channel[]): Contact[] {
  return [...line.text.matchAll(pressMatter)]
    .slice(0, mostCues)
    .flatMap(({ index, 0: matter }): Contact[] => {
      const from = index + matter.length;
      const end = endOfMention(text, line.start + from, line) - line.start;
      const reach = reachOf(channels.filter((way) => way.start >= from && way.end <= end));
      const desk = namedContact(matter.replace(/:\s*$/u, ''), 'body');
      return reach.phones.length === 0 ? [] : [{ ...desk, ...reach }];
    });
}

const pressMatter =
  /(?<![\p{sc=Latn}])(?:pressfrågor|frågor (?:om|kring|rörande) (?:ackreditering|intervjuer|press\p{L}+|medie\p{L}+)):\s+(?=[\d+(]|[^\s@]{1,64}@)/giu;

/** "Anna Lind, se presskontakt", "Anna Lind nås via departementets växel": the number is in another place. */
function referralsIn(text: string): Channel[] {
  if (text.search(referral) < 0) return [];
  return [...text.matchAll(referral)].slice(0, mostCues).map(({ index, 0: words }) => ({
    kind: 'phone',
    start: index,
    end: index + words.length,
    value: '',
  }));
}

const referral =
  /(?<=[\p{L})],?\s\(?)(?:se\s(?:presskontakt|kontaktuppgift)|nås\svia\s(?:[\p{L}:]+s\s)?växel)/giu;

/** "Fakta om laddplatserna: Anna Lind, rådgivare, 070-…": the length of what to ask her about; 0 where nobody is labelled, or a photographer. */
function labelOfPerson(text: string): number {
  const label = /^(?!foto|bild)[^.:!?@\d]{3,60}:\s+/iu.exec(text)?.[0].length ?? 0;
  return startsWithName(text.slice(label)) ? label : 0;
}

/** "Civilminister Anna Lind: Bo Ek, 070-…": where the name behind the colon begins, that is whom to call about the first; else 0. */
function behindSubject(text: string): number {
  if (endsContacts(text)) return labelOfPerson(text);
  const subject = /^([^:!?@\d]{3,80}):\s+/u.exec(text);
  if (!subject?.[1] || readPersonAtom(subject[1]) === null) return 0;
  const [first = ''] = text.slice(subject[0].length).split(',', 1);
  return readPersonAtom(first)?.certain ? subject[0].length : 0;
}

/** "Pressträff: Anna Lind möter pressen. Anmälan till …, 070-…": the number is in another sentence. */
function reachesChannel(text: string, line: BodyLine, channels: readonly Channel[]): boolean {
  const end = endOfMention(text, line.start, line) - line.start;
  const first = channels.find((channel) => channel.start <= end);
  return first !== undefined && !isOtherMatter(line.text.slice(0, first.start));
}

/** "Anna Lind, professor, 070-…" or "Pressjouren nås på 0980-…": a line, not a long one, that opens with a name or a desk. */
function opensWithContact(line: BodyLine): boolean {
  if (line.kind === 'heading' || line.text.length > longestContactLine) return false;
  if (!/@|\d{3}|:/u.test(line.text)) return false;
  const opening = line.text.split(/[\s,]+/u, 4).join(' ');
  return (
    startsWithName(line.text) ||
    startsWithName(line.text.replace(anyLabel, '')) ||
    isFunction(opening) ||
    startsWithTitledName(line.text)
  );
}

/** "Vid tekniska problem: Anna Lind, 070-…" */
const anyLabel = /^\p{Lu}[^.:!?@\d,]{2,60}:\s/u;
const longestContactLine = 220;
/** "Ackreditering: Kontakta Region Norrbottens presstjänst": the contact stands behind the cue. */
const longestLabel = 40;

/** "Anna Lind. Tel. 0980-…": a full stop where others write a comma. */
const announcesChannel = new RegExp(`^\\.\\s{1,3}${CHANNEL_WORDS}$`, 'iu');

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
    const stop = stopBefore(text, at, channel.start);
    if (stop < channel.start) return stop;
    at = channel.end;
  }
  const stop = sentenceEnd(text, at, limit);
  return text[stop] === ':' ? limit : stop;
}

/** Where a sentence ends before the number or address that stands at `to`; a colon or "Tel." ends none. */
function stopBefore(text: string, from: number, to: number): number {
  const stop = sentenceEnd(text, from, to);
  if (stop >= to || announcesChannel.test(text.slice(stop, to))) return to;
  return text[stop] === ':' ? stopBefore(text, stop + 1, to) : stop;
}

/** Whether what stands behind a cue opens with a name, a title and a name, or a desk with its number. */
function opensWithSomebody([first, second]: readonly ContactAtom[]): boolean {
  if (first?.kind !== 'words') return false;
  const opening = first.text.trim().split(/\s+/u, 10);
  if (readPersonAtom(opening.join(' ')) !== null || isFunction(opening.slice(0, 5).join(' '))) return true;
  if (second?.kind === 'channel')
    return isOffice(first.text.trim()) || unnamedRoleOf(withoutLabels(first.text)) !== null;
  const titled = opening.length <= 4 && opening.some((word) => roleOf(word) !== null);
  return titled && second?.kind === 'words' && readPersonAtom(second.text)?.title === null;
}

/** "Socialdirektör Anna Lind nås på 070-…". */
function startsWithTitledName(text: string): boolean {
  const words =
    /^(?:[^.:!?@\d,]{1,60}:\s)?[^.:!?@\d,]{1,120}(?=,|\s(?:nås|når du|svarar på|kan nås|medföljer|finns)(?![\p{L}]))/u.exec(
      text,
    )?.[0];
  return words !== undefined && (readPersonAtom(words)?.title ?? null) !== null;
}
