import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PublishedSite, site } from './published-site.js';
import { invitation, plan, sampleLine, sampleRelease, samples } from './sample-releases.js';

const room = await PublishedSite.open();
const grantee = sampleRelease({
  id: 'via-tt:9900010',
  title: 'Stöd till teatern </script><script>alert(1)</script>',
  quotes: [
    {
      text: 'Teatern når fler.',
      speaker: { name: 'Kim Strandvall', party: 'S', title: 'ordförande', organisation: null },
      evidence: { in: 'body', start: 0, end: 3, text: 'Ett' },
    },
  ],
  budget: [
    sampleLine({ recipients: ['Norrbottensteatern'], purpose: 'turné' }),
    sampleLine({ id: 'b2', status: 'proposed' }),
    sampleLine({ id: 'b3', status: 'conditional' }),
    sampleLine({ id: 'b4', recipients: ['Kerstin Myrfors'] }),
    sampleLine({
      id: 'b5',
      amount: { value: 10, max: 20, currency: 'SEK', qualifier: 'exact' },
    }),
  ],
});

beforeAll(async () => {
  await room.save([...samples, grantee]);
  await room.publish();
});
afterAll(() => room.close());

type Thing = Record<string, unknown> & { '@type': string };
const thingsOn = (path: string): Thing[] => {
  const $ = load(room.read(path));
  return (JSON.parse($('script[type="application/ld+json"]').text()) as { '@graph': Thing[] })['@graph'];
};
const ofType = (things: Thing[], type: string) => things.filter((thing) => thing['@type'] === type);

describe('structured data on the page of a release', () => {
  it('tells what it is, by whom, from where, and whom the press can ask', () => {
    const things = thingsOn('releases/via-tt/9900001.html');
    expect(ofType(things, 'NewsArticle')).toMatchObject([
      {
        headline: plan.title,
        datePublished: plan.publishedAt,
        inLanguage: 'sv',
        isBasedOn: plan.source.url,
        publisher: { name: 'Pressbud' },
      },
    ]);
    const [publisher] = ofType(things, 'GovernmentOrganization');
    expect(publisher).toMatchObject({ name: 'Region Norrbotten' });
    const contacts = publisher?.contactPoint as Thing[] | undefined;
    expect(contacts?.[0]).toEqual({
      '@type': 'ContactPoint',
      contactType: 'press',
      name: 'Kim Strandvall',
      description: 'nämndens ordförande',
      telephone: ['+46701740605'],
      email: ['kim.strandvall@example.se'],
    });
  });

  it('calls only decided sums to bodies grants', () => {
    const grants = ofType(thingsOn('releases/via-tt/9900010.html'), 'MonetaryGrant');
    expect(grants.map((grant) => String(grant['@id']).replace(/.*#/, ''))).toEqual(['b1', 'b5']);
    expect(grants[0]).toMatchObject({
      amount: { '@type': 'MonetaryAmount', value: 350_000, currency: 'SEK' },
      fundedItem: [{ '@type': 'Organization', name: 'Norrbottensteatern' }],
      description: 'turné',
    });
    expect(grants[1]?.amount).toEqual({
      '@type': 'MonetaryAmount',
      currency: 'SEK',
      minValue: 10,
      maxValue: 20,
    });
  });

  it('quotes, invites, and cannot be broken out of', () => {
    const [article] = ofType(thingsOn('releases/via-tt/9900010.html'), 'NewsArticle');
    expect(article?.headline).toBe(grantee.title);
    expect(article?.hasPart).toEqual([
      {
        '@type': 'Quotation',
        text: 'Teatern når fler.',
        spokenByCharacter: { '@type': 'Person', name: 'Kim Strandvall', jobTitle: 'ordförande' },
      },
    ]);
    expect(ofType(thingsOn('releases/via-tt/9900002.html'), 'Event')).toMatchObject([
      {
        name: invitation.title,
        startDate: invitation.event?.start,
        location: [{ name: 'Exempelby sjukhus' }],
      },
    ]);
    expect(load(room.read('releases/via-tt/9900010.html'))('script')).toHaveLength(1);
  });

  it('says of a withdrawn release no more than that', () => {
    const things = thingsOn('releases/via-tt/9900004.html');
    expect(ofType(things, 'NewsArticle')).toMatchObject([{ creativeWorkStatus: 'Withdrawn' }]);
    expect(ofType(things, 'GovernmentOrganization')[0]).not.toHaveProperty('contactPoint');
  });
});

describe('the catalog', () => {
  const graph = () => room.readJson('catalog.jsonld')['@graph'] as Thing[];
  const [catalog, agent, dataset] = ['dcat:Catalog', 'foaf:Agent', 'dcat:Dataset'];

  it('has every property DCAT-AP-SE makes mandatory, every text in Swedish and English', () => {
    const mandatory: Record<string, string[]> = {
      [String(catalog)]: [
        'dcterms:title',
        'dcterms:description',
        'dcterms:publisher',
        'dcterms:license',
        'dcat:dataset',
      ],
      [String(agent)]: ['foaf:name', 'dcterms:type'],
      [String(dataset)]: ['dcterms:title', 'dcterms:description', 'dcterms:publisher', 'dcat:distribution'],
      'dcat:Distribution': ['dcat:accessURL', 'dcterms:format', 'dcterms:license'],
    };
    for (const thing of graph()) {
      expect(Object.keys(thing)).toEqual(
        expect.arrayContaining(mandatory[thing['@type']] ?? ['a known type']),
      );
      for (const text of ['dcterms:title', 'dcterms:description']) {
        if (!(text in thing)) continue;
        expect((thing[text] as { '@language': string }[]).map((each) => each['@language'])).toEqual([
          'sv',
          'en',
        ]);
      }
    }
  });

  it('leads to files that are published', () => {
    for (const thing of graph().filter((each) => each['@type'] === 'dcat:Distribution')) {
      const { '@id': url } = thing['dcat:downloadURL'] as { '@id': string };
      expect(room.files()).toContain(url.slice(site.publicUrl.length + 1));
    }
  });

  it('names someone to ask where the site has an address for that', async () => {
    await room.publish({ site: { ...site, contact: 'mailto:data@example.se' } });
    const [set] = graph().filter((each) => each['@type'] === dataset);
    expect(set?.['dcat:contactPoint']).toEqual({
      '@type': 'vcard:Organization',
      'vcard:fn': 'Pressbud',
      'vcard:hasEmail': { '@id': 'mailto:data@example.se' },
    });
  });
});

it('the published schemas are valid JSON Schema', () => {
  const ajv = new Ajv2020({ strict: false });
  addFormatsModule.default(ajv);
  for (const path of ['schema/release.schema.json', 'schema/ninjs.schema.json']) {
    expect(ajv.validateSchema(room.readJson(path))).toBe(true);
  }
});
