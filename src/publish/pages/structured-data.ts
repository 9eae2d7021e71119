import type {
  ContactPoint,
  Event,
  GovernmentOrganization,
  Graph,
  ImageObject,
  MonetaryGrant,
  NewsArticle,
  Quotation,
} from 'schema-dts';
import { webAddress } from '../../present/web-address.js';
import type { BudgetLine, Contact, Release, Event as ReleaseEvent } from '../../release/document.js';
import type { StoredRelease } from '../../store/releases.js';
import { releasePath } from '../paths.js';
import { type Site, siteUrl } from '../site.js';
import { isPerson } from '../subjects/subjects.js';

/**
 * What a release says, for search engines and other programs, in the words of schema.org (JSON-LD 1.1).
 * It tells nothing that the page does not show. There is no type for a press release: NewsArticle is the nearest.
 */
export function structuredData({ document, publishedAt }: StoredRelease, site: Site): Graph {
  const page = siteUrl(site, `${releasePath(document.id)}.html`);
  const organisation = `${page}#publisher`;
  const published = document.publishedAt ?? publishedAt;
  const article: NewsArticle = {
    '@type': 'NewsArticle',
    '@id': page,
    url: page,
    headline: document.title,
    datePublished: published,
    dateModified: document.updatedAt ?? published,
    inLanguage: document.language,
    publisher: { '@type': 'Organization', name: site.title, url: siteUrl(site, '') },
    ...(webAddress(document.source.url) ? { isBasedOn: document.source.url as string } : {}),
    ...(document.source.publisher
      ? { author: { '@id': organisation }, sourceOrganization: { '@id': organisation } }
      : {}),
  };
  const publisher: GovernmentOrganization | null = document.source.publisher && {
    '@type': 'GovernmentOrganization',
    '@id': organisation,
    name: document.source.publisher.name,
  };
  if (document.status === 'withdrawn') {
    return graphOf([{ ...article, creativeWorkStatus: 'Withdrawn' }, publisher]);
  }
  const quotes = document.quotes.map(quotation);
  const images = document.images.flatMap(image);
  return graphOf([
    {
      ...article,
      ...(document.lead ? { abstract: document.lead } : {}),
      ...(document.keywords.length > 0 ? { keywords: document.keywords } : {}),
      ...(images.length > 0 ? { image: images } : {}),
      ...(quotes.length > 0 ? { hasPart: quotes } : {}),
    },
    publisher && { ...publisher, contactPoint: document.contacts.map(contactPoint) },
    document.event && event(document, document.event, page),
    ...grants(document, page, organisation),
  ]);
}

function graphOf(things: readonly (Graph['@graph'][number] | null)[]): Graph {
  return { '@context': 'https://schema.org', '@graph': things.filter((thing) => thing !== null) };
}

function contactPoint({ name, title, phones, emails }: Contact): ContactPoint {
  return {
    '@type': 'ContactPoint',
    contactType: 'press',
    ...(name ? { name } : {}),
    ...(title ? { description: title } : {}),
    ...(phones.length > 0 ? { telephone: phones } : {}),
    ...(emails.length > 0 ? { email: emails } : {}),
  };
}

function quotation({ text, speaker: { name, title } }: Release['quotes'][number]): Quotation {
  return {
    '@type': 'Quotation',
    text,
    ...(name
      ? { spokenByCharacter: { '@type': 'Person', name, ...(title ? { jobTitle: title } : {}) } }
      : {}),
  };
}

function image({ url, caption, credit }: Release['images'][number]): ImageObject[] {
  if (!webAddress(url)) return [];
  return [
    {
      '@type': 'ImageObject',
      contentUrl: url,
      ...(caption ? { caption } : {}),
      ...(credit ? { creditText: credit } : {}),
    },
  ];
}

/** An event without a beginning is none (Google and schema.org ask for startDate). */
function event(
  { title }: Release,
  { start, end, place, address, online }: ReleaseEvent,
  page: string,
): Event | null {
  if (start === null) return null;
  const broadcast = online && webAddress(online) ? online : null;
  const where = [
    ...(place || address
      ? [{ '@type': 'Place' as const, name: place ?? address ?? '', ...(address ? { address } : {}) }]
      : []),
    ...(broadcast ? [{ '@type': 'VirtualLocation' as const, url: broadcast }] : []),
  ];
  return {
    '@type': 'Event',
    '@id': `${page}#event`,
    name: title,
    startDate: start,
    ...(end ? { endDate: end } : {}),
    ...(where.length > 0 ? { location: where } : {}),
    url: page,
  };
}

/** Sums that are decided and given to someone: what is only proposed or conditional is no grant yet. */
function grants({ budget }: Release, page: string, funder: string): MonetaryGrant[] {
  return budget.flatMap((line) => {
    const { id, kind, status, amount, purpose, recipients } = line;
    const organisations = recipients.filter((name) => !isPerson(name));
    if (kind !== 'grant' || status !== 'decided' || amount === null || organisations.length === 0) return [];
    return [
      {
        '@type': 'MonetaryGrant' as const,
        '@id': `${page}#${id}`,
        name: line.evidence.text,
        ...(purpose ? { description: purpose } : {}),
        funder: { '@id': funder },
        fundedItem: organisations.map((name) => ({ '@type': 'Organization' as const, name })),
        amount: monetaryAmount(amount),
      },
    ];
  });
}

function monetaryAmount({ value, max, currency, qualifier }: NonNullable<BudgetLine['amount']>) {
  const type = { '@type': 'MonetaryAmount' as const, currency };
  if (max !== null) return { ...type, minValue: value, maxValue: max };
  if (qualifier === 'over' || qualifier === 'atLeast') return { ...type, minValue: value };
  if (qualifier === 'under' || qualifier === 'atMost') return { ...type, maxValue: value };
  return { ...type, value };
}
