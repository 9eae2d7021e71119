import { expect, it } from 'vitest';
import { SetClock } from '../../src/ports/clock.js';
import { SignUpLimits } from '../../src/web/subscriptions/rate-limit.js';
import { people, prepareSite, relay, restart, signUp } from './site.js';

prepareSite();

const limits = { address: { perMinute: 4, perHour: 40 }, network: { perMinute: 1e9, perHour: 1e9 } };

it('a hundred thousand attempts with one address, over an hour, are allowed forty times', () => {
  const clock = new SetClock('2025-12-05T09:00:00+01:00');
  const both = new SignUpLimits(limits, clock);
  let allowed = 0;
  for (let attempt = 0; attempt < 100_000; attempt += 1) {
    if (both.allowsAddress(attempt % 2 === 0 ? 'kim@example.se' : 'KIM@example.se')) allowed += 1;
    clock.advance(36);
  }
  expect(allowed).toBe(40);
});

it('attempts with a hundred thousand addresses are remembered within bounds', () => {
  const both = new SignUpLimits(limits, new SetClock('2025-12-05T09:00:00+01:00'));
  const before = process.memoryUsage().heapUsed;
  for (let attempt = 0; attempt < 100_000; attempt += 1) both.allowsAddress(`kim${attempt}@example.se`);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(60e6);
});

it('two thousand forms at once with one address send it four mails and store nothing', async () => {
  restart({ limits });
  const answers = await Promise.all(Array.from({ length: 2000 }, () => signUp()));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(relay.mails).toHaveLength(4);
  expect(await people()).toEqual([]);
});
