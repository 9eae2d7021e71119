import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { Release } from '../../src/release/document.js';
import { releaseJsonSchema } from '../../src/release/json-schema.js';
import { pressbud } from './terminal.js';

const folder = 'fixtures/documents';
const unreadable = new Set(['api-answer-broken.json', 'no-release.html', 'page-truncated-body.html']);

const ajv = new Ajv2020({ allErrors: true });
formats.default(ajv);
const validate = ajv.compile(releaseJsonSchema('https://pressbud.example/schema/release.schema.json'));

async function documentsIn(words: readonly string[]): Promise<Release[]> {
  const { out } = await pressbud(['parse', ...words, '--json']);
  return out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Release);
}

describe('every document that pressbud parse gives', () => {
  const readable = readdirSync(folder).filter(
    (name) => !unreadable.has(name) && name !== 'api-answer-empty.json',
  );

  it.each(readable)('validates against the published JSON Schema: %s', async (name) => {
    const documents = await documentsIn([`${folder}/${name}`]);
    expect(documents).not.toHaveLength(0);
    for (const document of documents) {
      validate(document);
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  it('is refused by the schema when a figure is wrong, so that the schema can be relied on', async () => {
    const [document] = await documentsIn([`${folder}/plan-archived.txt`]);
    expect(validate({ ...document, publishedAt: 'yesterday' })).toBe(false);
    expect(validate({ ...document, surprise: 1 })).toBe(false);
  });

  it.each([...unreadable])('is none for %s: exit 1, one line that says why', async (name) => {
    const { exit, out, err } = await pressbud(['parse', `${folder}/${name}`]);
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toEqual({
      error: { code: expect.any(String), message: expect.any(String), input: `${folder}/${name}` },
    });
    expect(err).toMatch(new RegExp(`^pressbud: .*${name}.*\\[[a-z-]+\\]\\n$`));
  });

  it('comes from standard input as from a file', async () => {
    const text = readFileSync(`${folder}/plan.md`, 'utf8');
    const { out } = await pressbud(['parse', '-', '--json'], { stdin: [text] });
    const fromInput = JSON.parse(out) as Release;
    const [fromFile] = await documentsIn([`${folder}/plan.md`]);
    expect(fromInput.provenance.contentHash).toBe(fromFile?.provenance.contentHash);
  });
});

describe('the archived plan', () => {
  it('gives who gets how much for what, its people, its box, and the minute it was published', async () => {
    const [plan] = await documentsIn([`${folder}/plan-archived.txt`]);
    expect(plan?.publishedAt).toBe('2025-12-03T09:00:00+01:00');
    expect(plan?.quotes.map(({ speaker }) => [speaker?.name, speaker?.party, speaker?.title])).toEqual([
      ['Torsten Lövbrand', 'S', 'ordförande i regionala utvecklingsnämnden'],
      ['Maret Hjelmvall', null, 'regional utvecklingsdirektör'],
    ]);
    expect(plan?.contacts.map(({ name, party, phones }) => [name, party, phones.length])).toEqual([
      ['Torsten Lövbrand', 'S', 1],
      ['Maret Hjelmvall', null, 0],
    ]);
    expect(plan?.factBoxes).toHaveLength(1);
    const lines = plan?.budget ?? [];
    expect(
      lines.map(({ kind, recipients, amount, percent }) => [
        kind,
        recipients.length,
        amount?.value ?? percent?.value ?? null,
      ]),
    ).toEqual([
      ['frame', 0, 513_800_000],
      ['increase', 1, 2_000_000],
      ['indexation', 4, 2],
      ['grant', 1, 350_000],
      ['group', 0, null],
      ['grant', 1, 600_000],
      ['grant', 1, 900_000],
      ['increase', 1, 900_000],
    ]);
    const group = lines.find(({ kind }) => kind === 'group');
    expect(lines.filter(({ partOf }) => partOf === group?.id)).toHaveLength(3);
    expect(plan?.links.map(({ url }) => url).filter((url) => url.includes('pressmeddelande'))).toEqual([]);
  });
});
