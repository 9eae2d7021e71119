import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInput } from '../../src/parse/parse.js';
import { PressbudError } from '../../src/ports/pressbud-error.js';
import { type Evidence, type Release, releaseSchema } from '../../src/release/document.js';
import { arbitraryRelease } from './arbitrary-release.js';
import { arbitraryHtml } from './body/arbitrary-html.js';
import { releaseOf } from './parsed.js';
import { apiRelease, page } from './surfaces/one-release.js';

const one = { format: 'article', keywords: null } as const;

function evidencesOf({ quotes, factBoxes, amounts, percentages, budget }: Release): Evidence[] {
  return [quotes, factBoxes, amounts, percentages, budget].flat().map(({ evidence }) => evidence);
}

/** Whatever comes: a document that holds to the schema and proves its facts, or one of our own errors. */
function check(input: Uint8Array): void {
  for (const parsed of parseInput(input)) {
    if ('error' in parsed) {
      expect(parsed.error).toBeInstanceOf(PressbudError);
      continue;
    }
    const { release } = parsed;
    expect(() => releaseSchema.parse(release)).not.toThrow();
    for (const { in: place, start, end, text } of evidencesOf(release)) {
      const whole = { title: release.title, lead: release.lead ?? '', body: release.body.text }[place];
      expect(whole.slice(start, end)).toBe(text);
      expect(text).not.toBe('');
    }
    expect(JSON.stringify(release)).not.toMatch(
      /[\ud800-\udfff](?<![\ud800-\udbff][\udc00-\udfff])(?![\udc00-\udfff])/,
    );
  }
}

const encode = (text: string) => new TextEncoder().encode(text);

describe('any input gives a valid document whose facts are proved, or one of our errors', () => {
  it('any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), check));
  });

  it('any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => check(encode(text))));
  });

  it('any HTML in a release of the API', () => {
    fc.assert(
      fc.property(arbitraryHtml, fc.string({ unit: 'binary' }), (body, title) =>
        check(encode(JSON.stringify({ ...apiRelease(one), title, leadtext: body, body, boilerplate: body }))),
      ),
    );
  });

  it('a release of the API with any value in any field', () => {
    const fields = Object.keys(apiRelease(one));
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.jsonValue({ maxDepth: 3 }), (field, value) =>
        check(encode(JSON.stringify({ releases: [{ ...apiRelease(one), [field]: value }] }))),
      ),
    );
  });

  it('a page cut off anywhere', () => {
    const whole = page(one);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length }), (length) =>
        check(encode(whole.slice(0, length))),
      ),
      { numRuns: 60 },
    );
  });

  it('any Markdown that looks like a release', () => {
    fc.assert(fc.property(arbitraryRelease, (markdown) => check(encode(markdown))));
  });
});

/** A document as the Markdown it would be published as. */
function published({ title, lead, kindLabel, language, body }: Release): string {
  const front = { published: '2025-12-03', publisher: 'Region Norrbotten', kind: kindLabel, language, lead };
  const lines = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const heading = title.replace(/[\\`*_[\]<>#&]/g, '\\$&');
  return `---\n${lines.join('\n')}\n---\n\n# ${heading}\n\n${body.markdown}\n`;
}

describe('a document read from the Markdown of another', () => {
  it('says the same', () => {
    fc.assert(
      fc.property(arbitraryRelease, (markdown) => {
        const { provenance, ...first } = releaseOf(markdown);
        const { provenance: again, ...second } = releaseOf(published({ provenance, ...first }));
        expect(second).toEqual(first);
        expect(again.contentHash).toBe(provenance.contentHash);
      }),
    );
  });
});
