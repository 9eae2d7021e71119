import type { Release } from '../release/document.js';

/**
 * How one field of a release differs from the revision before. Lists tell what went and what came, anything else
 * its value before and after.
 */
export type FieldDifference =
  | { field: string; before: unknown; after: unknown }
  | { field: string; removed: unknown[]; added: unknown[] };

/** Says how it was read, not what the release says. */
const notContent = new Set(['schemaVersion', 'id', 'provenance']);
/** Move or get new numbers when something else in the release changes. */
const positions = new Set(['start', 'end', 'in', 'id', 'partOf']);

/**
 * What changed from one revision to the next, field by field ("title", "body.text", "contacts", "event.place"), in the
 * order of the document. Where evidence stands in the text is no difference; its words are.
 */
export function differencesBetween(before: Release, after: Release): FieldDifference[] {
  return compare('', { ...before }, { ...after }).filter(({ field }) => !notContent.has(topOf(field)));
}

function compare(path: string, before: unknown, after: unknown): FieldDifference[] {
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(path, before, after);
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])];
    return keys.flatMap((key) =>
      compare(path ? `${path}.${key}` : key, before[key] ?? null, after[key] ?? null),
    );
  }
  return before === after ? [] : [{ field: path, before, after }];
}

function compareLists(field: string, before: unknown[], after: unknown[]): FieldDifference[] {
  const removed = without(before, after);
  const added = without(after, before);
  return removed.length + added.length > 0 ? [{ field, removed, added }] : [];
}

/** What of `items` has no equal in `others`; each of the others is the equal of one item only. */
function without(items: unknown[], others: unknown[]): unknown[] {
  const left = new Map<string, number>();
  for (const other of others) {
    const key = withoutPositions(other);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  return items.filter((item) => {
    const key = withoutPositions(item);
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
}

function withoutPositions(item: unknown): string {
  return JSON.stringify(item, (key, value: unknown) => (positions.has(key) ? undefined : value));
}

function topOf(field: string): string {
  return field.split('.', 1)[0] ?? field;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
