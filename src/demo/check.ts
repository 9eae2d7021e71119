import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DigestRound } from '../digest/run-due-digests.js';
import type { IngestSummary } from '../ingest/ingest.js';
import { releaseSchema } from '../release/document.js';
import type { Database } from '../store/database.js';
import { countReleases, listReleases } from '../store/releases.js';
import type { Inbox } from './inbox.js';

export interface DemoOutcome {
  summary: IngestSummary;
  database: Database;
  outputDir: string;
  now: Date;
  round: DigestRound;
  inbox: Inbox;
}

const feeds = ['all', 'press-releases', 'invitations', 'budget'].flatMap((name) =>
  ['rss', 'atom', 'json'].map((form) => `feeds/${name}.${form}`),
);

/** Looks at what the demo did from outside, as a user would: the files on disk and the mail in the inbox. */
export async function problemsIn({
  summary,
  database,
  outputDir,
  now,
  round,
  inbox,
}: DemoOutcome): Promise<string[]> {
  const problems: string[] = summary.failed.map(({ url, code }) => `${url} could not be read (${code})`);
  const stored = await countReleases(database);
  if (stored < summary.found) problems.push(`${summary.found} releases found, ${stored} stored`);

  const visible = await listReleases(database, { until: now, limit: 1000 });
  if (visible.length === 0) problems.push('no release is visible');
  for (const { id } of visible) {
    const path = documentPath(id);
    const document = await contents(outputDir, path);
    if (document === null) problems.push(`${path} is missing`);
    else if (!releaseSchema.safeParse(JSON.parse(document)).success)
      problems.push(`${path} is no release document`);
  }
  for (const path of [...feeds, 'index.html', 'schema/release.schema.json']) {
    if (!(await contents(outputDir, path))) problems.push(`${path} is missing or empty`);
  }

  if (round.failed + round.unknown + round.deferred > 0 || round.stopped)
    problems.push('a digest was not delivered');
  const digest = inbox.messages[0]?.mail;
  if (!digest) problems.push('there is no digest in the inbox');
  else if (!digest.text || !digest.html) problems.push('the digest lacks its text or its HTML part');
  return problems;
}

/** `via-tt:4250101:en` is published as releases/via-tt/4250101.en.json. */
function documentPath(id: string): string {
  const [source, number, language] = id.split(':');
  return `releases/${source}/${number}${language ? `.${language}` : ''}.json`;
}

function contents(folder: string, path: string): Promise<string | null> {
  return readFile(join(folder, path), 'utf8').catch(() => null);
}
