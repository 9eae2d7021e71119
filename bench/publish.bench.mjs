// What one new release costs in a large store against a small one, and how fast everything is published.
// STORES=1000,10000 and WHOLE_STORE=2000 make it shorter.
import { publish } from '../dist/publish/publish.js';
import { feedTargetPrefix, membershipsOf } from '../dist/publish/targets.js';
import {
  completePublication,
  openPublication,
  recordPublished,
  releasesToPublish,
} from '../dist/store/publication.js';
import { changedPeriods, recordPeriods } from '../dist/store/publication-periods.js';
import { changedTargets, recordTargets } from '../dist/store/publication-targets.js';
import { collectGarbage, median } from './measure.mjs';
import { budgetLine, fill, filledStore, now, release, save, silentLog, site } from './published-store.mjs';

const sizes = (process.env.STORES ?? '1000,10000,100000').split(',').map(Number);
const whole = Number(process.env.WHOLE_STORE ?? 10_000);
/** Of each kind, into each store. */
const turns = 25;

const publishAt = (room, at) =>
  publish({ database: room.database, outputDir: room.outputDir, site, now: at, log: silentLog });

/**
 * A store that is published as far as the database knows: only what a new release touches is really written, for which
 * an empty store is published first, and the rest recorded.
 */
async function publishedStore(count) {
  const room = await filledStore(0);
  await publishAt(room, now);
  await fill(room.database, count);
  const { fingerprint } = await room.database.db
    .selectFrom('publications')
    .select('fingerprint')
    .executeTakeFirstOrThrow();
  const request = { output: room.outputDir, fingerprint, anew: false };
  const opened = await openPublication(room.database, request);
  const publication = { ...opened, publishedUntil: null };
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
  const targets = (await changedTargets(room.database, publication)).filter(({ target }) => !current(target));
  await recordTargets(
    room.database,
    publication,
    targets.map((target) => ({ target, files: [] })),
  );
  const periods = await changedPeriods(room.database, publication);
  await recordPeriods(
    room.database,
    publication,
    periods.map((period) => ({ period, files: [] })),
  );
  await completePublication(room.database, publication, now);
  await publishAt(room, now);
  return room;
}

/** Milliseconds of the clock and of the processor to publish one new release, and how many files that writes. */
async function publishOne(room, number, budget) {
  const at = new Date(now.getTime() + number * 1000);
  const fresh = { ...release(0, 2_000_000 + number, budget), publishedAt: at.toISOString() };
  await save(room.database, [fresh]);
  const [began, used] = [performance.now(), process.cpuUsage()];
  const { written } = await publishAt(room, at);
  const { user, system } = process.cpuUsage(used);
  return { took: performance.now() - began, busy: (user + system) / 1000, files: written.length };
}

async function oneNewRelease() {
  const rooms = [];
  for (const size of sizes) rooms.push({ size, ...(await publishedStore(size)) });
  const rows = [];
  let number = 0;
  for (const [what, budget, atMost] of [
    ['one new release', [], 25],
    ['one new release with a budget line', [budgetLine], 30],
  ]) {
    const ones = rooms.map(() => []);
    for (let turn = 0; turn < turns; turn += 1) {
      number += 1;
      for (const [index, room] of rooms.entries()) ones[index].push(await publishOne(room, number, budget));
    }
    const middle = (list, key) => median(list.slice(5).map((one) => one[key]));
    const [first, ...others] = ones;
    for (const [index, list] of others.entries()) {
      rows.push({
        what: `${what} into ${sizes[index + 1]} / into ${sizes[0]}`,
        ratio: middle(list, 'took') / middle(first, 'took'),
        atMost: 1.3,
        detail: `${middle(list, 'took').toFixed(1)} ms against ${middle(first, 'took').toFixed(1)} ms; of the processor ${middle(list, 'busy').toFixed(1)} against ${middle(first, 'busy').toFixed(1)}`,
      });
    }
    const files = Math.max(...ones.flat().map((one) => one.files));
    rows.push({
      what: `files written for ${what} / ${atMost}`,
      ratio: files / atMost,
      atMost: 1,
      detail: `${files} files`,
    });
  }
  for (const room of rooms) await room.close();
  return rows;
}

async function everything() {
  const room = await filledStore(whole);
  const held = [];
  let peak = 0;
  const [began, used] = [performance.now(), process.cpuUsage()];
  await publish({
    database: room.database,
    outputDir: room.outputDir,
    site,
    now,
    log: silentLog,
    all: true,
    onProgress({ done }) {
      if (done < ((held.length + 1) * whole) / 10) return;
      peak = Math.max(peak, process.memoryUsage().rss);
      collectGarbage();
      held.push(process.memoryUsage().heapUsed / 1e6);
    },
  });
  const rate = whole / ((performance.now() - began) / 1000);
  const { user, system } = process.cpuUsage(used);
  const busy = (user + system) / 1000 / whole;
  await room.close();
  const [first, second] = [median(held.slice(0, 5)), median(held.slice(5))];
  return [
    {
      what: `releases a second in a full publish of ${whole} / 300`,
      ratio: rate / 300,
      atLeast: 1,
      detail: `${rate.toFixed(0)} a second, ${busy.toFixed(1)} ms of the processor for each`,
    },
    {
      what: 'memory held in the second half of it / in the first',
      ratio: second / first,
      atMost: 1.2,
      detail: `${second.toFixed(0)} MB against ${first.toFixed(0)} MB; the process had ${(peak / 1e6).toFixed(0)} MB at most`,
    },
  ];
}

export default async function bench() {
  return [...(await oneNewRelease()), ...(await everything())];
}
