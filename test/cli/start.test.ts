import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.js';
import { pressbud } from './terminal.js';

interface LogLine {
  msg: string;
  origin?: string;
  newsroom?: string;
  detail?: string;
  nextPoll?: { at: string; reason: string };
}

/** Runs `pressbud start` with a press room that nobody serves, until the test has seen enough. */
function startedWithoutPressRoom() {
  const folder = temporaryFolder();
  const config = join(folder, 'pressbud.config.json');
  const newsroom = {
    name: 'here',
    title: 'Region Här',
    platform: 'via-tt',
    baseUrl: 'http://127.0.0.1:9',
    publisherId: 1,
    language: 'sv',
    schedule: { everyMinutes: 30 },
  };
  writeFileSync(config, JSON.stringify({ newsrooms: [newsroom] }));
  let end: (signal: string) => void = () => {};
  const lines: LogLine[] = [];
  const waiting: { sees: (line: LogLine) => boolean; found: (line: LogLine) => void }[] = [];
  const answer = pressbud(['start'], {
    environment: {
      PRESSBUD_CONFIG: config,
      DATABASE_URL: `sqlite:${join(folder, 'pressbud.db')}`,
      DATA_DIR: folder,
      OUTPUT_DIR: join(folder, 'output'),
      PORT: '0',
      FETCH_ALLOW_PRIVATE_ADDRESSES: 'true',
    },
    ended: new Promise((resolve) => {
      end = resolve;
    }),
    onOutput: (text) => {
      for (const json of text.split('\n').filter(Boolean)) {
        const line = JSON.parse(json) as LogLine;
        lines.push(line);
        for (const { sees, found } of waiting) if (sees(line)) found(line);
      }
    },
  });
  const line = (sees: (line: LogLine) => boolean) =>
    new Promise<LogLine>((found) => {
      const earlier = lines.find(sees);
      if (earlier) found(earlier);
      else waiting.push({ sees, found });
    });
  return { answer, end, line };
}

it('start keeps the site up while the press room is away, says why and when it tries next, and ends in order', async () => {
  const { answer, end, line } = startedWithoutPressRoom();
  const { origin } = await line(({ msg }) => msg === 'web server listens');
  const failed = await line(({ nextPoll, newsroom }) => newsroom === 'here' && nextPoll !== undefined);
  expect(failed.detail).toMatch(/127\.0\.0\.1:9.*refused/);
  expect(failed.nextPoll?.reason).toBe('back-off');
  await line(({ msg }) => msg === 'published');

  expect((await fetch(`${origin}/`)).status).toBe(200);
  expect((await fetch(`${origin}/feeds/all.atom`)).status).toBe(200);
  const status = await (await fetch(`${origin}/status`)).text();
  expect(status).toContain('1 misslyckat försök');
  expect(status).toContain('längre paus efter fel');

  end('SIGTERM');
  expect(await answer).toMatchObject({ exit: 0, out: '' });
  await expect(fetch(`${origin}/`)).rejects.toThrow('fetch failed');
});
