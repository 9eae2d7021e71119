import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differencesBetween } from '../../src/store/differences.js';
import { aRelease } from './a-release.js';

describe('the differences between two revisions', () => {
  it('are none when only the way of reading differs', () => {
    const before = aRelease(1);
    const after = { ...before, provenance: { ...before.provenance, parserVersion: '2', inputs: ['page'] } };
    expect(differencesBetween(before, after)).toEqual([]);
  });

  it('name the field, inside an object too', () => {
    const text = (value: string) => ({ body: { markdown: 'a', html: '<p>a</p>', text: value } });
    expect(differencesBetween(aRelease(1, text('a')), aRelease(1, text('b')))).toEqual([
      { field: 'body.text', before: 'a', after: 'b' },
    ]);
  });

  it('show an object that came or went whole', () => {
    const event = {
      start: '2026-03-10',
      end: null,
      place: 'Luleå',
      address: null,
      online: null,
      registration: null,
      deadline: null,
      occasions: [],
    };
    expect(differencesBetween(aRelease(1), aRelease(1, { event }))).toEqual([
      { field: 'event', before: null, after: event },
    ]);
  });

  it('do not count an amount that only stands elsewhere in the text', () => {
    const amount = (value: number, start: number) => ({
      value,
      max: null,
      currency: 'SEK',
      qualifier: 'exact' as const,
      per: null,
      evidence: { in: 'body' as const, start, end: start + 4, text: `${value} kr` },
    });
    const before = aRelease(1, { amounts: [amount(5, 0), amount(7, 10)] });
    const after = aRelease(1, { amounts: [amount(9, 0), amount(5, 12)] });
    expect(differencesBetween(before, after)).toEqual([
      { field: 'amounts', removed: [amount(7, 10)], added: [amount(9, 0)] },
    ]);
  });

  it('count each of equal items', () => {
    const before = aRelease(1, { keywords: ['a', 'a', 'b'] });
    const after = aRelease(1, { keywords: ['a', 'b', 'b'] });
    expect(differencesBetween(before, after)).toEqual([{ field: 'keywords', removed: ['a'], added: ['b'] }]);
  });

  it('turned around are the way back', () => {
    const release = fc
      .record({ title: fc.string(), lead: fc.option(fc.string()), keywords: fc.array(fc.string()) })
      .map((fields) => aRelease(1, fields));
    fc.assert(
      fc.property(release, release, (one, other) => {
        const there = differencesBetween(one, other);
        const back = differencesBetween(other, one).map((difference) =>
          'removed' in difference
            ? { field: difference.field, removed: difference.added, added: difference.removed }
            : { field: difference.field, before: difference.after, after: difference.before },
        );
        expect(back).toEqual(there);
      }),
    );
  });
});
