import type { Contact } from '../../../release/document.js';
import type { BodyLine } from '../body-lines.js';
import { isGivenName } from '../people/given-names.js';
import { wordsOf } from '../people/name-run.js';
import { sentenceEnd } from '../people/sentence-end.js';
import { lastPerson, titleStart } from './before-channels.js';
import { reachOf } from './channels.js';
import { channelsOf, mayHaveChannel } from './line-openings.js';
import { namedContact } from './named-contact.js';
import { readPersonAtom } from './person-atom.js';

/**
 * "Hon nås på", "Han har telefon": a sentence about the number of the person named before it; so is "Ring 070-…" behind a
 * sentence that says somebody can be reached, and "på samma nummer".
 */
const aboutReach =
  /(?<![\p{sc=Latn}])(?:hon|han|hen)\s(?:kan\s|är\s|går\s)?(?:att\s)?(?:nås?|nå på|kontaktas|svarar|finns|har|tar emot)(?![\p{sc=Latn}])/giu;
const callsToReach =
  /(?<=(?:intervju|svarar på frågor|nås|kontakta|(?<!\p{L})meddela\s\p{Lu})[^.!?]{0,80}[.!?]\s)(?:ring|sms:a|mejla|nås)(?:\sgärna)?(?:\spå|\still|\svia)?\s(?=[\d+(]|[^\s@]{1,64}@)/giu;
const sameNumber = /\spå samma (?:telefon)?nummer(?![\p{sc=Latn}])/giu;
const mostSentences = 20;
/** How far back the person is looked for. */
const longestBefore = 400;

/**
 * Whose numbers they are that a pronoun gives: "Projektledare är Anna Lind. Hon nås på 070-…" is hers, the person named last
 * before the sentence on the line. A number somebody has already is left alone.
 *
 * @param known the contacts found so far
 */
export function ownersByPronoun(lines: readonly BodyLine[], known: readonly Contact[]): Contact[] {
  const taken = new Set(known.flatMap(({ phones, emails }) => [...phones, ...emails]));
  return lines
    .filter((line) => !line.quoted && mayHaveChannel(line))
    .flatMap((line) => [...ownersIn(line, taken), ...ownersByGivenName(line, known, taken)]);
}

/** "Marit når du även på telefon: 070-…": one of the contacts, by the given name. */
function ownersByGivenName(line: BodyLine, known: readonly Contact[], taken: ReadonlySet<string>): Contact[] {
  return [...line.text.matchAll(byGivenName)]
    .slice(0, mostSentences)
    .flatMap(({ index, 1: given }): Contact[] => {
      const contact = isGivenName(given ?? '')
        ? known.find(({ name }) => name?.startsWith(`${given} `))
        : undefined;
      const ways = channelsOf(line).filter(
        ({ kind, value, start }) =>
          kind !== 'address' && !taken.has(value) && start > index && !endsBefore(line.text, index, start),
      );
      if (!contact || ways.length === 0) return [];
      return [{ ...namedContact(contact.name, 'body'), ...reachOf(ways) }];
    });
}

const byGivenName = /(?<=^|[.!?]\s)(\p{Lu}\p{L}+)\s(?:når du|nås|svarar|har)(?![\p{L}])/gu;

function ownersIn(line: BodyLine, taken: ReadonlySet<string>): Contact[] {
  const sentences = [...line.text.matchAll(aboutReach), ...line.text.matchAll(callsToReach)].slice(
    0,
    mostSentences,
  );
  const shared = [...line.text.matchAll(sameNumber)].slice(0, mostSentences);
  if (sentences.length + shared.length === 0) return [];
  const all = channelsOf(line);
  const sharing = shared.flatMap(({ index }): Contact[] => {
    const phone = all.findLast(({ kind, start }) => kind === 'phone' && start < index);
    const person = phone ? personBefore(line.text, index) : null;
    return phone && person ? [{ ...person, phones: [phone.value] }] : [];
  });
  const channels = all.filter(({ kind, value }) => kind !== 'address' && !taken.has(value));
  const reached = sentences.flatMap(({ index }): Contact[] => {
    const ways = channels.filter(({ start }) => start > index && !endsBefore(line.text, index, start));
    const person = ways.length === 0 ? null : personBefore(line.text, index);
    if (!person) return [];
    return [{ ...person, ...reachOf(ways) }];
  });
  return [...sharing, ...reached];
}

/** Whether the sentence ends before a number; a colon before it ends none. */
function endsBefore(text: string, from: number, to: number): boolean {
  const end = sentenceEnd(text, from, to);
  return end < to && text[end] !== ':';
}

function personBefore(text: string, to: number): Contact | null {
  const words = wordsOf(text, Math.max(0, to - longestBefore), to);
  const run = lastPerson(words, text);
  const first = run && words[titleStart(words, run)];
  const last = run && words[run.to];
  const person = first && last ? readPersonAtom(text.slice(first.start, last.end)) : null;
  return person && { ...namedContact(person.name, 'body'), party: person.party, title: person.title };
}
