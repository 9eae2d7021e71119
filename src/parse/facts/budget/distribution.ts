import type { Clause } from './clauses.js';
import type { Draft } from './drafts.js';
import { SHADES } from './lexicon/words.js';
import { isYear, type Word } from './words.js';

/** "Folkhögskolorna i Malung och Mora": one phrase for several bodies, told apart by their places. */
function placesOf(recipients: readonly string[]): readonly string[] {
  const [only = ''] = recipients;
  const places = recipients.length === 1 ? /^\S+(?:orna|erna|arna) i (.+)$/u.exec(only)?.[1] : undefined;
  return places === undefined ? recipients : places.split(/, | och | samt /u);
}

/** "A respektive B får 2 miljoner och 3 miljoner kronor": the word stands between the names. */
function isPaired([first]: readonly Clause[]): boolean {
  return first?.words.slice(first.from, first.at).some(({ lower }) => lower === 'respektive') === true;
}

/** Gives the sums of a sentence the recipients that stand once for several of them. */
export function distribute(clauses: readonly Clause[], drafts: readonly Draft[]): void {
  const draftOf = new Map(drafts.map((draft) => [draft.sum?.start, draft]));
  const read = clauses.map(({ words, at }) => draftOf.get(words[at]?.sum?.start));
  distributeInOrder(clauses, read);
  shareTail(clauses, read);
}

/** Words that only say when: "och därefter 30 miljoner kronor per år". */
const TIME = new Set(
  ', och samt år åren under för per årligen varje därefter sedan från med fr.o.m i nästa samma respektive'.split(
    ' ',
  ),
);

function saysWhen(word: Word): boolean {
  return isYear(word) || TIME.has(word.lower);
}

/**
 * "avsätter 10 miljoner kronor 2026, 20 miljoner kronor 2027 och därefter 30 miljoner kronor per år till Kulturrådet för
 * läsning": who and what for stand once, behind the last year.
 */
function shareTail(clauses: readonly Clause[], read: readonly (Draft | undefined)[]): void {
  for (let at = clauses.length - 1; at > 0; at -= 1) {
    const [draft, earlier, own, before] = [read[at], read[at - 1], clauses[at], clauses[at - 1]];
    if (!draft || !earlier || !own || !before) continue;
    if (earlier.purpose !== null || earlier.kind !== draft.kind) continue;
    const respectively = own.words.slice(own.from, own.at).some(({ lower }) => lower === 'respektive');
    if (!earlier.period && !respectively) continue;
    const bare = before.words.slice(before.at + 1, before.to).every(saysWhen);
    const carriesOn = own.words
      .slice(own.from, own.at)
      .every((word) => saysWhen(word) || SHADES.has(word.lower));
    if (!bare || !carriesOn) continue;
    if (earlier.recipients.length === 0) earlier.recipients = draft.recipients;
    earlier.purpose = draft.purpose;
  }
}

/** "A och B får 2 respektive 3 miljoner kronor": one recipient each, in order. */
function distributeInOrder(clauses: readonly Clause[], read: readonly (Draft | undefined)[]): void {
  for (let first = 0; first < clauses.length - 1; first += 1) {
    const recipients = placesOf(read[first]?.recipients ?? []);
    const run = clauses.slice(first, first + recipients.length);
    const said = run.slice(1).some(({ words, from }) => words[from]?.lower === 'respektive') || isPaired(run);
    if (recipients.length < 2 || run.length !== recipients.length || !said) continue;
    recipients.forEach((name, index) => {
      const draft = read[first + index];
      if (draft) draft.recipients = [name];
    });
    first += recipients.length - 1;
  }
}
