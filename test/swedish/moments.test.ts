import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMoments } from '../../src/swedish/moments.js';

const REFERENCE = new Date('2025-11-10T08:00:00Z');

function moments(text: string): (string | null)[][] {
  return findMoments(text, REFERENCE).map(({ begins, ends }) => [begins, ends]);
}

describe('days with their times', () => {
  it.each([
    ['Tid: Tisdag 18 november kl. 10.20.', '2025-11-18T10:20:00+01:00', null],
    ['Onsdag den 26 november kl. 15.00', '2025-11-26T15:00:00+01:00', null],
    ['Torsdag den 26 mars kl 11:25 i matsalen', '2026-03-26T11:25:00+01:00', null],
    ['Tisdag 21 april 18:00-19:30', '2026-04-21T18:00:00+02:00', '2026-04-21T19:30:00+02:00'],
    ['Fredag 24 juli kl 15-18', '2026-07-24T15:00:00+02:00', '2026-07-24T18:00:00+02:00'],
    ['senast kl. 16:00 tisdag 25 november', '2025-11-25T16:00:00+01:00', null],
    ['kl. 10.00, den 19 november', '2025-11-19T10:00:00+01:00', null],
    ['Datum: 19 november\nTid: 09.30–11.00', '2025-11-19T09:30:00+01:00', '2025-11-19T11:00:00+01:00'],
    ['den 19 november mellan klockan 10 och 12', '2025-11-19T10:00:00+01:00', '2025-11-19T12:00:00+01:00'],
    ['2025-11-19 kl. 08:30-16:00', '2025-11-19T08:30:00+01:00', '2025-11-19T16:00:00+01:00'],
    ['i morgon kl 9', '2025-11-11T09:00:00+01:00', null],
    ['3–5 mars', '2026-03-03', '2026-03-05'],
    ['senast den 3 december', '2025-12-03', null],
    ['3.12.2025 09:00:00', '2025-12-03T09:00:00+01:00', null],
  ])('%j', (text, begins, ends) => {
    expect(moments(text)).toEqual([[begins, ends]]);
  });

  it('carry the offset of the day on both sides of a change of the clocks', () => {
    expect(moments('Söndag 29 mars 2026 kl. 01.30 och söndag 29 mars 2026 kl. 03.30')).toEqual([
      ['2026-03-29T01:30:00+01:00', null],
      ['2026-03-29T03:30:00+02:00', null],
    ]);
    expect(moments('25 oktober 2026 kl. 02.30')).toEqual([['2026-10-25T02:30:00+02:00', null]]);
  });

  it('are several where several are named', () => {
    expect(moments('Tisdag 18 november kl. 10.00\nOnsdag 19 november kl. 13.00')).toEqual([
      ['2025-11-18T10:00:00+01:00', null],
      ['2025-11-19T13:00:00+01:00', null],
    ]);
  });

  it('keep apart what an empty line parts', () => {
    expect(moments('Tisdag 18 november\n\nkl. 10.00')).toEqual([['2025-11-18', null]]);
  });

  it('lie inside any text, whatever it is', () => {
    const pieces = fc.constantFrom(
      '18 november',
      ' ',
      'kl. ',
      '10.20',
      '\n',
      ',',
      'tisdag ',
      '–',
      '24:00',
      'i dag',
      'och',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        for (const moment of findMoments(text, REFERENCE)) {
          expect(moment.start).toBeGreaterThanOrEqual(0);
          expect(moment.end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
