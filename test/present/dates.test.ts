import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatDateTime,
  formatEventTime,
  formatMonth,
  stockholmMonth,
} from '../../src/present/dates.js';

describe('dates for people', () => {
  it('are in Stockholm, whatever offset they were written with', () => {
    for (const when of [
      '2025-12-03T09:00:00+01:00',
      '2025-12-03T08:00:00.000Z',
      '2025-12-03T03:00:00-05:00',
    ]) {
      expect(formatDateTime(when, 'sv')).toBe('3 december 2025 kl. 09.00');
      expect(formatDateTime(when, 'en')).toBe('3 December 2025, 09:00');
    }
  });

  it('follow summer time', () => {
    expect(formatDateTime('2026-07-01T06:05:00Z', 'sv')).toBe('1 juli 2026 kl. 08.05');
    expect(formatDateTime('2026-10-25T00:30:00Z', 'sv')).toBe('25 oktober 2026 kl. 02.30');
    expect(formatDateTime('2026-10-25T01:30:00Z', 'sv')).toBe('25 oktober 2026 kl. 02.30');
  });

  it('are written without a time when only the day is known', () => {
    expect(formatDateTime('2026-01-13', 'sv')).toBe('13 januari 2026');
    expect(formatDate('2026-01-13', 'en')).toBe('13 January 2026');
  });

  it('belong to the Swedish day just before and after midnight', () => {
    expect(formatDate('2025-12-31T22:59:59Z', 'sv')).toBe('31 december 2025');
    expect(formatDate('2025-12-31T23:00:00Z', 'sv')).toBe('1 januari 2026');
    expect(stockholmMonth('2025-12-31T23:00:00Z')).toBe('2026-01');
  });
});

describe('event times', () => {
  it('say the day once when start and end are on the same one', () => {
    expect(formatEventTime('2026-01-13T10:00:00+01:00', '2026-01-13T11:30:00+01:00', 'sv')).toBe(
      'tisdag 13 januari 2026 kl. 10.00–11.30',
    );
  });

  it('say both days when it goes on longer', () => {
    expect(formatEventTime('2026-01-12T09:00:00+01:00', '2026-01-13T16:00:00+01:00', 'sv')).toBe(
      'måndag 12 januari 2026 kl. 09.00 – tisdag 13 januari 2026 kl. 16.00',
    );
    expect(formatEventTime('2026-01-12', '2026-01-13', 'en')).toBe(
      'Monday 12 January 2026 – Tuesday 13 January 2026',
    );
  });

  it('do without an end', () => {
    expect(formatEventTime('2026-01-13T10:00:00+01:00', null, 'en')).toBe('Tuesday 13 January 2026, 10:00');
  });
});

it('months have names', () => {
  expect(formatMonth('2025-12', 'sv')).toBe('december 2025');
});
