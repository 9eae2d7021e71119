import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBody } from '../../../src/parse/body/body.js';
import { arbitraryHtml } from './arbitrary-html.js';

const base = 'https://via.tt.se/pressmeddelande/1/a';

describe('the Markdown written from a body', () => {
  it('reads back as the same text, Markdown and HTML', () => {
    fc.assert(fc.property(arbitraryHtml, expectRoundTrip), { numRuns: 500 });
  });

  it.each([
    ['underscores after an emoji in bold', '<p><em>Provvik<strong>😀__x__</strong></em>Provvik</p>'],
    ['underscores before an emoji in bold', '<p><em>Provvik<strong>x__😀</strong></em>Provvik</p>'],
    ['an underscore between emojis', '<p><b>😀</b>_<b>😀</b></p>'],
    ['a number that opens an inner list', '<ul><li>Ett<ul><li><ol start="7"><li>Två</ol></ul></ul>'],
    [
      'a number that opens the list of an inner list',
      '<ul><li>Ett<ul><li><ul><li><ol start="7"><li>Två</ol></ul></ul></ul>',
    ],
  ])('reads back as the same: %s', (_, html) => {
    expectRoundTrip(html);
  });
});

function expectRoundTrip(html: string): void {
  const body = readBody({ form: 'html', value: html }, base);
  const again = readBody({ form: 'markdown', value: body.markdown }, base);
  expect(again.outline.text).toBe(body.outline.text);
  expect(again.markdown).toBe(body.markdown);
  expect(again.html).toBe(body.html);
}
