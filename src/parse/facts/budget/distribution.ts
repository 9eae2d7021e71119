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
  if (drafts.length !== clauses.length) return;
  for (let first = 0; first < drafts.length - 1; first += 1) {
    const recipients = placesOf(drafts[first]?.recipients ?? []);
    const run = clauses.slice(first, first + recipients.length);
    const said = run.slice(1).some(({ words, from }) => words[from]?.lower === 'respektive') || isPaired(run);
    if (recipients.length < 2 || run.length !== recipients.length || !said) continue;
    recipients.forEach((name, index) => {
      const draft = drafts[first + index];
      if (draft) draft.recipients = [name];
    });
    first += recipients.length - 1;
  }
}
