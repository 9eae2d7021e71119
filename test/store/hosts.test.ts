import { expect, it } from 'vitest';
import { findTroubledHost, recordTroubledHost, type TroubledHost } from '../../src/store/hosts.js';
import { onEachDatabase } from './each-database.js';

const host = 'press.example.se';
const rest = {
  reason: 'asked' as const,
  since: new Date('2026-03-02T08:00:00Z'),
  until: new Date('2026-03-02T10:00:00Z'),
};

onEachDatabase('a host in trouble', (test) => {
  it.each<[string, TroubledHost]>([
    ['that has failed', { failures: 2, rest: null }],
    ['that rests', { failures: 7, rest }],
  ])('%s is remembered as it was told', async (_, trouble) => {
    await recordTroubledHost(test.database, host, { failures: 1, rest: null });
    await recordTroubledHost(test.database, host, trouble);
    expect(await findTroubledHost(test.database, host)).toEqual(trouble);
    expect(await findTroubledHost(test.database, 'other.example.se')).toBeNull();
  });

  it('is forgotten when it answers again', async () => {
    await recordTroubledHost(test.database, host, { failures: 7, rest });
    await recordTroubledHost(test.database, host, null);
    await recordTroubledHost(test.database, host, null);
    expect(await findTroubledHost(test.database, host)).toBeNull();
  });
});
