import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { budgetExtract, newestBudgetFiles } from '../../src/publish/data/budget-files.js';
import { findRelease } from '../../src/store/releases.js';
import { PublishedSite, site } from './published-site.js';
import { plan, sampleLine, sampleRelease } from './sample-releases.js';

let room: PublishedSite;
beforeEach(async () => {
  room = await PublishedSite.open();
});
afterEach(() => room.close());

const line = sampleLine({ id: 'b1' });
const older = sampleRelease({
  id: 'via-tt:9900031',
  title: 'Äldre "pengar" i €\n',
  publishedAt: '2024-05-02T08:00:00+02:00',
  budget: [line],
});
const lines = (path: string) => room.readJson(path).lines as { release: { id: string }; id: string }[];

describe('the budget files', () => {
  it('hold each line with its release, the newest first, and all of a year in a file of its own', async () => {
    await room.save([older, plan]);
    await room.publish();
    expect(lines('budget/lines.json').map(({ release, id }) => [release.id, id])).toEqual([
      ...plan.budget.map(({ id }) => [plan.id, id]),
      [older.id, line.id],
    ]);
    expect(lines('budget/2025.json')).toMatchObject(plan.budget);
    expect(lines('budget/2024.json')).toEqual([
      {
        release: {
          id: older.id,
          title: older.title,
          publishedAt: older.publishedAt,
          publisher: 'Region Norrbotten',
          url: 'https://press.example.se/releases/via-tt/9900031.html',
          source: older.source.url,
        },
        ...line,
      },
    ]);
  });

  it('are JSON as it is published elsewhere: two blanks for each level', async () => {
    await room.save([older, plan]);
    await room.publish();
    for (const path of ['budget/lines.json', 'budget/2024.json', 'budget/2025.json']) {
      expect(room.read(path)).toBe(`${JSON.stringify(room.readJson(path), null, 2)}\n`);
    }
  });

  it('list the years and say that nothing is left out', async () => {
    await room.save([older, plan]);
    await room.publish();
    expect(room.readJson('budget/lines.json')).toMatchObject({
      complete: true,
      years: [
        {
          year: '2025',
          releases: 1,
          csv: 'https://press.example.se/budget/2025.csv',
          json: 'https://press.example.se/budget/2025.json',
        },
        { year: '2024', releases: 1 },
      ],
    });
  });

  it('say so when there are more lines than they hold', async () => {
    await room.save([plan]);
    const release = await findRelease(room.database, plan.id);
    const [, json] = newestBudgetFiles(release ? [budgetExtract(release, site)] : [], {
      years: [],
      complete: false,
      site,
    });
    expect(JSON.parse(json?.content ?? '')).toMatchObject({ complete: false, lines: plan.budget });
  });

  it('of an empty press room are a header and an empty list', async () => {
    await room.publish();
    expect(room.read('budget/lines.csv').split('\r\n')).toHaveLength(2);
    expect(room.readJson('budget/lines.json')).toEqual({ complete: true, years: [], lines: [] });
  });

  it('follow a release whose lines have changed', async () => {
    await room.save([older, plan]);
    await room.publish();
    room.nextDay();
    await room.save([
      { ...older, provenance: { ...older.provenance, contentHash: 'f'.repeat(64) }, budget: [] },
    ]);
    const { removed } = await room.publish();
    expect(removed).toContain('budget/2024.json');
    expect(lines('budget/lines.json')).toHaveLength(plan.budget.length);
  });
});
