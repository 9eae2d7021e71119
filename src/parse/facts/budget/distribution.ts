import type { Clause } from './clauses.js';
import type { Draft } from './drafts.js';

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

/** "A och B får 2 respektive 3 miljoner kronor": one recipient each, in order. */
export function distribute(clauses: readonly Clause[], drafts: readonly Draft[]): void {
  const draftOf = new Map(drafts.map((draft) => [draft.sum?.start, draft]));
  const read = clauses.map(({ words, at }) => draftOf.get(words[at]?.sum?.start));
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
