// What one new release costs in a large store against a small one, and how fast everything is published.
import { publish } from '../dist/publish/publish.js';
import { feedTargetPrefix, membershipsOf } from '../dist/publish/targets.js';
import {
  completePublication,
  openPublication,
  recordPublished,
  releasesToPublish,
} from '../dist/store/publication.js';
import { changedPeriods, recordPeriod } from '../dist/store/publication-periods.js';
import { changedTargets, recordTarget } from '../dist/store/publication-targets.js';
import { median } from './measure.mjs';
import { filledStore, now, release, save, silentLog, site } from './published-store.mjs';

const small = 1_000;
const large = Number(process.env.LARGE_STORE ?? 100_000);
const whole = Number(process.env.WHOLE_STORE ?? 10_000);

const publishAt = (room, at) =>
  publish({ database: room.database, outputDir: room.outputDir, site, now: at, log: silentLog });

/**
 * A store that is published as far as the database knows: only what a new release touches is really written, for which
 * an empty store is published first, and the rest recorded.
 */
async function publishedStore(count) {
  const room = await filledStore(0);
  await publishAt(room, now);
  for (let from = 0; from < count; from += 500) {
    await save(
      room.database,
      Array.from({ length: Math.min(500, count - from) }, (_, index) => release(from + index)),
    );
  }
  const fingerprint = (
    await room.database.db.selectFrom('publications').select('fingerprint').executeTakeFirst()
  ).fingerprint;
  const publication = await openPublication(room.database, {
    output: room.outputDir,
    fingerprint,
    anew: false,
  });
  for await (const batch of releasesToPublish(room.database, publication, now)) {
    await recordPublished(
      room.database,
      publication,
      batch.map((stored) => ({ release: stored, memberships: membershipsOf(stored, site), files: [] })),
    );
  }
  const current = (name) =>
    /^(month:2025-12|front|budget|budget-year:2025|directory|site)$/.test(name) ||
    name.startsWith(feedTargetPrefix);
  for (const target of await changedTargets(room.database, publication)) {
    if (!current(target.target)) await recordTarget(room.database, publication, target, []);
  }
  for (const period of await changedPeriods(room.database, publication)) {
    await recordPeriod(room.database, publication, period, []);
  }
  await completePublication(room.database, publication, now);
  await publishAt(room, now);
  return room;
}

/** Milliseconds to publish one new release, and how many files that writes. */
async function publishOne(room, number) {
  const at = new Date(now.getTime() + number * 1000);
  const fresh = { ...release(0, 2_000_000 + number), publishedAt: at.toISOString() };
  await save(room.database, [fresh]);
  const began = performance.now();
  const { written } = await publishAt(room, at);
  return { took: performance.now() - began, files: written.length };
}

async function oneNewRelease() {
  const rooms = [await publishedStore(small), await publishedStore(large)];
  const times = rooms.map(() => []);
  let files = 0;
  for (let number = 1; number <= 25; number += 1) {
    for (const [index, room] of rooms.entries()) {
      const one = await publishOne(room, number);
      if (number > 5) times[index].push(one.took);
      files = Math.max(files, one.files);
    }
  }
  for (const room of rooms) await room.close();
  const [few, many] = times.map(median);
  return [
    {
      what: `one new release into ${large} / into ${small}`,
      ratio: many / few,
      atMost: 1.3,
      detail: `${many.toFixed(1)} ms against ${few.toFixed(1)} ms`,
    },
    {
      what: 'files written for one new release / 25',
      ratio: files / 25,
      atMost: 1,
      detail: `${files} files`,
    },
  ];
}

async function everything() {
  const room = await filledStore(whole);
  globalThis.gc?.();
  const memory = [];
  let half = 0;
  const began = performance.now();
  await publish({
    database: room.database,
    outputDir: room.outputDir,
    site,
    now,
    log: silentLog,
    all: true,
    onProgress({ done }) {
      memory.push(process.memoryUsage().rss);
      if (done <= whole / 2) half = memory.length;
    },
  });
  const rate = whole / ((performance.now() - began) / 1000);
  await room.close();
  const peak = (list) => Math.max(...list) / 1e6;
  const [first, second] = [peak(memory.slice(0, half)), peak(memory.slice(half))];
  return [
    {
      what: `releases a second in a full publish of ${whole} / 300`,
      ratio: rate / 300,
      atLeast: 1,
      detail: `${rate.toFixed(0)} a second`,
    },
    {
      what: 'peak memory in the second half of it / in the first',
      ratio: second / first,
      atMost: 1.2,
      detail: `${second.toFixed(0)} MB against ${first.toFixed(0)} MB`,
    },
  ];
}

export default async function bench() {
  return [...(await oneNewRelease()), ...(await everything())];
}
