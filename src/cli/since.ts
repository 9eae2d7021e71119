import { stockholmInstant } from '../swedish/stockholm.js';

/**
 * When the time begins that an option --since is about: a date begins at midnight in Stockholm.
 *
 * @param text as dateOrInstant has taken it; undefined when there is no such option
 */
export function sinceInstant(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined) return new Date(text);
  return stockholmInstant({ year: Number(year), month: Number(month), day: Number(day) });
}
