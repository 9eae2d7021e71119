import { stockholmInstant } from './stockholm.js';

/**
 * The instants between which Stockholm's calendar shows a month, half-open.
 *
 * @param month `YYYY-MM`
 */
export function stockholmMonthBounds(month: string): { from: Date; until: Date } {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return {
    from: stockholmInstant({ year, month: number, day: 1 }),
    until: stockholmInstant({
      year: number === 12 ? year + 1 : year,
      month: (number % 12) + 1,
      day: 1,
    }),
  };
}
