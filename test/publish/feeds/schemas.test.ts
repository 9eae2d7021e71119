import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormatsModule from 'ajv-formats';
import jsonFeedSchema from 'jsonfeed-schema/schema-v1.1.json' with { type: 'json' };
import { RelaxNGValidator, XmlDocument, XmlValidateError } from 'libxml2-wasm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PublishedSite, site } from '../published-site.js';
import { sampleRelease, samples } from '../sample-releases.js';

const room = await PublishedSite.open();
const nothingButAnId = sampleRelease({
  id: 'via-tt:9900020',
  title: '',
  source: { name: 'via-tt', url: null, publisher: null },
  kindLabel: null,
  publishedAt: null,
  body: { markdown: '', html: '', text: '' },
});

beforeAll(async () => {
  await room.save([...samples, nothingButAnId]);
  await room.publish({ site: { ...site, hub: 'https://hub.example.se/' } });
});
afterAll(() => room.close());

const feeds = (ending: string) =>
  room
    .files()
    .filter((path) => path.startsWith('feeds/') && path.endsWith(ending) && path !== 'feeds/index.json');

describe('every feed', () => {
  it('is a JSON Feed 1.1 by its schema', () => {
    const ajv = new Ajv({ strict: false });
    addFormatsModule.default(ajv);
    const validate = ajv.compile(jsonFeedSchema);
    for (const path of feeds('.json')) {
      expect([path, validate(room.readJson(path)), validate.errors]).toEqual([path, true, null]);
    }
  });

  it('announces the hub, and an archive does not', () => {
    for (const path of feeds('.atom')) {
      const archive = path.split('/').length > 2;
      expect([path, room.read(path).includes('<link rel="hub" href="https://hub.example.se/"/>')]).toEqual([
        path,
        !archive,
      ]);
    }
    for (const path of feeds('.rss')) expect(room.read(path)).toContain('<atom:link rel="hub"');
    expect(room.readJson('feeds/all.json').hubs).toEqual([
      { type: 'WebSub', url: 'https://hub.example.se/' },
    ]);
  });
});

describe('every Atom document', () => {
  const grammar = readFileSync(new URL('../../schemas/atom-rfc4287.rng', import.meta.url), 'utf8');
  const validate = (atom: string) => {
    using schema = XmlDocument.fromString(grammar);
    using validator = RelaxNGValidator.fromDoc(schema);
    using document = XmlDocument.fromString(atom);
    validator.validate(document);
  };

  it('is valid by the grammar of RFC 4287', () => {
    expect(feeds('.atom').length).toBeGreaterThan(8);
    for (const path of feeds('.atom')) validate(room.read(path));
  });

  it('would be found out if it were not', () => {
    const broken = room.read('feeds/all.atom').replace(/<id>.*?<\/id>/, '');
    expect(() => validate(broken)).toThrow(XmlValidateError);
  });
});
