import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import addFormatsModule from 'ajv-formats';
import jsonFeedSchema from 'jsonfeed-schema/schema-v1.1.json' with { type: 'json' };
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

/** xmllint is a Debian package, not an npm one: where it is missing, .ci/feeds checks the same. */
function hasXmllint(): boolean {
  try {
    execFileSync('xmllint', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe.runIf(hasXmllint())('every Atom document', () => {
  const grammar = fileURLToPath(new URL('../../schemas/atom-rfc4287.rng', import.meta.url));
  const validates = (path: string) => {
    execFileSync('xmllint', ['--noout', '--relaxng', grammar, path], { stdio: 'pipe' });
  };

  it('is valid by the grammar of RFC 4287', () => {
    expect(feeds('.atom').length).toBeGreaterThan(8);
    for (const path of feeds('.atom')) validates(join(room.outputDir, path));
  });

  it('would be found out if it were not', () => {
    const path = join(room.outputDir, 'broken.atom');
    writeFileSync(path, room.read('feeds/all.atom').replace(/<id>.*?<\/id>/, ''));
    expect(() => validates(path)).toThrow(/fails to validate/);
  });
});
