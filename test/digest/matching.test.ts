import { describe, expect, it } from 'vitest';
import { type Filter, isEverything, readFilter } from '../../src/digest/filter.js';
import { FilterError } from '../../src/digest/filter-error.js';
import { matchable, matches } from '../../src/digest/matching.js';
import type { Amount, BudgetLine, Release } from '../../src/release/document.js';
import { aRelease } from '../store/a-release.js';

const evidence = { in: 'body' as const, start: 0, end: 1, text: 'x' };

function amount(value: number, fields: Partial<Amount> = {}): Amount {
  return { value, max: null, currency: 'SEK', qualifier: 'exact', per: null, evidence, ...fields };
}

function line(recipients: string[]): BudgetLine {
  return {
    id: 'b1',
    kind: 'grant',
    amount: { value: 350_000, max: null, currency: 'SEK', qualifier: 'exact' },
    percent: null,
    recipients,
    each: false,
    purpose: null,
    earmarked: false,
    status: 'decided',
    period: null,
    perYear: false,
    partOf: null,
    evidence,
  };
}

function isWanted(
  filter: Partial<Filter>,
  release: Partial<Release>,
  newsroom = 'region-norrbotten',
): boolean {
  return matches(matchable(aRelease(1, release), newsroom), readFilter(filter));
}

function saying(text: string): Partial<Release> {
  return { body: { markdown: text, html: `<p>${text}</p>`, text } };
}

describe('a filter', () => {
  it('lets everything through when nothing is chosen', () => {
    expect(isEverything(readFilter({}))).toBe(true);
    expect(isWanted({}, {})).toBe(true);
  });

  it('narrows by kind', () => {
    expect(isWanted({ kinds: ['press-invitation', 'news'] }, { kind: 'news' })).toBe(true);
    expect(isWanted({ kinds: ['press-invitation', 'news'] }, { kind: 'press-release' })).toBe(false);
  });

  it('narrows by newsroom', () => {
    expect(isWanted({ newsrooms: ['region-norrbotten'] }, {})).toBe(true);
    expect(isWanted({ newsrooms: ['lansstyrelsen'] }, {})).toBe(false);
  });

  it('knows topics whatever their case', () => {
    expect(isWanted({ topics: ['kultur'] }, { keywords: ['Kultur', 'Budget'] })).toBe(true);
    expect(isWanted({ topics: ['kultur'] }, { keywords: ['Kulturskola'] })).toBe(false);
  });

  it('knows who gets money, also by part of a name and in the genitive', () => {
    const release = { budget: [line(['Norrbottens bildningsförbund', 'Filmpool Nord'])] };
    expect(isWanted({ recipients: ['bildningsförbundet'] }, release)).toBe(true);
    expect(isWanted({ recipients: ['Filmpool Nord'] }, release)).toBe(true);
    expect(isWanted({ recipients: ['Filmpool Syd'] }, release)).toBe(false);
    expect(isWanted({ recipients: ['Filmpool Nord'] }, saying('Filmpool Nord visar film.'))).toBe(false);
  });

  it('takes a minimum sum from any sum in kronor, a range by its upper end', () => {
    expect(isWanted({ minimumSum: 1_000_000 }, { amounts: [amount(999_999)] })).toBe(false);
    expect(isWanted({ minimumSum: 1_000_000 }, { amounts: [amount(5), amount(1_000_000)] })).toBe(true);
    expect(isWanted({ minimumSum: 1_000_000 }, { amounts: [amount(500_000, { max: 2_000_000 })] })).toBe(
      true,
    );
    expect(isWanted({ minimumSum: 1_000_000 }, { amounts: [amount(2_000_000, { currency: 'EUR' })] })).toBe(
      false,
    );
    expect(isWanted({ minimumSum: 1 }, {})).toBe(false);
  });

  it('needs all that narrows, and one of the interests', () => {
    const filter = { kinds: ['news' as const], words: ['museum'], topics: ['Kultur'] };
    expect(isWanted(filter, { kind: 'news', keywords: ['Kultur'] })).toBe(true);
    expect(isWanted(filter, { kind: 'news', ...saying('Ett museum öppnar.') })).toBe(true);
    expect(isWanted(filter, { kind: 'news' })).toBe(false);
    expect(isWanted(filter, { kind: 'press-release', keywords: ['Kultur'] })).toBe(false);
  });

  it('has one form, however it was written', () => {
    expect(JSON.stringify(readFilter({ words: [' b', 'a', 'b'], kinds: ['news', 'news'] }))).toBe(
      JSON.stringify(readFilter({ kinds: ['news'], words: ['a', 'b'] })),
    );
  });

  it.each([
    { kinds: ['gossip'] },
    { words: [''] },
    { minimumSum: -1 },
    { colour: 'blue' },
    'everything',
    null,
  ])('is not %j', (input) => {
    expect(() => readFilter(input)).toThrow(FilterError);
  });
});

describe('a watch word', () => {
  it.each([
    ['Silvermuseet', 'På Silvermuseets gård finns plats.'],
    ['Silvermuseet', 'Ett silvermuseum i Arjeplog.'],
    ['Silvermuseum', 'Länets silvermuseer får mer.'],
    ['teater', 'Teatrarna och teaterns vänner.'],
    ['teatrar', 'En teater till.'],
    ['fågel', 'Fåglarna flyttar.'],
    ['program', 'Programmet är klart.'],
    ['folkhögskola', 'Folkhögskolornas bidrag höjs.'],
    ['skolor', 'Skolan stänger.'],
    ['ambulans', 'Ambulanserna och ambulansens väg.'],
    ['region', 'Regionernas pengar.'],
    ['Luleå', 'Luleås hamn.'],
    ['LKAB', 'LKAB:s gruva.'],
    ['SSAB', 'Det nya SSAB-verket.'],
    ['Ájtte museum', 'Besök Ájtte museums utställning.'],
    ['regionala utvecklingsnämnden', 'Regionala utvecklingsnämndens ordförande.'],
  ])('"%s" finds: %s', (word, text) => {
    expect(isWanted({ words: [word] }, saying(text))).toBe(true);
  });

  it.each([
    ['museum', 'Silvermuseet i Arjeplog.'],
    ['is', 'Isen ligger.'],
    ['Bo', 'Boden växer.'],
    ['Ájtte museum', 'Ett museum i Ájtte.'],
    ['utvecklingsnämnden', 'Regionala nämnden.'],
    ['…', 'Något …'],
  ])('"%s" does not find: %s', (word, text) => {
    expect(isWanted({ words: [word] }, saying(text))).toBe(false);
  });

  it('is found in title and lead too', () => {
    expect(isWanted({ words: ['norrsken'] }, { title: 'Norrskenet är här' })).toBe(true);
    expect(isWanted({ words: ['norrsken'] }, { lead: 'Norrskenets tid.' })).toBe(true);
  });
});
