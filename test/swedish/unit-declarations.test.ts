import { describe, expect, it } from 'vitest';
import { type DeclaredUnit, declaredUnit } from '../../src/swedish/unit-declarations.js';

const declared = (text: string, prose = false): DeclaredUnit | null =>
  declaredUnit(text, prose, { crown: 'SEK' });
const money = (scale: number, currency = 'SEK'): DeclaredUnit => ({ kind: 'money', currency, scale });

describe('a unit declared for figures below', () => {
  it.each([
    ['(mnkr)', money(1e6)],
    ['Miljoner kronor 2025', money(1e6)],
    ['Bidrag, tkr', money(1e3)],
    ['Belopp i tusentals kronor', money(1e3)],
    ['Bidrag i tusental kronor', money(1e3)],
    ['Belopp i tusen kronor', money(1e3)],
    ['Anslag (1 000 kr)', money(1e3)],
    ['Anslag i 1000-tals kronor', money(1e3)],
    ['Medel (milj. kr)', money(1e6)],
    ['Kronor', money(1)],
    ['Budget (kr)', money(1)],
    ['Orderingång (MSEK)', money(1e6)],
    ['EU-medel, mn€,', money(1e6, 'EUR')],
    ['Miljoner euro', money(1e6, 'EUR')],
    ['Andel (%)', { kind: 'percent' }],
    ['Procent', { kind: 'percent' }],
  ] as [string, DeclaredUnit][])('%s', (text, unit) => {
    expect(declared(text)).toEqual(unit);
  });

  it.each([
    'Region',
    '2025',
    'Antal platser',
    'Satsar 50 miljoner kronor',
    'Två miljoner kronor',
    'Flera miljoner kronor',
    'Varje krona',
  ])('is not given by %j', (text) => {
    expect(declared(text)).toBeNull();
  });

  it('stands apart in running text', () => {
    expect(declared('Så fördelas medlen mellan länets kommuner under nästa år (mnkr).', true)).toEqual(
      money(1e6),
    );
    expect(declared('Så fördelas medlen i miljoner kronor:', true)).toEqual(money(1e6));
    expect(declared('Många kronor går till skolan.', true)).toBeNull();
  });
});
