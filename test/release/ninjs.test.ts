import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { Release } from '../../src/release/document.js';
import { ninjsOf } from '../../src/release/ninjs.js';
import { ninjsExtensionSchema } from '../../src/release/ninjs-schema.js';
import { plan, sampleRelease, samples, withdrawn } from '../publish/sample-releases.js';

const schema = 'https://press.example.se/schema/ninjs.schema.json';
const standard = JSON.parse(
  readFileSync(new URL('../schemas/ninjs-3.1.schema.json', import.meta.url), 'utf8'),
) as { $id: string };

const ajv = new Ajv2020({ strict: false });
addFormatsModule.default(ajv);
ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json', type: 'object' });
ajv.addSchema(standard);
const byStandard = ajv.getSchema(standard.$id);
const byExtension = ajv.compile(ninjsExtensionSchema(schema));

const ninjs = (release: Release) =>
  ninjsOf(release, {
    uri: 'tag:press.example.se,2025:via-tt:1',
    schema,
    version: 2,
    firstCreated: '2025-12-03T08:00:00.000Z',
    versionCreated: '2025-12-04T08:00:00.000Z',
  });

describe('a release as ninjs 3.1', () => {
  it.each([
    ...samples,
    sampleRelease({ contacts: [], images: [], source: { name: 'x', url: null, publisher: null } }),
  ])('is valid by the extension schema, and without the extension by the standard: $title', (release) => {
    const { pressbud, ...plain } = ninjs(release);
    expect([byStandard?.(plain), byStandard?.errors]).toEqual([true, null]);
    expect([byExtension({ ...plain, ...(pressbud ? { pressbud } : {}) }), byExtension.errors]).toEqual([
      true,
      null,
    ]);
  });

  it('is not valid with a field nobody knows: the schemas do look', () => {
    expect(byStandard?.({ ...ninjs(plan) })).toBe(false);
    expect(byExtension({ ...ninjs(plan), other: 1 })).toBe(false);
  });

  it('carries text, contacts, pictures and money', () => {
    expect(ninjs(plan)).toMatchObject({
      pubStatus: 'usable',
      version: '2',
      headlines: [{ value: plan.title }],
      people: [
        {
          name: 'Kim Strandvall',
          rel: 'contact',
          contactInfo: [
            { type: 'phone', role: 'press', value: '+46701740605' },
            { type: 'email', role: 'press', value: 'kim.strandvall@example.se' },
          ],
        },
        { name: 'Mio Bergdal', contactInfo: [] },
      ],
      associations: [{ type: 'picture', renditions: [{ href: plan.images[0]?.url }] }],
      pressbud: { budget: plan.budget },
    });
  });

  it('is canceled and empty when it was withdrawn', () => {
    expect(ninjs(withdrawn)).toMatchObject({ pubStatus: 'canceled' });
    expect(ninjs(withdrawn)).not.toHaveProperty('bodies');
  });
});
