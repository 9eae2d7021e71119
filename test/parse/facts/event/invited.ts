import { readEvent } from '../../../../src/parse/facts/event.js';
import type { Reading } from '../../../../src/parse/reading.js';
import type { Event, ReleaseKind } from '../../../../src/release/document.js';
import { readingOfMarkdown } from '../../reading-of.js';

/** The event of a release published on Monday 2 March 2026 at nine, without the fields that are empty. */
export function invited(
  markdown: string,
  { kind = 'press-invitation', about = {} }: { kind?: ReleaseKind; about?: Partial<Reading> } = {},
): Partial<Event> | null {
  const event = readEvent(
    readingOfMarkdown(markdown, { publishedAt: '2026-03-02T09:00:00+01:00', ...about }),
    kind,
  );
  if (!event) return null;
  const filled = Object.entries(event).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(filled);
}
