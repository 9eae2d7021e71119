import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/release/canonical-json.js';

describe('canonical JSON', () => {
  it('sorts the members of objects and leaves out what is undefined', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'å' }], a: undefined, A: true })).toBe(
      '{"A":true,"b":[1,{"c":"å","d":null}]}',
    );
  });

  it('says the same as JSON, whatever the order of the members', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('is the same for equal objects made in another order', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (object) => {
        const turned = Object.fromEntries(Object.entries(object).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(object));
      }),
    );
  });
});
