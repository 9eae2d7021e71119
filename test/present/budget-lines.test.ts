import { describe, expect, it } from 'vitest';
import { budgetRows, budgetSentence, linesWithMoney } from '../../src/present/budget-lines.js';
import type { BudgetLine } from '../../src/release/document.js';
import { sampleLine } from '../publish/sample-releases.js';

const sentence = (fields: Partial<BudgetLine>, language: 'sv' | 'en' = 'sv') =>
  budgetSentence(sampleLine(fields), language).replaceAll('\u00a0', ' ');

const sum = (value: number, rest: Partial<NonNullable<BudgetLine['amount']>> = {}) => ({
  value,
  max: null,
  currency: 'SEK',
  qualifier: 'exact' as const,
  ...rest,
});

describe('a budget line as a sentence', () => {
  it('says who gets what, for when, and what for in the words of the text', () => {
    expect(
      sentence({
        kind: 'increase',
        recipients: ['Norrbottens bildningsförbund'],
        amount: sum(2_000_000),
        period: { from: 2026, to: 2026 },
        earmarked: true,
        purpose: 'kurser på folkhögskolor',
      }),
    ).toBe(
      'Norrbottens bildningsförbund: ökning med 2 miljoner kronor (2026), öronmärkt – kurser på folkhögskolor',
    );
  });

  it('says that a change is in per cent, and to whom', () => {
    expect(
      sentence({
        kind: 'indexation',
        amount: null,
        percent: { value: 2, max: null, qualifier: 'exact' },
        recipients: ['BD Pop', 'Energikontor i Norr', 'Filmpool Nord'],
      }),
    ).toBe('BD Pop, Energikontor i Norr och Filmpool Nord: uppräkning med 2 procent');
  });

  it('says that each gets it, each year', () => {
    expect(sentence({ recipients: ['Boden', 'Luleå'], each: true, perYear: true })).toBe(
      'Boden och Luleå: bidrag på 350 000 kr vardera per år',
    );
  });

  it('begins with a capital when there is no recipient', () => {
    expect(sentence({ kind: 'frame', recipients: [], amount: sum(513_800_000) })).toBe(
      'Ram på 513,8 miljoner kronor',
    );
  });

  it('keeps a proposal and a condition apart from a decision', () => {
    expect(sentence({ status: 'proposed' })).toBe('Filmpool Nord: bidrag på 350 000 kr, förslag');
    expect(sentence({ status: 'conditional' })).toBe('Filmpool Nord: bidrag på 350 000 kr, villkorat');
  });

  it('keeps how exact the text is', () => {
    expect(sentence({ kind: 'increase', amount: sum(900_000, { qualifier: 'over' }) })).toBe(
      'Filmpool Nord: ökning med drygt 900 000 kr',
    );
  });

  it('speaks English as well', () => {
    expect(sentence({ kind: 'increase', period: { from: 2026, to: null }, status: 'proposed' }, 'en')).toBe(
      'Filmpool Nord: increase of SEK 350,000 (from 2026), proposed',
    );
  });

  it('is the words of the text for a heading without a sum', () => {
    expect(sentence({ kind: 'group', amount: null, recipients: [], purpose: null })).toBe('Ett stycke');
  });
});

describe('budget lines as rows', () => {
  const line = (id: string, partOf: string | null, fields: Partial<BudgetLine> = {}) =>
    sampleLine({ id, partOf, ...fields });
  const shape = (lines: BudgetLine[]) =>
    budgetRows(lines, 'sv').map(({ id, depth }) => `${'-'.repeat(depth)}${id}`);

  it('stand under the line they are a part of, also where the sum comes last', () => {
    expect(
      shape([line('b1', 'b4'), line('b2', 'b4'), line('b3', 'b2'), line('b4', null), line('b5', null)]),
    ).toEqual(['b4', '-b1', '-b2', '--b3', 'b5']);
  });

  it('stand by themselves where the whole is not there, and end where they go in a ring', () => {
    expect(shape([line('b1', 'b9'), line('b2', 'b3'), line('b3', 'b2')])).toEqual(['b1', 'b2', '-b3']);
  });

  it('leave out headings where only money is asked for', () => {
    const lines = [line('b1', null, { kind: 'group', amount: null }), line('b2', 'b1')];
    expect(linesWithMoney(lines).map(({ id }) => id)).toEqual(['b2']);
  });

  it('hold null where the release says nothing', () => {
    expect(budgetRows([line('b1', null, { recipients: [] })], 'sv')[0]).toEqual({
      id: 'b1',
      depth: 0,
      kind: 'Bidrag',
      recipients: null,
      amount: '350\u00a0000\u00a0kr',
      purpose: null,
      earmarked: false,
      period: null,
      status: 'beslutat',
      evidence: 'Ett stycke',
    });
  });
});
