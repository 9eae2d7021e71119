import type { Release } from '../release/document.js';
import type { Alarm } from '../store/alarms.js';
import { fieldsIn, watchedFields } from './losses.js';

/** How much a number of releases hold, together. */
export interface Tally {
  releases: number;
  /** In how many there is something, by field. */
  fields: Record<string, number>;
  contacts: number;
  budget: number;
}

/** A habit is known from so many releases, and so many are enough to judge by it. */
const KNOWN_FROM = 20;
const JUDGED_FROM = 10;
/** Older releases weigh less and less: a newsroom may change its ways. */
const REMEMBERED = 200;
/** A field so common that it cannot be missing everywhere by chance. */
const COMMON = 0.9;
/** Fewer than so many expected say nothing; and so many times more or fewer are far off. */
const FEWEST_EXPECTED = 8;
const FAR_OFF = 4;

export function emptyTally(): Tally {
  return { releases: 0, fields: {}, contacts: 0, budget: 0 };
}

/** Counts one more release. */
export function count(tally: Tally, release: Release): void {
  tally.releases += 1;
  for (const field of fieldsIn(release)) tally.fields[field] = (tally.fields[field] ?? 0) + 1;
  tally.contacts += release.contacts.length;
  tally.budget += release.budget.length;
}

/** The habit after some more releases. */
export function grown(habit: Tally | null, fresh: Tally): Tally {
  const before = habit ?? emptyTally();
  const releases = before.releases + fresh.releases;
  const weight = Math.min(1, REMEMBERED / releases);
  const sum = (one = 0, other = 0): number => Math.round((one + other) * weight * 1000) / 1000;
  return {
    releases: sum(before.releases, fresh.releases),
    fields: Object.fromEntries(
      watchedFields.map((field) => [field, sum(before.fields[field], fresh.fields[field])]),
    ),
    contacts: sum(before.contacts, fresh.contacts),
    budget: sum(before.budget, fresh.budget),
  };
}

/** What is unlike the newsroom in a page of its releases, as alarms to raise. */
export function unusual(habit: Tally | null, page: Tally): Omit<Alarm, 'newsroom' | 'snapshotId'>[] {
  if (!habit || habit.releases < KNOWN_FROM || page.releases < JUDGED_FROM) return [];
  const alarms: Omit<Alarm, 'newsroom' | 'snapshotId'>[] = [];
  const missing = watchedFields.filter(
    (field) => (habit.fields[field] ?? 0) / habit.releases >= COMMON && !page.fields[field],
  );
  if (missing.length > 0) {
    const fields = missing.join(', ');
    alarms.push({
      code: 'field-missing',
      message: `None of the ${page.releases} newest releases has ${fields}, which nearly all had before`,
      context: { fields, releases: page.releases },
    });
  }
  for (const what of ['contacts', 'budget'] as const) {
    const expected = Math.round((habit[what] / habit.releases) * page.releases);
    const found = page[what];
    const isFarOff = found * FAR_OFF < expected || found > expected * FAR_OFF;
    if (expected < FEWEST_EXPECTED || !isFarOff) continue;
    alarms.push({
      code: `${what}-unusual`,
      message: `${found} ${what === 'budget' ? 'budget lines' : what} in the ${page.releases} newest releases, where ${expected} would be usual`,
      context: { found, expected, releases: page.releases },
    });
  }
  return alarms;
}
