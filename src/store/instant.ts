/**
 * An instant as the database keeps it: UTC with milliseconds, "2025-12-05T06:40:00.000Z", so that text order is time order.
 *
 * @param instant a Date, or RFC 3339 with any offset
 */
export function storedInstant(instant: Date | string): string {
  return new Date(instant).toISOString();
}

/** The later of two stored instants. */
export function later(one: string, other: string): string {
  return one > other ? one : other;
}
