import { expect, it } from 'vitest';
import { dateOrInstant } from '../../src/cli/arguments.js';

it.each([
  ['2026-01-01', '2025-12-31T23:00:00.000Z'],
  ['2026-07-01', '2026-06-30T22:00:00.000Z'],
  ['2026-01-01T08:05+01:00', '2026-01-01T07:05:00.000Z'],
  ['2026-01-01T08:05:00.5Z', '2026-01-01T08:05:00.500Z'],
])('--since %s begins at %s: a date at midnight in Stockholm', (text, instant) => {
  expect(dateOrInstant(text).toISOString()).toBe(instant);
});

it.each([
  '2026-02-29',
  '2026-1-1',
  '1',
  'igår',
  '2026-01-01 08:05',
  '2026-01-01T25:00Z',
  '2026-01-01T08:05',
  '',
])('%j is neither a date nor an instant', (text) => {
  expect(() => dateOrInstant(text)).toThrow('a date such as 2026-01-01');
});
