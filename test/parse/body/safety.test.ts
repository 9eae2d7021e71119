import { load } from 'cheerio/slim';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBody } from '../../../src/parse/body/body.js';
import { arbitraryHtml } from './arbitrary-html.js';

const base = 'https://via.tt.se/pressmeddelande/1/a';
const ALLOWED = new Set(
  'h2 h3 h4 h5 h6 p ul ol li blockquote table thead tbody tr th td br strong em a img'.split(' '),
);
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  img: ['src', 'alt', 'title'],
  ol: ['start'],
};

/** What is dangerous or forbidden in a piece of HTML. */
function offences(html: string): string[] {
  const found: string[] = [];
  load(html)('*').each((_, element) => {
    const { name, attribs } = element as unknown as { name: string; attribs: Record<string, string> };
    if (!ALLOWED.has(name)) found.push(`<${name}>`);
    for (const [attribute, value] of Object.entries(attribs)) {
      if (!ATTRIBUTES[name]?.includes(attribute)) found.push(`${name} ${attribute}`);
      if (/^(?:href|src)$/.test(attribute) && !/^(?:https?:\/\/|mailto:|tel:)/.test(value)) found.push(value);
    }
  });
  return found;
}

describe('no script, style, class, event attribute or dangerous address', () => {
  it('survives any HTML, in the HTML or by way of the Markdown', () => {
    fc.assert(
      fc.property(arbitraryHtml, (html) => {
        const body = readBody({ form: 'html', value: html }, base);
        expect(offences(body.html)).toEqual([]);
        const again = readBody({ form: 'markdown', value: body.markdown }, null);
        expect(offences(again.html)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('survives any Markdown with HTML in it', () => {
    fc.assert(
      fc.property(fc.array(arbitraryHtml), (parts) => {
        const body = readBody({ form: 'markdown', value: parts.join('\n\n') }, base);
        expect(offences(body.html)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '<scr<script>ipt>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)><script>alert(1)</script></svg>',
    '<a href="&#106;avascript:alert(1)">a</a>',
    '<a href=" java\tscript:alert(1)">a</a>',
    '<a href="vbscript:a">a</a><a href="data:text/html,x">b</a>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>',
    '<p style="background:url(javascript:alert(1))" class="a">b</p>',
    '[a](javascript:alert(1)) <javascript:alert(1)> ![a](data:image/svg+xml,x)',
    '[a][b]\n\n[b]: javascript:alert(1)',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
  ])('%s is harmless', (attack) => {
    for (const form of ['html', 'markdown', 'plain', 'archived'] as const) {
      expect(offences(readBody({ form, value: attack }, base).html)).toEqual([]);
    }
  });

  it('the HTML shows the same words as the text', () => {
    fc.assert(
      fc.property(arbitraryHtml, (html) => {
        const body = readBody({ form: 'html', value: html }, base);
        const shown = readBody({ form: 'html', value: body.html }, base);
        expect(shown.outline.text).toBe(body.outline.text);
        expect(shown.markdown).toBe(body.markdown);
      }),
      { numRuns: 300 },
    );
  });
});
