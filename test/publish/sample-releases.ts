import { createHash } from 'node:crypto';
import type { BudgetLine, Release } from '../../src/release/document.js';

/** A release document that says nothing but a title; tests add what they are about. */
export function sampleRelease(fields: Partial<Release> = {}): Release {
  const release: Release = {
    schemaVersion: 1,
    id: 'via-tt:9900001',
    source: {
      name: 'via-tt',
      url: 'https://via.tt.se/pressmeddelande/9900001/en-rubrik?publisherId=3235708&lang=sv',
      publisher: { id: 3235708, name: 'Region Norrbotten' },
    },
    kind: 'press-release',
    kindLabel: 'Pressmeddelande',
    status: 'usable',
    language: 'sv',
    translations: [],
    corrects: null,
    title: 'En rubrik',
    publishedAt: '2025-12-03T09:00:00+01:00',
    updatedAt: null,
    lead: null,
    body: { markdown: 'Ett stycke.', html: '<p>Ett stycke.</p>', text: 'Ett stycke.' },
    quotes: [],
    factBoxes: [],
    amounts: [],
    percentages: [],
    budget: [],
    contacts: [],
    event: null,
    keywords: [],
    images: [],
    documents: [],
    links: [],
    boilerplate: [],
    provenance: {
      fetchedAt: null,
      contentHash: `sha256:${'0'.repeat(64)}`,
      parserVersion: 'test',
      inputs: ['api'],
    },
    ...fields,
  };
  const { provenance, ...content } = release;
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return { ...release, provenance: { ...provenance, contentHash: `sha256:${hash}` } };
}

/** A decided grant of 350 000 kr without more; tests add what they are about. */
export function sampleLine(fields: Partial<BudgetLine> = {}): BudgetLine {
  return {
    id: 'b1',
    kind: 'grant',
    amount: { value: 350_000, max: null, currency: 'SEK', qualifier: 'exact' },
    percent: null,
    recipients: ['Filmpool Nord'],
    each: false,
    purpose: null,
    earmarked: false,
    status: 'decided',
    period: null,
    perYear: false,
    partOf: null,
    evidence: { in: 'body', start: 0, end: 10, text: 'Ett stycke' },
    ...fields,
  };
}

const planLine = 'Filmpool Nord får 350 000 kr till film för barn.';
const planBody = [
  'Nämnden lägger pengarna där de behövs mest.',
  '– Vi vill att fler ska kunna se film nära hemma, säger Kim Strandvall (S), ordförande.',
  'Ramen är 513,8 miljoner kronor för 2026.',
  `- ${planLine}`,
  '- Ägarbidraget räknas upp med två procent.',
].join('\n');

/** A plan with a frame, a grant in it and an indexation. */
export const plan = sampleRelease({
  id: 'via-tt:9900001',
  title: 'Mer film & musik <för> alla',
  lead: 'Nämnden har bestämt hur pengarna till kultur fördelas nästa år.',
  body: {
    markdown: planBody,
    html: `<p>Nämnden lägger pengarna där de behövs mest.</p><p>– Vi vill att fler ska kunna se film nära hemma, säger Kim Strandvall (S), ordförande.</p><h2>FAKTA: Budget</h2><p>Ramen är 513,8 miljoner kronor för 2026.</p><ul><li>${planLine}</li><li>Ägarbidraget räknas upp med två procent.</li></ul>`,
    text: planBody,
  },
  budget: [
    sampleLine({
      id: 'b1',
      kind: 'frame',
      amount: { value: 513_800_000, max: null, currency: 'SEK', qualifier: 'exact' },
      recipients: [],
      period: { from: 2026, to: 2026 },
      evidence: evidence('513,8 miljoner kronor för 2026'),
    }),
    sampleLine({
      id: 'b2',
      purpose: 'film för barn',
      earmarked: true,
      period: { from: 2026, to: 2026 },
      partOf: 'b1',
      evidence: evidence(planLine),
    }),
    sampleLine({
      id: 'b3',
      kind: 'indexation',
      amount: null,
      percent: { value: 2, max: null, qualifier: 'exact' },
      recipients: ['BD Pop', 'Filmpool Nord'],
      status: 'proposed',
      partOf: 'b1',
      evidence: evidence('Ägarbidraget räknas upp med två procent'),
    }),
  ],
  contacts: [
    {
      name: 'Kim Strandvall',
      party: 'S',
      title: 'nämndens ordförande',
      organisation: null,
      phones: ['+46701740605'],
      emails: ['kim.strandvall@example.se'],
      note: null,
      provenance: 'structured',
    },
    {
      name: 'Mio Bergdal',
      party: null,
      title: 'utvecklingsdirektör',
      organisation: 'Region Norrbotten',
      phones: [],
      emails: [],
      note: 'nås genom växeln',
      provenance: 'structured',
    },
  ],
  keywords: ['kultur', 'budget'],
  images: [
    {
      url: 'https://via.tt.se/data/images/public/1/9900001/a.jpg',
      caption: 'Biografen i Exempelby.',
      credit: 'Robin Myrfors',
      alt: 'En liten biograf i skymning',
    },
  ],
  documents: [{ url: 'https://via.tt.se/files/1/9900001/1/sv', title: 'Plan 2026.pdf' }],
  boilerplate: [{ heading: 'Om avsändaren', text: 'En påhittad avsändare.' }],
});

/** An invitation, later than the plan. */
export const invitation = sampleRelease({
  id: 'via-tt:9900002',
  kind: 'press-invitation',
  kindLabel: 'Pressinbjudan',
  title: 'Välkommen på visning',
  publishedAt: '2026-01-08T10:00:00+01:00',
  lead: 'Pressen är välkommen att se de nya lokalerna.',
  event: {
    start: '2026-01-13T10:00:00+01:00',
    end: '2026-01-13T11:30:00+01:00',
    place: 'Exempelby sjukhus',
    address: 'Storgatan 1',
    online: null,
    registration: 'Anmäl dig till press@example.se',
    deadline: '2026-01-12',
    occasions: [],
  },
});

/** A corrected release. */
export const corrected = sampleRelease({
  id: 'via-tt:9900003',
  title: 'Fler tider för vaccination',
  status: 'corrected',
  publishedAt: '2025-12-20T08:00:00+01:00',
  updatedAt: '2025-12-20T11:15:00+01:00',
});

/** A release that its publisher took back. */
export const withdrawn = sampleRelease({
  id: 'via-tt:9900004',
  title: 'Tillfälligt stängd mottagning',
  status: 'withdrawn',
  publishedAt: '2025-11-28T08:00:00+01:00',
  updatedAt: '2025-11-29T08:00:00+01:00',
});

/** The plan in English. */
export const english = sampleRelease({
  id: 'via-tt:9900001:en',
  language: 'en',
  kindLabel: 'Press release',
  title: 'More film and music for all',
  lead: 'The board has decided how the money is divided.',
  translations: [{ language: 'sv', id: 'via-tt:9900001', url: null }],
});

/** Dated after the others: not to be seen before its time. */
export const embargoed = sampleRelease({
  id: 'via-tt:9900005',
  title: 'Detta är inte offentligt än',
  publishedAt: '2026-02-01T09:00:00+01:00',
});

export const samples: readonly Release[] = [plan, invitation, corrected, withdrawn, english, embargoed];

function evidence(text: string): BudgetLine['evidence'] {
  const start = planBody.indexOf(text);
  return { in: 'body', start, end: start + text.length, text };
}
