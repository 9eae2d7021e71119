import { z } from 'zod';
import { releaseKindSchema } from '../release/document.js';
import { FilterError } from './filter-error.js';

const words = z
  .array(z.string().normalize('NFC').trim().min(1).max(100))
  .max(50)
  .transform((list) => [...new Set(list)].sort())
  .default([]);

const filterSchema = z.strictObject({
  /** Only these kinds; [] for all. */
  kinds: z
    .array(releaseKindSchema)
    .transform((kinds) => [...new Set(kinds)].sort())
    .default([]),
  /** Only from these newsrooms (names as in the settings); [] for all. */
  newsrooms: words,
  /** Keywords of the release. */
  topics: words,
  /** Who gets money in it. */
  recipients: words,
  /** Words or phrases in its text, in any Swedish inflection. */
  words: words,
  /** Only where a sum of at least so many kronor is told; null for all. */
  minimumSum: z.number().positive().max(1e15).nullable().default(null),
});

/**
 * What a subscription is about. Kinds, newsrooms and the minimum sum narrow it down, each by itself; topics, recipients
 * and words are interests, of which one is enough. Nothing chosen is everything.
 */
export type Filter = z.output<typeof filterSchema>;

/**
 * Reads a filter: fills in what is left out, and gives two filters of the same meaning the same form.
 *
 * @throws FilterError
 */
export function readFilter(input: unknown): Filter {
  const result = filterSchema.safeParse(input);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new FilterError(issue?.path.join('.') || 'form', issue?.message ?? 'it is none');
}

/** Whether nothing has been chosen, so that every release fits. */
export function isEverything(filter: Filter): boolean {
  const { kinds, newsrooms, topics, recipients, words: watched, minimumSum } = filter;
  return (
    [kinds, newsrooms, topics, recipients, watched].every((list) => list.length === 0) && minimumSum === null
  );
}
