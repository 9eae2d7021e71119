import type { News } from '../../src/digest/selection.js';
import type { BudgetLine, Contact, Release } from '../../src/release/document.js';
import type { StoredRelease } from '../../src/store/releases.js';
import { aRelease } from '../store/a-release.js';

/** A piece of news as the selection gives it. */
export function newsOf(
  document: Release,
  kind: News['kind'] = 'new',
  stored: Partial<StoredRelease> = {},
): News {
  const publishedAt = new Date(document.publishedAt ?? '2025-12-05T06:00:00Z').toISOString();
  return {
    kind,
    release: {
      id: document.id,
      newsroom: 'region-norrbotten',
      document,
      revision: 1,
      publishedAt,
      firstSeenAt: publishedAt,
      changedAt: publishedAt,
      visibleAt: publishedAt,
      ...stored,
    },
  };
}

function budgetLine(fields: Partial<BudgetLine>): BudgetLine {
  return {
    id: 'b1',
    kind: 'grant',
    amount: { value: 350_000, max: null, currency: 'SEK', qualifier: 'exact' },
    percent: null,
    recipients: [],
    each: false,
    purpose: null,
    earmarked: false,
    status: 'decided',
    period: null,
    perYear: false,
    partOf: null,
    evidence: { in: 'body', start: 0, end: 1, text: 'x' },
    ...fields,
  };
}

function kronor(value: number) {
  return { value, max: null, currency: 'SEK', qualifier: 'exact' as const };
}

function contact(fields: Partial<Contact>): Contact {
  return {
    name: null,
    party: null,
    title: null,
    organisation: null,
    phones: [],
    emails: [],
    note: null,
    provenance: 'structured',
    ...fields,
  };
}

/** A plan with money, as a region would announce it. */
export const plan = aRelease(9001, {
  title: 'Nämnden lägger fast vad som ska växa nästa år',
  publishedAt: '2025-12-04T09:00:00+01:00',
  lead: 'Folkhögskolor, museer och film får mer att röra sig med när nämnden fördelar nästa års pengar. Samtidigt höjs stödet till dem som driver scener utanför tätorterna.',
  budget: [
    budgetLine({ id: 'b1', kind: 'frame', amount: kronor(513_800_000) }),
    budgetLine({
      id: 'b2',
      kind: 'increase',
      amount: kronor(2_000_000),
      recipients: ['Norrbottens bildningsförbund'],
      purpose: 'insatser riktade till folkhögskolor',
      earmarked: true,
    }),
    budgetLine({
      id: 'b3',
      kind: 'indexation',
      amount: null,
      percent: { value: 2, max: null, qualifier: 'exact' },
      recipients: [
        'Norrbottensteatern',
        'Norrbottens museum',
        'Norrbottensmusiken',
        'Resurscentrum för konst',
      ],
    }),
    budgetLine({ id: 'b9', purpose: 'bidrag till byar', amount: kronor(75_000) }),
    budgetLine({ id: 'b4', kind: 'group', amount: null, purpose: 'teater och museer' }),
    budgetLine({
      id: 'b5',
      recipients: ['Silvermuseet'],
      purpose: 'vård av samlingarna',
      amount: kronor(300_000),
    }),
    budgetLine({
      id: 'b6',
      recipients: ['Filmpool Nord'],
      amount: kronor(350_000),
      perYear: true,
      status: 'proposed',
    }),
    budgetLine({
      id: 'b7',
      kind: 'level',
      recipients: ['Tornedalsteatern', 'Giron Sámi Teáhter'],
      amount: kronor(1_250_000),
      each: true,
    }),
    budgetLine({ id: 'b8', kind: 'decrease', recipients: ['Administrationen'], amount: kronor(42_426) }),
  ],
});

/** An invitation with everything an invitation can have. */
export const invitation = aRelease(9002, {
  kind: 'press-invitation',
  kindLabel: 'Pressinbjudan',
  title: 'Pressträff: så ska väntetiderna kortas',
  publishedAt: '2025-12-04T13:30:00+01:00',
  lead: 'Media är välkomna till en pressträff om vårens arbete.',
  event: {
    start: '2025-12-09T10:00:00+01:00',
    end: '2025-12-09T10:45:00+01:00',
    place: 'Regionhuset, sal Kalix',
    address: 'Påhittsgatan 7, Luleå',
    online: 'https://example.se/direkt',
    registration: 'Anmäl dig till presstjanst@example.se',
    deadline: '2025-12-08T12:00:00+01:00',
    occasions: [],
  },
  contacts: [
    contact({
      name: 'Kim Strandvall',
      party: 'S',
      title: 'regionråd',
      phones: ['+46701740605'],
      emails: ['kim.strandvall@example.se'],
    }),
    contact({ name: null, title: 'Presstjänsten', phones: ['+46980319200', '+46701740606'] }),
  ],
});

/** Three lines, no lead. */
export const crisis = aRelease(9003, {
  kind: 'short-message',
  kindLabel: 'Kort meddelande',
  title: 'Telefonerna på sjukhuset i Kalix fungerar inte',
  publishedAt: '2025-12-05T02:14:00+01:00',
  body: {
    markdown: 'Ring 112.',
    html: '<p>Ring 112.</p>',
    text: 'Växeln kan inte nås just nu. Vid fara för liv, ring 112.\nMer information kommer.',
  },
});

/** As it would look if somebody tried to break out of our mail. */
export const hostile = aRelease(9004, {
  title: '<script>alert(1)</script> & "citat"\r\nBcc: alla@example.se',
  lead: '</p></td></table><img src=x onerror=alert(1)> ]]> &amp;',
  publishedAt: '2025-12-05T06:00:00+01:00',
});

export const english = aRelease(9005, {
  language: 'en',
  title: 'More money for culture in the north',
  lead: 'The committee has decided.',
  publishedAt: '2025-12-05T05:00:00+01:00',
});
