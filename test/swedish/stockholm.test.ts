import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  isCalendarDay,
  isoDay,
  stockholmClock,
  stockholmDay,
  stockholmInstant,
  stockholmIso,
  weekdayOf,
} from '../../src/swedish/stockholm.js';

const utc = (reading: Parameters<typeof stockholmInstant>[0]): string =>
  stockholmInstant(reading).toISOString();

describe('writing an instant with the offset of Stockholm', () => {
  it('uses winter time in December and summer time in July', () => {
    expect(stockholmIso(new Date('2025-12-03T08:00:00Z'))).toBe('2025-12-03T09:00:00+01:00');
    expect(stockholmIso(new Date('2026-07-01T22:30:00Z'))).toBe('2026-07-02T00:30:00+02:00');
  });

  it('writes milliseconds only when there are any', () => {
    expect(stockholmIso(new Date('2025-12-03T08:00:00.250Z'))).toBe('2025-12-03T09:00:00.250+01:00');
  });

  it.each([
    ['2026-03-29T00:59:59Z', '2026-03-29T01:59:59+01:00'],
    ['2026-03-29T01:00:00Z', '2026-03-29T03:00:00+02:00'],
    ['2026-10-25T00:30:00Z', '2026-10-25T02:30:00+02:00'],
    ['2026-10-25T01:30:00Z', '2026-10-25T02:30:00+01:00'],
    ['2027-03-28T01:00:00Z', '2027-03-28T03:00:00+02:00'],
  ])('changes the offset at the right second: %s is %s', (instant, written) => {
    expect(stockholmIso(new Date(instant))).toBe(written);
  });

  it('keeps the instant, whatever it is', () => {
    const instants = fc.date({
      min: new Date('1950-01-01T00:00:00Z'),
      max: new Date('2150-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(fc.property(instants, (instant) => Date.parse(stockholmIso(instant)) === instant.getTime()));
  });
});

describe('finding the instant of a reading of Stockholm’s clocks', () => {
  it('takes what is left out for zero', () => {
    expect(utc({ year: 2026, month: 1, day: 5 })).toBe('2026-01-04T23:00:00.000Z');
  });

  it.each([
    [{ year: 2026, month: 3, day: 29, hour: 2, minute: 30 }, '2026-03-29T01:30:00.000Z'],
    [{ year: 2027, month: 3, day: 28, hour: 2, minute: 0 }, '2027-03-28T01:00:00.000Z'],
  ])('moves a reading that the spring night skips one hour on', (reading, instant) => {
    expect(utc(reading)).toBe(instant);
    expect(stockholmClock(stockholmInstant(reading)).hour).toBe(3);
  });

  it('takes the first of the two times that the autumn night shows', () => {
    const reading = { year: 2026, month: 10, day: 25, hour: 2, minute: 30 };
    expect(utc(reading)).toBe('2026-10-25T00:30:00.000Z');
    expect(stockholmIso(stockholmInstant(reading))).toBe('2026-10-25T02:30:00+02:00');
  });

  it.each([
    [{ year: 2026, month: 3, day: 29, hour: 1, minute: 59, second: 59 }, '2026-03-29T00:59:59.000Z'],
    [{ year: 2026, month: 3, day: 29, hour: 3 }, '2026-03-29T01:00:00.000Z'],
    [{ year: 2026, month: 10, day: 25, hour: 1, minute: 59 }, '2026-10-24T23:59:00.000Z'],
    [{ year: 2026, month: 10, day: 25, hour: 3 }, '2026-10-25T02:00:00.000Z'],
    [{ year: 2026, month: 10, day: 25 }, '2026-10-24T22:00:00.000Z'],
  ])('is exact on both sides of a change', (reading, instant) => {
    expect(utc(reading)).toBe(instant);
  });

  it('gives back every reading that exists', () => {
    const readings = fc.record({
      year: fc.integer({ min: 1980, max: 2100 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
      hour: fc.integer({ min: 4, max: 23 }),
      minute: fc.integer({ min: 0, max: 59 }),
      second: fc.integer({ min: 0, max: 59 }),
    });
    fc.assert(
      fc.property(readings, (reading) => {
        expect(stockholmClock(stockholmInstant(reading))).toMatchObject(reading);
      }),
    );
  });
});

describe('days', () => {
  it('are counted in Stockholm, not where the machine stands', () => {
    expect(stockholmDay(new Date('2025-12-31T23:30:00Z'))).toEqual({ year: 2026, month: 1, day: 1 });
  });

  it('know their weekday, Monday first', () => {
    expect(weekdayOf({ year: 2026, month: 3, day: 29 })).toBe(7);
    expect(weekdayOf({ year: 2023, month: 11, day: 28 })).toBe(2);
    expect(stockholmClock(new Date('2025-12-03T08:00:00Z')).weekday).toBe(3);
  });

  it('follow each other over months, years and changes of the clock', () => {
    expect(addDays({ year: 2026, month: 12, day: 31 }, 1)).toEqual({ year: 2027, month: 1, day: 1 });
    expect(addDays({ year: 2026, month: 3, day: 29 }, 1)).toEqual({ year: 2026, month: 3, day: 30 });
    expect(addDays({ year: 2024, month: 3, day: 1 }, -1)).toEqual({ year: 2024, month: 2, day: 29 });
  });

  it('exist or not', () => {
    expect(isCalendarDay({ year: 2024, month: 2, day: 29 })).toBe(true);
    expect(isCalendarDay({ year: 2025, month: 2, day: 29 })).toBe(false);
    expect(isCalendarDay({ year: 2025, month: 13, day: 1 })).toBe(false);
    expect(isCalendarDay({ year: 2025, month: 4, day: 31 })).toBe(false);
  });

  it('are written the ISO way', () => {
    expect(isoDay({ year: 2026, month: 3, day: 9 })).toBe('2026-03-09');
  });
});
