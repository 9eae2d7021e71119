import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBody } from '../../../src/parse/body/body.js';
import { arbitraryHtml } from './arbitrary-html.js';

const base = 'https://via.tt.se/pressmeddelande/1/a';

describe('the Markdown written from a body', () => {
  it('reads back as the same text, Markdown and HTML', () => {
    fc.assert(
      fc.property(arbitraryHtml, (html) => {
        const body = readBody({ form: 'html', value: html }, base);
        const again = readBody({ form: 'markdown', value: body.markdown }, base);
        expect(again.outline.text).toBe(body.outline.text);
        expect(again.markdown).toBe(body.markdown);
        expect(again.html).toBe(body.html);
      }),
      { numRuns: 500 },
    );
  });
});
