import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPercentages, type PercentMatch } from '../../src/swedish/percent.js';

function written({ value, max, qualifier, points }: PercentMatch): string {
  const range = max === null ? '' : `–${max}`;
  return `${qualifier === 'exact' ? '' : `${qualifier} `}${value}${range}${points ? ' points' : ''}`;
}

function shares(text: string): string[] {
  return findPercentages(text).map(written);
}

describe('percentages', () => {
  it.each([
    ['Ägarbidraget räknas upp med två procent.', ['2']],
    ['Minst 70 procent av patienterna ska få vård i tid.', ['atLeast 70']],
    ['Andelen är 2,6 procent.', ['2.6']],
    ['Andelen är 84 %.', ['84']],
    ['Andelen (48%) ökar.', ['48']],
    ['Andelen är 30,52%.', ['30.52']],
    ['Andelen är 30.5 %.', ['30.5']],
    ['Kostnaden stiger med 11,7–28,1 procent.', ['11.7–28.1']],
    ['Kostnaden stiger med 5-10 %.', ['5–10']],
    ['Kostnaden stiger med mellan 5 och 10 procent.', ['5–10']],
    ['Kostnaden stiger med 5 till 10 procent.', ['5–10']],
    ['Avdraget höjs från 30 till 50 procent.', ['30', '50']],
    ['Avdraget höjs från 30 procent till 50 procent.', ['30', '50']],
    ['Avdraget höjs från 30 % till 50 %.', ['30', '50']],
    ['Skatten höjs med 0,5 procentenheter.', ['0.5 points']],
    ['Skatten höjs med en procentenhet.', ['1 points']],
    ['Skatten höjs med 3 %-enheter.', ['3 points']],
    ['Inflationen väntas bli 1–2 procentenheter högre.', ['1–2 points']],
    ['Halten är 5 promille.', ['0.5']],
    ['Halten är 2,5‰.', ['0.25']],
    ['En 30-procentig ökning.', ['30']],
    ['En femprocentig ökning.', ['5']],
    ['El som är hundraprocentigt förnybar.', ['100']],
    ['En halv procent räcker.', ['0.5']],
    ['Två och en halv procent räcker.', ['2.5']],
    ['Drygt hälften, 52 procent, svarade.', ['52']],
    ['Drygt 52 procent svarade.', ['over 52']],
    ['Knappt en procent svarade.', ['under 1']],
    ['Cirka 7 procent av utsläppen.', ['about 7']],
    ['Upp till 50 procent av kostnaden.', ['atMost 50']],
    ['50 procent eller mer av kostnaden.', ['atLeast 50']],
    ['Av kvinnorna svarade 30, 40 respektive 50 procent.', ['30', '40', '50']],
    ['60 procent kvinnor och 40 procent män.', ['60', '40']],
    ['Av de svarande är 55 och 45 procent kvinnor respektive män.', ['55', '45']],
    ['Resultatet var −0,3 procent.', ['-0.3']],
    ['BNP-tillväxten blev minus 0,3 procent.', ['-0.3']],
    ['Marginalen var 12,3 (10,1) procent.', ['12.3', '10.1']],
    ['Marginalen var 12,3 % (10,1).', ['12.3', '10.1']],
    ['Skatten är 1,125 procent.', ['1.125']],
    ['År 2025 ökade 3 procent till 2026.', ['3']],
    ['Från 2025 till 2026 ökade den 3 procent.', ['3']],
    ['Underskottet minskade med 3,7 procent eller 31 miljarder kronor.', ['3.7']],
    ['The share rose by 12 per cent, or 3 percentage points.', ['12', '3 points']],
    ['Nearly 40 percent of the staff.', ['under 40']],
    ['Målet är 1\u00a0procent av BNI.', ['1']],
    ['Målet är\n85\nprocent.', ['85']],
  ])('%s', (text, expected) => {
    expect(shares(text)).toEqual(expected);
  });

  it.each([
    'Hälften av pengarna går till skolan.',
    'En tredjedel av patienterna väntar.',
    'Regionen satsar 50 miljoner kronor på 12 sjukhus.',
    'Flera procent saknas.',
    'Tre av fyra är nöjda.',
    'Den procentuella ökningen är stor.',
    'Perioden 2025–2028.',
  ])('none: %s', (text) => {
    expect(shares(text)).toEqual([]);
  });

  it('cover the figure and its unit', () => {
    const text = 'Avdraget höjs från 30 till 50 procent, en 20-procentig ökning.';
    expect(findPercentages(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '30',
      '50 procent',
      '20-procentig',
    ]);
  });

  it('stand inside any text, one after the other', () => {
    const pieces = fc.constantFrom(
      '5',
      '10,5',
      ' ',
      '%',
      ' procent',
      '–',
      ' till ',
      ' och ',
      ' (',
      ')',
      '\ud800',
      'från ',
      ',',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const share of findPercentages(text)) {
          expect(share.start).toBeGreaterThanOrEqual(end);
          expect(share.end).toBeLessThanOrEqual(text.length);
          expect(Number.isFinite(share.value)).toBe(true);
          end = share.end;
        }
      }),
    );
  });

  it.each(['5 procent och ', '10, ', '%', 'tjugoprocentig '])('are read in linear time: %j', (piece) => {
    const before = process.cpuUsage();
    findPercentages(piece.repeat(Math.ceil(200_000 / piece.length)));
    expect(process.cpuUsage(before).user).toBeLessThan(1e6);
  });
});
