// A store of invented releases, as many as wanted, and an output folder for it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentHash } from '../dist/release/content-hash.js';
import { openDatabase } from '../dist/store/database.js';
import { saveReleases } from '../dist/store/save-release.js';

export const silentLog = { debug() {}, info() {}, warn() {}, error() {} };

export const site = {
  publicUrl: 'https://press.example.se',
  authority: 'press.example.se,2025',
  title: 'Pressbud',
  newsrooms: [{ name: 'region-norrbotten', title: 'Region Norrbotten', language: 'sv' }],
};

/** Releases come this many a month, the last one at `newest`. */
const perMonth = 500;
const newest = Date.UTC(2025, 11, 20, 8);
const apart = (30 * 24 * 60 * 60 * 1000) / perMonth;
export const now = new Date(newest + 60_000);

const paragraph =
  'Nämnden beslutade att avsätta pengar till föreningar i länet, så att fler får del av kultur och idrott nära hemma.';
const topics = ['kultur', 'idrott', 'vård', 'trafik', 'skola'];
const contact = {
  name: 'Kim Strandvall',
  party: null,
  title: 'pressansvarig',
  organisation: null,
  phones: ['+46701740605'],
  emails: ['kim.strandvall@example.se'],
  note: null,
  provenance: 'structured',
};
export const budgetLine = {
  id: 'b1',
  kind: 'grant',
  amount: { value: 350_000, max: null, currency: 'SEK', qualifier: 'exact' },
  percent: null,
  recipients: ['Filmpool Nord'],
  each: false,
  purpose: 'film för barn',
  earmarked: false,
  status: 'decided',
  period: { from: 2026, to: 2026 },
  perYear: false,
  partOf: null,
  evidence: { in: 'body', start: 0, end: 7, text: 'Nämnden' },
};

/** A release of about 3 KB with a contact and a topic, and a budget line in every tenth. @param age 0 is the newest */
export function release(age, number = 1_000_000 - age, budget = age % 10 === 5 ? [budgetLine] : []) {
  const paragraphs = Array.from(
    { length: 6 },
    (_, index) => `${paragraph} Stycke ${index + 1} av ${number}.`,
  );
  const content = {
    schemaVersion: 1,
    id: `via-tt:${number}`,
    source: {
      name: 'via-tt',
      url: `https://via.tt.se/pressmeddelande/${number}/rubrik`,
      publisher: { id: 3235708, name: 'Region Norrbotten' },
    },
    kind: 'press-release',
    kindLabel: 'Pressmeddelande',
    status: 'usable',
    language: 'sv',
    translations: [],
    corrects: null,
    title: `Rubrik nummer ${number}`,
    publishedAt: new Date(newest - age * apart).toISOString(),
    updatedAt: null,
    lead: 'Fler får del av kultur och idrott.',
    body: {
      markdown: paragraphs.join('\n\n'),
      html: paragraphs.map((each) => `<p>${each}</p>`).join(''),
      text: paragraphs.join('\n'),
    },
    quotes: [],
    factBoxes: [],
    amounts: [],
    percentages: [],
    budget,
    contacts: [contact],
    event: null,
    keywords: [topics[number % topics.length]],
    images: [],
    documents: [],
    links: [],
    boilerplate: [],
  };
  const provenance = {
    fetchedAt: null,
    contentHash: contentHash(content),
    parserVersion: 'bench',
    inputs: ['api'],
  };
  return { ...content, provenance };
}

/** A store with so many releases in a temporary folder, with room for the output beside it. */
export async function filledStore(count) {
  const folder = mkdtempSync(join(tmpdir(), 'pressbud-bench-'));
  const database = await openDatabase(`sqlite:${join(folder, 'pressbud.db')}`);
  await fill(database, count);
  return {
    database,
    outputDir: join(folder, 'output'),
    async close() {
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Puts releases of the ages 0 to `count` straight into the tables: what they cost to save is not measured here. */
export async function fill({ db }, count) {
  await db
    .insertInto('newsrooms')
    .values({ name: 'region-norrbotten', failures: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  for (let from = 0; from < count; from += 1_000) {
    const documents = Array.from({ length: Math.min(1_000, count - from) }, (_, index) =>
      release(from + index),
    );
    await db.transaction().execute(async (transaction) => {
      await transaction.insertInto('releases').values(documents.map(releaseRow)).execute();
      await transaction.insertInto('revisions').values(documents.map(revisionRow)).execute();
    });
  }
}

/** As if each had been seen when it was published. */
function releaseRow({ id, kind, status, publishedAt, provenance }) {
  return {
    id,
    newsroom: 'region-norrbotten',
    revision: 1,
    kind,
    status,
    content_hash: provenance.contentHash,
    parser_version: provenance.parserVersion,
    published_at: publishedAt,
    first_seen_at: publishedAt,
    changed_at: publishedAt,
    visible_at: publishedAt,
  };
}

function revisionRow(document) {
  return {
    release_id: document.id,
    number: 1,
    change: 'first',
    differences: '[]',
    document: JSON.stringify(document),
    content_hash: document.provenance.contentHash,
    stored_at: document.publishedAt,
    document_sha256: null,
  };
}

/** Saves releases as if each had been seen when it was published. */
export function save(database, documents) {
  return saveReleases(
    database,
    documents.map((document) => ({
      newsroom: 'region-norrbotten',
      document,
      snapshotIds: [],
      seenAt: new Date(document.publishedAt),
    })),
  );
}
