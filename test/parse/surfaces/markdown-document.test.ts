import { describe, expect, it } from 'vitest';
import { readMarkdownDocument } from '../../../src/parse/surfaces/markdown-document.js';

describe('a Markdown document', () => {
  it('says in its front matter what the text does not', () => {
    expect(
      readMarkdownDocument(`---
url: https://www.example.se/nyheter/ny-bro
published: 2025-12-03 09:00
publisher: Provträsks kommun
language: sv
kind: Pressinbjudan
keywords: [bro, fest]
lead: Bron invigs på lördag.
---

# Ny **bro**

Bron byggs.
`),
    ).toMatchObject({
      source: 'document',
      id: null,
      url: 'https://www.example.se/nyheter/ny-bro',
      publishedAt: '2025-12-03T08:00:00.000Z',
      publisher: { id: null, name: 'Provträsks kommun' },
      language: 'sv',
      kindLabel: 'Pressinbjudan',
      keywords: ['bro', 'fest'],
      title: 'Ny bro',
      lead: { value: 'Bron invigs på lördag.' },
      body: { form: 'markdown', value: expect.stringMatching(/^\s*Bron byggs\.\s*$/) },
    });
  });

  it.each([
    ['3.12.2025 09:00:00 CET', '2025-12-03T08:00:00.000Z'],
    ['2025-12-03 09:00:00 CET', '2025-12-03T08:00:00.000Z'],
    ['onsdag den 3 december 2025 kl. 09.00', '2025-12-03T08:00:00.000Z'],
    ['3.12.2025', '2025-12-02T23:00:00.000Z'],
    ['i mitten av december', null],
  ])('published %s has the time %s', (published, time) => {
    const record = readMarkdownDocument(`---\npublished: ${published}\n---\n# Ny bro\n\nText`);
    expect(record.publishedAt).toBe(time);
  });

  it('has the identity of the release its address names', () => {
    const record = readMarkdownDocument(
      '---\nurl: https://via.tt.se/pressmeddelande/4250136/a-bridge?publisherId=3235708&lang=en\n---\n# A bridge',
    );
    expect(record).toMatchObject({ source: 'via-tt', id: 4_250_136, language: 'en', secondary: true });
  });

  it.each([
    ['# Ny bro\n\nText', 'Ny bro'],
    ['Ny bro\n======\n\nText', 'Ny bro'],
    ['Inledning\n\n# Ny bro #1\n\nText', 'Ny bro #1'],
    ['## Ny bro\n\nText', 'Ny bro'],
    ['Ny bro\n\nText', 'Ny bro'],
    ['---\ntitle: Ny bro\n---\nText', 'Ny bro'],
    ['# 2\\. bron \\*\n\nText', '2. bron *'],
  ])('%j is called %j', (markdown, title) => {
    const record = readMarkdownDocument(markdown);
    expect(record.title).toBe(title);
    expect(record.body?.value).toContain('Text');
  });

  it('has a first paragraph that is all bold for a lead, unless it heads something', () => {
    expect(readMarkdownDocument('# T\n\n**Bron öppnar\ni dag.**\n\nText')).toMatchObject({
      lead: { value: 'Bron öppnar\ni dag.' },
      body: { value: 'Text' },
    });
    for (const body of ['**Fördelning:**\n\nText', '**Bron** öppnar\n\nText', 'Text\n\n**Slut**']) {
      expect(readMarkdownDocument(`# T\n\n${body}`).lead).toBeNull();
    }
  });

  it('takes a rule at the beginning for a rule', () => {
    expect(readMarkdownDocument('---\n\nNy bro')).toMatchObject({ url: null });
  });

  it.each([
    ['2025-12-03', '2025-12-02T23:00:00.000Z'],
    ['2025-07-03', '2025-07-02T22:00:00.000Z'],
    ['"2025-12-03T09:00:00+01:00"', '2025-12-03T08:00:00.000Z'],
    ['2025-12-03T09:00:00Z', '2025-12-03T09:00:00.000Z'],
    ['2025-12-03 9.30', '2025-12-03T08:30:00.000Z'],
    ['2025-02-30', null],
    ['igår', null],
  ])('published: %s is %s', (published, expected) => {
    expect(readMarkdownDocument(`---\npublished: ${published}\n---\n# T`).publishedAt).toBe(expected);
  });

  it('whose front matter multiplies itself is refused', () => {
    const bomb = ['a: &a [x,x,x,x]', 'b: &b [*a,*a,*a,*a]', 'c: &c [*b,*b,*b,*b]', 'd: [*c,*c,*c,*c]'].join(
      '\n',
    );
    expect(() => readMarkdownDocument(`---\n${bomb}\n---\n# T`)).toThrow('front matter');
  });
});
