import { describe, expect, it } from 'vitest';
import { formatAmount, formatMoney } from '../../src/present/money.js';
import type { Money } from '../../src/release/document.js';

const nbsp = (text: string) => text.replaceAll('_', '\u00a0');

function sum(value: number, rest: Partial<Money> = {}): Money {
  return { value, max: null, currency: 'SEK', qualifier: 'exact', ...rest };
}

describe('sums in Swedish', () => {
  it.each([
    [sum(513_800_000), '513,8_miljoner_kronor'],
    [sum(1_450_000_000), '1,45_miljarder_kronor'],
    [sum(1_000_000), '1_miljon_kronor'],
    [sum(1_000_000_000), '1_miljard_kronor'],
    [sum(2_000_000), '2_miljoner_kronor'],
    [sum(350_000), '350_000_kr'],
    [sum(1_112), '1_112_kr'],
    [sum(900_000, { qualifier: 'over' }), 'drygt 900_000_kr'],
    [sum(70_000_000, { qualifier: 'atMost' }), 'högst 70_miljoner_kronor'],
    [sum(15e9, { max: 20e9 }), '15–20_miljarder_kronor'],
    [sum(500_000, { max: 1_500_000 }), '500_000–1_500_000_kr'],
    [sum(6.5), '6,50_kr'],
    [sum(0), '0_kr'],
    [sum(12_200_000, { currency: 'EUR' }), '12,2_miljoner_euro'],
    [sum(10_000, { currency: 'GBP' }), '10_000_GBP'],
  ])('%j is written %s', (money, words) => {
    expect(formatMoney(money, 'sv')).toBe(nbsp(words));
  });

  it('writes out a sum that two decimals of a million would falsify', () => {
    expect(formatMoney(sum(42_426_203), 'sv')).toBe(nbsp('42_426_203_kr'));
    expect(formatMoney(sum(725_632_000), 'sv')).toBe(nbsp('725_632_000_kr'));
  });

  it('is not led astray by binary fractions', () => {
    expect(formatMoney(sum(1.15 * 1_000_000), 'sv')).toBe(nbsp('1,15_miljoner_kronor'));
  });

  it('says what the sum is per', () => {
    expect(formatAmount({ ...sum(1_112), per: 'month' }, 'sv')).toBe(nbsp('1_112_kr per månad'));
    expect(formatAmount({ ...sum(1_112), per: 'elev' }, 'sv')).toBe(nbsp('1_112_kr per elev'));
  });
});

describe('sums in English', () => {
  it.each([
    [sum(513_800_000), 'SEK_513.8_million'],
    [sum(900_000, { qualifier: 'over' }), 'just over SEK_900,000'],
    [sum(6.5), 'SEK_6.50'],
    [sum(1e9), 'SEK_1_billion'],
  ])('%j is written %s', (money, words) => {
    expect(formatMoney(money, 'en')).toBe(nbsp(words));
  });
});
