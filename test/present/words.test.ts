import { describe, expect, it } from 'vitest';
import { describedPerson } from '../../src/present/contact-lines.js';
import { eventDetails } from '../../src/present/event-details.js';
import { imageCaption } from '../../src/present/image-caption.js';
import { languageName, uiLanguageFor } from '../../src/present/languages.js';
import { joinedNames } from '../../src/present/lists.js';
import { formatNumber } from '../../src/present/numbers.js';
import { formatPercent } from '../../src/present/percent.js';
import { formatPeriod } from '../../src/present/period.js';
import { formatPhone } from '../../src/present/phones.js';
import { releaseHeading } from '../../src/present/release-heading.js';
import { webAddress } from '../../src/present/web-address.js';
import { invitation } from '../publish/sample-releases.js';

describe('numbers', () => {
  it('have the marks of the language', () => {
    expect(formatNumber(1_234_567.5, 'sv')).toBe('1\u00a0234\u00a0567,5');
    expect(formatNumber(1_234_567.5, 'en')).toBe('1,234,567.5');
    expect(formatNumber(-12, 'sv')).toBe('−12');
    expect(formatNumber(999, 'sv')).toBe('999');
  });
});

describe('percentages', () => {
  it.each([
    [{ value: 2, max: null, qualifier: 'exact' as const }, '2 procent'],
    [{ value: 11.7, max: 28.1, qualifier: 'exact' as const }, '11,7–28,1 procent'],
    [{ value: 70, max: null, qualifier: 'atLeast' as const }, 'minst 70 procent'],
    [{ value: 3, max: null, qualifier: 'exact' as const, points: true }, '3 procentenheter'],
    [{ value: 1, max: null, qualifier: 'exact' as const, points: true }, '1 procentenhet'],
  ])('%j', (percent, words) => {
    expect(formatPercent(percent, 'sv')).toBe(words.replace(/(?<=\d) /, '\u00a0'));
  });
});

describe('periods', () => {
  it.each([
    [{ from: 2026, to: 2026 }, '2026'],
    [{ from: 2024, to: 2026 }, '2024–2026'],
    [{ from: 2027, to: null }, 'från och med 2027'],
  ])('%j', (period, words) => {
    expect(formatPeriod(period, 'sv')).toBe(words);
  });
});

describe('phone numbers', () => {
  it('are written as at home, foreign ones with their country', () => {
    expect(formatPhone('+46701740605')).toBe('070-174 06 05');
    expect(formatPhone('+4720000000')).toMatch(/^\+47 /);
    expect(formatPhone('växeln')).toBe('växeln');
  });
});

describe('names', () => {
  it('are joined as in a sentence', () => {
    expect([joinedNames([], 'sv'), joinedNames(['A'], 'sv'), joinedNames(['A', 'B'], 'en')]).toEqual([
      '',
      'A',
      'A and B',
    ]);
  });

  it('come with party, title and organisation', () => {
    expect(
      describedPerson({ name: 'Kim Strandvall', party: 'S', title: 'ordförande', organisation: 'Nämnden' }),
    ).toBe('Kim Strandvall (S), ordförande, Nämnden');
    expect(describedPerson({ name: null, party: null, title: 'pressjour', organisation: null })).toBe(
      'pressjour',
    );
  });
});

describe('an event', () => {
  it('is told in the order one asks', () => {
    const { event } = invitation;
    expect(event && eventDetails(event, 'sv').map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Tid: tisdag 13 januari 2026 kl. 10.00–11.30',
      'Plats: Exempelby sjukhus, Storgatan 1',
      'Anmälan: Anmäl dig till press@example.se',
      'Anmäl senast: 12 januari 2026',
    ]);
  });

  it('says every occasion', () => {
    const occasion = { start: '2026-01-14', end: null, place: 'Piteå' };
    const event = invitation.event && { ...invitation.event, occasions: [occasion] };
    expect(event && eventDetails(event, 'en').map(({ value }) => value)).toContain(
      'Wednesday 14 January 2026, Piteå',
    );
  });

  it('links only to addresses on the web', () => {
    const online = (address: string) =>
      invitation.event &&
      eventDetails({ ...invitation.event, online: address }, 'sv').find(({ value }) => value === address)
        ?.href;
    expect(online('https://play.example.se/1')).toBe('https://play.example.se/1');
    expect(online('javascript:alert(1)')).toBeNull();
  });
});

describe('a heading', () => {
  const title = 'Fler tider';
  it('shows once that a release was corrected or withdrawn', () => {
    expect(releaseHeading({ title, status: 'corrected', corrects: null }, 'sv')).toBe('Rättelse: Fler tider');
    expect(releaseHeading({ title: `Rättelse: ${title}`, status: 'corrected', corrects: null }, 'sv')).toBe(
      'Rättelse: Fler tider',
    );
    expect(releaseHeading({ title, status: 'withdrawn', corrects: null }, 'en')).toBe(
      'Withdrawn: Fler tider',
    );
  });

  it('leaves a release that corrects another one to its own words', () => {
    expect(releaseHeading({ title: 'NY TID: Visning', status: 'corrected', corrects: 'Visning' }, 'sv')).toBe(
      'NY TID: Visning',
    );
  });
});

describe('captions', () => {
  const image = { url: 'https://example.se/a.jpg', caption: 'En vy.', credit: 'Robin Myrfors', alt: null };
  it('name the photographer once', () => {
    expect(imageCaption(image, 'sv')).toBe('En vy. Foto: Robin Myrfors');
    expect(imageCaption({ ...image, caption: 'En vy. Foto: Robin Myrfors' }, 'sv')).toBe(
      'En vy. Foto: Robin Myrfors',
    );
    expect(imageCaption({ ...image, caption: null }, 'en')).toBe('Image. Photo: Robin Myrfors');
  });
});

describe('languages', () => {
  it('that Pressbud does not speak are spoken around in another', () => {
    expect([uiLanguageFor('en-GB'), uiLanguageFor('sv-FI'), uiLanguageFor('se', 'en')]).toEqual([
      'en',
      'sv',
      'en',
    ]);
  });
  it('call themselves by their own names', () => {
    expect([languageName('se'), languageName('en-GB'), languageName('xx')]).toEqual([
      'davvisámegiella',
      'English',
      'xx',
    ]);
  });
});

describe('addresses', () => {
  it('become links only on the web', () => {
    const addresses = ['https://example.se/a', 'javascript:alert(1)', 'data:text/html,x', '/a', '', null];
    expect(addresses.map(webAddress)).toEqual(['https://example.se/a', null, null, null, null, null]);
  });
});
