import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../src/swedish/numbers.js';
import { grouped, inWords } from './written-numbers.js';

function numbers(text: string): number[] {
  return findNumbers(text).map((number) => number.value);
}

describe('numbers in digits', () => {
  it.each([
    ['42 426 203', 42_426_203],
    ['42\u00a0426\u00a0203', 42_426_203],
    ['667\u202f993\u202f747', 667_993_747],
    ['12\u2009000', 12_000],
    ['1.500.000', 1_500_000],
    ['1,500,000', 1_500_000],
    ['6 394,5', 6_394.5],
    ['235,5', 235.5],
    ['2.5', 2.5],
    ['1600', 1_600],
    ['0,75', 0.75],
    ['1½', 1.5],
    ['2,5 miljarder', 2.5e9],
    ['10 tusen', 10_000],
  ])('%j is %d', (text, value) => {
    expect(numbers(`Det är ${text} kvar.`)).toEqual([value]);
  });

  it.each([
    '2018:218',
    '3.12.2025',
    '2025-12-03',
    '10.20.30',
    'E4',
    'covid-19',
    '1/2',
    '12345678901234567890',
    '070-1740605',
  ])('are not part of anything else: %s', (text) => {
    expect(numbers(text).filter((value) => value > 2025)).toEqual([]);
  });

  it('keep years apart from the figure behind them', () => {
    expect(numbers('För 2024 300 000 kronor')).toEqual([2024, 300_000]);
    expect(numbers('2025 150')).toEqual([2025, 150]);
  });

  it('go on in the next line only where the line was wrapped', () => {
    expect(numbers('Utbetalningen till länets alla kommuner är 42 426\n203 kronor')).toEqual([42_426_203]);
    expect(numbers('Boden: 42\n203 elever')).toEqual([42, 203]);
    expect(numbers('Boden: 42\n\n203')).toEqual([42, 203]);
  });
});

describe('numbers in words', () => {
  it.each([
    ['noll', 0],
    ['tjugoett', 21],
    ['tjugo en', 21],
    ['nittionio', 99],
    ['hundra', 100],
    ['etthundrafem', 105],
    ['tvåhundrafemtio', 250],
    ['två hundra femtio', 250],
    ['tolvhundra', 1_200],
    ['tusen', 1_000],
    ['femtontusen', 15_000],
    ['två miljoner', 2e6],
    ['en miljon', 1e6],
    ['en halv miljon', 500_000],
    ['en kvarts miljard', 250e6],
    ['tre kvarts miljon', 750_000],
    ['halvannan miljon', 1.5e6],
    ['två och en halv miljon', 2.5e6],
    ['en och en halv', 1.5],
    ['en miljon tvåhundratusen', 1.2e6],
    ['ett par', 2],
    ['ett par hundra', 200],
    ['ett tjugotal', 20],
    ['ett hundratal tusen', 100_000],
    ['en dryg miljon', 1e6],
    ['tusen miljoner', 1e9],
  ])('%s is %d', (text, value) => {
    expect(numbers(`Det är ${text} kvar.`)).toEqual([value]);
  });

  it.each([
    'en bil',
    'ett hus',
    'flera hundra',
    'flera hundra tusen',
    'hundratals',
    'tioårig',
    'ensam',
    'sextiotalist',
    'tretttton',
    'några tusen',
  ])('are none: %s', (text) => {
    expect(numbers(text)).toEqual([]);
  });

  it('are two numbers where they do not make one', () => {
    expect(numbers('tre tjugo')).toEqual([3, 20]);
    expect(numbers('fem sex')).toEqual([5, 6]);
  });
});

describe('any number', () => {
  const value = fc.integer({ min: 2, max: 999_999_999_999 });

  it('is read back from its words', () => {
    fc.assert(
      // "en miljon ett" could be the article of what follows.
      fc.property(value, (number) => {
        fc.pre(number % 1e6 !== 1);
        expect(numbers(inWords(number))).toEqual([number]);
      }),
    );
  });

  it('is read back from its digits, whatever stands between the thousands', () => {
    const separator = fc.constantFrom('', ' ', '\u00a0', '\u202f', '\u2009', '.');
    fc.assert(
      fc.property(value, separator, (number, between) => {
        expect(numbers(`är ${grouped(number, between)} kvar`)).toEqual([number]);
      }),
    );
  });

  it('is found without an exception in any text, inside it and in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        let end = 0;
        for (const number of findNumbers(text)) {
          expect(number.start).toBeGreaterThanOrEqual(end);
          expect(number.end).toBeLessThanOrEqual(text.length);
          end = number.end;
        }
      }),
    );
  });
});
