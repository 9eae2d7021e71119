import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshnessOf } from '../../src/fetch/cache-control.js';
import { type EndedPoll, nextPoll } from '../../src/fetch/next-poll.js';
import { readHttpDate, readRetryAfter } from '../../src/fetch/retry-after.js';

const now = new Date('2026-03-02T08:00:00Z');
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

const poll = (ended: Partial<EndedPoll> = {}): EndedPoll => ({
  now,
  everyMinutes: 30,
  failures: 0,
  retryAfter: null,
  freshFor: null,
  feedTtl: null,
  random: () => 0,
  ...ended,
});

describe('the next poll', () => {
  it.each<[string, Partial<EndedPoll>, number, string]>([
    ['follows the schedule', {}, 30, 'schedule'],
    ['waits until the answer is stale', { freshFor: 3_600 }, 60, 'cache-control'],
    ['does not come earlier because the answer is stale at once', { freshFor: 60 }, 30, 'schedule'],
    ['waits as long as the feed asks', { feedTtl: 90 }, 90, 'feed-ttl'],
    ['waits a day at most for a stale answer', { freshFor: 31_536_000 }, 1_440, 'cache-control'],
    ['comes sooner after a failure', { failures: 1 }, 5, 'back-off'],
    ['waits twice as long after each failure', { failures: 4 }, 40, 'back-off'],
    ['waits six hours at most', { failures: 400 }, 360, 'back-off'],
    [
      'keeps to a schedule that is quicker than the back-off',
      { everyMinutes: 2, failures: 1 },
      2,
      'back-off',
    ],
    ['comes when the host allows', { failures: 1, retryAfter: minutes(120) }, 120, 'retry-after'],
    ['backs off longer than the host asks', { failures: 4, retryAfter: minutes(1) }, 40, 'back-off'],
    ['is not put off for ever', { failures: 1, retryAfter: minutes(1e6) }, 7 * 24 * 60, 'retry-after'],
    ['lets an hour that has passed pass', { failures: 1, retryAfter: minutes(-60) }, 5, 'back-off'],
  ])('%s', (_, ended, expectedMinutes, reason) => {
    expect(nextPoll(poll(ended))).toEqual({ at: minutes(expectedMinutes), reason });
  });

  it('is later by chance, never earlier, than asked for', () => {
    fc.assert(
      fc.property(
        fc.record({
          failures: fc.nat(50),
          everyMinutes: fc.integer({ min: 5, max: 1_440 }),
          freshFor: fc.option(fc.nat()),
          feedTtl: fc.option(fc.nat()),
          retryAfter: fc.option(
            fc.integer({ min: -1e9, max: 1e9 }).map((ms) => new Date(now.getTime() + ms)),
          ),
        }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (ended, chance) => {
          const exact = nextPoll(poll(ended)).at.getTime() - now.getTime();
          const jittered = nextPoll(poll({ ...ended, random: () => chance })).at.getTime() - now.getTime();
          expect(jittered).toBeGreaterThanOrEqual(exact);
          expect(jittered).toBeLessThanOrEqual(Math.ceil(exact * 1.1));
          expect(exact).toBeGreaterThanOrEqual(5 * 60_000);
        },
      ),
    );
  });
});

describe('Retry-After', () => {
  it.each([
    ['120', '2026-03-02T08:02:00.000Z'],
    [' 0 ', '2026-03-02T08:00:00.000Z'],
    ['Mon, 02 Mar 2026 09:30:00 GMT', '2026-03-02T09:30:00.000Z'],
    ['Monday, 02-Mar-26 09:30:00 GMT', '2026-03-02T09:30:00.000Z'],
    ['Mon Mar  2 09:30:00 2026', '2026-03-02T09:30:00.000Z'],
  ])('%j is read', (value, expected) => {
    expect(readRetryAfter(value, now)?.toISOString()).toBe(expected);
  });

  it.each([
    '',
    '-1',
    '1.5',
    '1e9',
    'soon',
    '2026-03-02T09:30:00Z',
    'Mon, 99 Mar 2026 09:30:00 GMT',
    '9'.repeat(40),
  ])('%j counts as not given', (value) => {
    expect(readRetryAfter(value, now)).toBeNull();
  });

  it('is a valid date or nothing, whatever the header says', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readRetryAfter(text, now)?.getTime()).not.toBeNaN();
        expect(readHttpDate(text)?.getTime()).not.toBeNaN();
      }),
    );
  });
});

describe('Cache-Control', () => {
  it.each<[Record<string, string>, number | null]>([
    [{}, null],
    [{ 'cache-control': 'public, max-age=600' }, 600],
    [{ 'cache-control': 'Max-Age="600"', age: '100' }, 500],
    [{ 'cache-control': 'max-age=600', age: '900' }, 0],
    [{ 'cache-control': 'max-age=600, no-cache' }, null],
    [{ 'cache-control': 'no-store' }, null],
    [{ 'cache-control': 'max-age=abc' }, null],
  ])('of %j leaves %s seconds', (headers, expected) => {
    expect(freshnessOf(headers)).toBe(expected);
  });
});
