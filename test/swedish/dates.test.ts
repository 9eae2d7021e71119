import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/swedish/dates.js';
import { isoDay } from '../../src/swedish/stockholm.js';

/** Monday. */
const REFERENCE = new Date('2025-11-10T08:00:00Z');

function days(text: string, reference: Date | null = REFERENCE): string[] {
  return findDates(text, reference).map(
    ({ day, lastDay }) => isoDay(day) + (lastDay ? `/${isoDay(lastDay)}` : ''),
  );
}

describe('days', () => {
  it.each([
    ['Tisdag 18 november', '2025-11-18'],
    ['Onsdag den 26 november', '2025-11-26'],
    ['onsdagen den 26 november', '2025-11-26'],
    ['26 mars', '2026-03-26'],
    ['den 3:e mars', '2026-03-03'],
    ['den tredje mars', '2026-03-03'],
    ['första maj', '2026-05-01'],
    ['3 dec.', '2025-12-03'],
    ['3 november', '2025-11-03'],
    ['26\u00a0mars', '2026-03-26'],
    ['26\nmars', '2026-03-26'],
    ['den 4 december 2025', '2025-12-04'],
    ['4 december, 2026', '2026-12-04'],
    ['2026-03-01', '2026-03-01'],
    ['torsdag 2026-03-05', '2026-03-05'],
    ['3.12.2025', '2025-12-03'],
    ['Datum: 3/12', '2025-12-03'],
    ['den 3/12', '2025-12-03'],
    ['Onsdag 3/12 2025', '2025-12-03'],
    ['onsdag 3/12', '2025-12-03'],
    ['onsdagen den 3/12', '2025-12-03'],
    ['3–5 mars', '2026-03-03/2026-03-05'],
    ['3-5 mars 2027', '2027-03-03/2027-03-05'],
    ['den 3 till den 5 mars', '2026-03-03/2026-03-05'],
    ['3 och 5 mars', '2026-03-03/2026-03-05'],
    ['30 december–2 januari', '2025-12-30/2026-01-02'],
    ['i dag', '2025-11-10'],
    ['Idag', '2025-11-10'],
    ['i morgon', '2025-11-11'],
    ['imorgon', '2025-11-11'],
    ['i övermorgon', '2025-11-12'],
    ['på fredag', '2025-11-14'],
    ['måndag', '2025-11-10'],
    ['Tuesday 18 November', '2025-11-18'],
    ['November 28, 2025', '2025-11-28'],
    ['the 3rd of March', '2026-03-03'],
  ])('%j', (text, day) => {
    expect(days(`Välkommen ${text} till Luleå.`)).toEqual([day]);
  });

  it.each([
    '30 februari',
    '31 april',
    '1/2 miljon kronor',
    'kapitel 3/4',
    '2018:218',
    '10.20',
    'anslag 4:7',
    'marsvin',
    'i maj',
    'den 3 miljarder stora budgeten',
    '070-174 06 05',
  ])('none: %j', (text) => {
    expect(days(text)).toEqual([]);
  });

  it('without a year are the ones nearest, from three months back to nine ahead', () => {
    expect(days('15 augusti')).toEqual(['2025-08-15']);
    expect(days('5 augusti')).toEqual(['2026-08-05']);
    expect(days('10 januari', new Date('2025-12-20T08:00:00Z'))).toEqual(['2026-01-10']);
    expect(days('20 december', new Date('2026-01-10T08:00:00Z'))).toEqual(['2025-12-20']);
  });

  it('go by their weekday where neighbouring years differ', () => {
    expect(days('fredag 15 augusti')).toEqual(['2025-08-15']);
    expect(days('lördag 15 augusti')).toEqual(['2026-08-15']);
    expect(days('söndag 15 augusti')).toEqual(['2025-08-15']);
  });

  it('exist in leap years only, if they are the 29th of February', () => {
    expect(days('29 februari', new Date('2028-01-10T08:00:00Z'))).toEqual(['2028-02-29']);
  });

  it('take the next month that has them, where only the day is named', () => {
    expect(days('den 3:e')).toEqual(['2025-12-03']);
    expect(days('torsdag den 27:e')).toEqual(['2025-11-27']);
  });

  it('are the day named last where the text says "samma dag", and none where it named none', () => {
    expect(days('Torsdag 13 november kl. 15 och samma dag kl. 16')).toEqual(['2025-11-13', '2025-11-13']);
    expect(days('Samma dag kl. 16')).toEqual([]);
  });

  it('need their year where nothing tells when the text was written', () => {
    expect(days('3 mars, 4 mars 2026, i morgon och fredag', null)).toEqual(['2026-03-04']);
  });

  it('tell the weekday the text names and how exact they are', () => {
    const found = findDates('Tisdag 18 november, i morgon, på fredag och 2026-03-01', REFERENCE);
    expect(found.map(({ weekday, precision }) => [weekday, precision])).toEqual([
      [2, 'day'],
      [null, 'relative'],
      [5, 'weekday'],
      [null, 'full'],
    ]);
  });

  it('cover weekday, article and year', () => {
    const text = 'Vi ses onsdagen den 26 november 2025 klockan tio.';
    const [date] = findDates(text, REFERENCE);
    expect(text.slice(date?.start, date?.end)).toBe('onsdagen den 26 november 2025');
  });

  it('lie inside any text, in order', () => {
    const pieces = fc.constantFrom(
      'den',
      '3',
      ':e',
      ' ',
      'mars',
      '2026',
      '-',
      '/',
      '.',
      'tisdag',
      'till',
      'i',
      'morgon',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const date of findDates(text, REFERENCE)) {
          expect(date.start).toBeGreaterThanOrEqual(end);
          expect(date.end).toBeLessThanOrEqual(text.length);
          end = date.end;
        }
      }),
    );
  });

  it.each(['3 mars ', 'tisdag ', '3–', '1.1.', 'den 3:e '])('are found in linear time: %j', (piece) => {
    const before = process.cpuUsage();
    findDates(piece.repeat(Math.ceil(300_000 / piece.length)), REFERENCE);
    expect(process.cpuUsage(before).user).toBeLessThan(3e6);
  });
});
