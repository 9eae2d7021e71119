import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BudgetLine, Release } from '../../src/release/document.js';
import { releaseSchema } from '../../src/release/document.js';
import { withoutPerson } from '../../src/store/withheld-document.js';
import { aRelease } from './a-release.js';

const evidence = { in: 'body' as const, start: 0, end: 4, text: 'Mer ' };
const line: BudgetLine = {
  id: 'b1',
  kind: 'grant',
  amount: { value: 1, max: null, qualifier: 'about', currency: 'SEK' },
  percent: { value: 1, max: null, qualifier: 'exact' },
  recipients: ['Grant Lind'],
  each: false,
  purpose: 'Resa för Grant',
  earmarked: false,
  status: 'decided',
  period: { from: 2026, to: null },
  perYear: true,
  partOf: 'b2',
  evidence,
};
/** Something in every field. */
const release = aRelease(1, {
  translations: [{ language: 'en', id: 'via-tt:2:en', url: 'https://example.se/en/grant' }],
  corrects: 'via-tt:3',
  lead: 'Grant Lind svarar.',
  body: {
    text: 'Mer film, säger Grant Lind.',
    markdown: '**Mer film**, säger [Grant Lind](https://example.se/grant).',
    html: '<p><strong>Mer film</strong>, säger <a href="https://example.se/grant">Grant Lind</a>.</p>',
  },
  quotes: [
    {
      text: 'Mer film.',
      speaker: { name: 'Grant Lind', party: 'S', title: 'ordförande', organisation: 'Region Väst' },
      evidence,
    },
  ],
  factBoxes: [{ heading: 'Fakta om Grant', text: 'Grant', items: ['Grant'], evidence }],
  amounts: [{ value: 1, max: null, qualifier: 'over', currency: 'SEK', per: 'year', evidence }],
  percentages: [{ value: 1, max: 2, qualifier: 'under', points: true, evidence }],
  budget: [line],
  contacts: [
    {
      name: 'Mio Grant',
      party: 'M',
      title: 'vikarie för Grant',
      organisation: 'Grant AB',
      phones: ['+46701740612'],
      emails: ['mio@example.se', 'mio.grant@example.se'],
      note: 'Ersätter Grant',
      provenance: 'contact-block',
    },
  ],
  event: {
    start: '2026-03-02T09:00:00+01:00',
    end: '2026-03-02',
    place: 'Grants sal',
    address: 'Grants väg 1',
    online: 'https://example.se/grant',
    registration: 'Hos Grant',
    deadline: null,
    occasions: [{ start: '2026-03-02', end: null, place: 'Grants sal' }],
  },
  keywords: ['Grant'],
  images: [{ url: 'https://example.se/grant.jpg', caption: 'Grant', credit: 'Grant', alt: 'Grant' }],
  documents: [{ url: 'https://example.se/grant.pdf', title: 'Grant' }],
  links: [{ url: 'mailto:press@example.se', title: 'Grant' }],
  boilerplate: [{ heading: 'Om Grant', text: 'Grant' }],
});
const without = (name: string, document: Release = release) =>
  withoutPerson(document, { names: [name], emails: [], phones: [] });

describe('what a name is withheld from', () => {
  it('is the words of a document, and nothing that programs read', () => {
    const left = without('Grant');
    expect(left).toMatchObject({
      title: 'Rubrik 1',
      lead: '█████ Lind svarar.',
      body: {
        text: 'Mer film, säger █████ Lind.',
        markdown: '**Mer film**, säger [█████ Lind](https://example.se/grant).',
        html: '<p><strong>Mer film</strong>, säger <a href="https://example.se/grant">█████ Lind</a>.</p>',
      },
      quotes: [{ speaker: { name: '█████ Lind', party: 'S', title: 'ordförande' } }],
      factBoxes: [{ heading: 'Fakta om █████', text: '█████', items: ['█████'] }],
      amounts: release.amounts,
      percentages: release.percentages,
      budget: [{ ...line, recipients: ['█████ Lind'], purpose: 'Resa för █████' }],
      contacts: [
        {
          name: 'Mio █████',
          party: 'M',
          title: 'vikarie för █████',
          organisation: '█████ AB',
          emails: ['mio@example.se'],
          note: 'Ersätter █████',
          provenance: 'contact-block',
        },
      ],
      event: {
        place: '██████ sal',
        address: '██████ väg 1',
        online: 'https://example.se/grant',
        registration: 'Hos █████',
      },
      keywords: ['█████'],
      images: [{ url: 'https://example.se/grant.jpg', caption: '█████', credit: '█████', alt: '█████' }],
      documents: [{ url: 'https://example.se/grant.pdf', title: '█████' }],
      links: [{ url: 'mailto:press@example.se', title: '█████' }],
      boilerplate: [{ heading: 'Om █████', text: '█████' }],
    });
    expect(left.translations).toEqual(release.translations);
  });

  it('leaves a valid document, whatever word of it is somebody’s name', () => {
    const words = [...new Set(JSON.stringify(release).match(/\p{L}{2,}/gu))];
    fc.assert(
      fc.property(fc.constantFrom(...words), (name) => {
        const left = without(name);
        expect(releaseSchema.parse(left)).toEqual(left);
        for (const kept of [
          'id',
          'source',
          'kind',
          'status',
          'language',
          'translations',
          'corrects',
          'provenance',
        ] as const)
          expect(left[kept]).toEqual(release[kept]);
        const tags = (html: string) => html.match(/<[^>]*>/g);
        expect(tags(left.body.html)).toEqual(tags(release.body.html));
        expect(left.budget[0]?.kind).toBe('grant');
      }),
    );
  });

  it('is the title of a corrected release, and never its id', () => {
    expect(without('Grant', { ...release, corrects: 'Grant får pengar' }).corrects).toBe('█████ får pengar');
    expect(without('via', release).corrects).toBe('via-tt:3');
  });

  it('is everything when the name is typed with combining marks, and so when the document has them', () => {
    const body = { text: 'säger Åsa Björk', markdown: 'säger Åsa Björk', html: '<p>säger Åsa Björk</p>' };
    const contact = { ...release.contacts[0], name: 'Åsa Björk', emails: [] } as Release['contacts'][number];
    const speaker = { name: 'Åsa Björk', party: null, title: null, organisation: null };
    const whole = { in: 'body' as const, start: 0, end: 15, text: body.text };
    const document = aRelease(2, {
      body,
      contacts: [contact],
      quotes: [{ text: 'Ja.', speaker, evidence: whole }],
    });
    const decomposed = JSON.parse(JSON.stringify(document).normalize('NFD')) as Release;
    for (const [name, given] of [
      ['Åsa Björk'.normalize('NFD'), document],
      ['Åsa Björk', decomposed],
    ] as const) {
      const left = without(name, given);
      expect(JSON.stringify(left).normalize('NFC')).not.toMatch(/Åsa|Björk/);
      expect(left.contacts).toEqual([]);
      expect(left.quotes[0]?.speaker.name).toBeNull();
    }
  });
});
