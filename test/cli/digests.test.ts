import { join } from 'node:path';
import { expect, it } from 'vitest';
import { complaint, notification } from '../digest/returns/returned.js';
import { temporaryFolder } from '../temporary-folder.js';
import { pressbud } from './terminal.js';

function environment(): Record<string, string> {
  const folder = temporaryFolder();
  return { DATABASE_URL: `sqlite:${join(folder, 'pressbud.db')}`, DATA_DIR: folder };
}

it('bounce takes a message from standard input and says what became of it', async () => {
  const stdin = [notification('bounce@press.example.se').toString()];
  expect(await pressbud(['bounce'], { environment: environment(), stdin })).toMatchObject({
    exit: 0,
    out: 'failed 5.1.1: stranger\n',
  });
  const arf = [complaint('nobody@press.example.se').toString()];
  const { out } = await pressbud(['bounce', '--json'], { environment: environment(), stdin: arf });
  expect(JSON.parse(out)).toEqual({ kind: 'complaint', outcome: 'stranger', status: null });
  expect(await pressbud(['bounce', '--quiet'], { environment: environment() })).toMatchObject({
    exit: 0,
    out: '',
  });
});

it('subscribers import tells what became of each line', async () => {
  const shared = { environment: environment() };
  const csv = 'address,confirmed_at,proof\nkim@example.se,2024-03-01,form\nkim,2024-03-01,form\n';
  const answer = await pressbud(['subscribers', 'import', '-'], { ...shared, stdin: [csv] });
  expect(answer).toMatchObject({ exit: 1, out: expect.stringContaining('1 added') });
  expect(answer.out).toContain('line 3: address');
  expect((await pressbud(['subscribers', 'show', 'kim@example.se'], shared)).out).toContain('daily');
  const refused = await pressbud(['subscribers', 'import', '-'], { ...shared, stdin: ['kim@example.se'] });
  expect(refused).toMatchObject({ exit: 1, err: expect.stringContaining('[import]') });
  expect((await pressbud(['subscribers', 'import', '/no/such/file'], shared)).exit).toBe(1);
});

it('digest status says what waits and what came back', async () => {
  const { exit, out } = await pressbud(['digest', 'status'], { environment: environment() });
  expect(exit).toBe(0);
  expect(out).toContain('Waiting        nothing');
  expect(out).toContain('Came back      nothing in 30 days');
});

it('digest settle says when there is nothing to settle', async () => {
  const words = ['digest', 'settle', '019aed54-0d60-7c89-8986-f5ffb94c62b4', '--as', 'sent'];
  expect(await pressbud(words, { environment: environment() })).toMatchObject({
    exit: 1,
    err: expect.stringContaining('no delivery in doubt'),
  });
});
