import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PressRoomUnreadableError } from '../../src/demo/replay/press-room-unreadable-error.js';
import { ReplayNotStartedError } from '../../src/demo/replay/replay-not-started-error.js';
import { type ReplayServer, startReplayServer } from '../../src/demo/replay-server.js';
import { temporaryFolder } from '../temporary-folder.js';

const list = '/json/v2/releases?publisher=3235708&size=100';
const plan = 4250154;
let server: ReplayServer;

beforeEach(async () => {
  server = await startReplayServer({ room: 'fixtures/pressroom' });
});
afterEach(() => server.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(server.origin + path, { headers });

interface Row {
  id: number;
  title: string;
  version: number;
  body: string;
  versions: { url: string }[];
}

async function rows(): Promise<Row[]> {
  const answer = (await (await get(list)).json()) as { releases: Row[] };
  return answer.releases;
}

async function rowOf(id: number): Promise<Row | undefined> {
  return (await rows()).find((row) => row.id === id);
}

describe('a press room that changes', () => {
  it('shows an edit on every surface, with a new change hint and new validators', async () => {
    const before = await get(list);
    const old = await rowOf(plan);
    server.change(plan, { title: 'Planen har fått en ny rubrik' });

    const changed = await rowOf(plan);
    expect(changed).toMatchObject({
      title: 'Planen har fått en ny rubrik',
      version: (old?.version ?? 0) + 1,
    });
    expect(changed?.body).toBe(old?.body);
    const after = await get(list, { 'if-none-match': `${before.headers.get('etag')}` });
    expect(after.status).toBe(200);
    expect(Date.parse(`${after.headers.get('last-modified')}`)).toBeGreaterThan(
      Date.parse(`${before.headers.get('last-modified')}`),
    );
    for (const path of [
      '/public-website-api/release/4250154',
      '/public-website-api/pressroom/3235708/releases/50/0',
      `${changed?.versions[0]?.url}`,
      '/rss/releases/latest?publisherId=3235708',
    ]) {
      expect(await (await get(path)).text(), path).toContain('Planen har fått en ny rubrik');
    }
  });

  it('leaves the surfaces of other releases as they were', async () => {
    const untouched = (await rows()).filter(({ id }) => id !== plan);
    server.change(plan, { lead: null });
    expect((await rows()).filter(({ id }) => id !== plan)).toEqual(untouched);
  });

  it('moves a release whose time of publication changes', async () => {
    server.change(4250166, { published: '2025-08-01T06:00:00.000Z' });
    expect((await rows()).at(-1)?.id).toBe(4250166);
  });

  it('drops a withdrawn release from every list, and its page answers 404 or 410', async () => {
    server.withdraw(plan);
    server.withdraw(4250151, 410);
    expect(await rowOf(plan)).toBeUndefined();
    expect((await get('/pressmeddelande/4250154/x?lang=sv')).status).toBe(404);
    expect((await get('/public-website-api/release/4250151')).status).toBe(410);
    expect((await get('/pressmeddelande/4250151/x?lang=sv')).status).toBe(410);
    expect(await (await get('/rss/releases/latest?publisherId=3235708')).text()).not.toContain('/4250154/');
  });

  it('takes new releases in, also one that was withdrawn', async () => {
    const notice = {
      id: 4250170,
      published: '2025-12-05T06:45:00.000Z',
      versions: { sv: { title: 'Bussarna går igen', body: '<p>Sedan klockan sju går alla bussar.</p>' } },
    };
    server.add(notice);
    expect((await rows()).slice(0, 2).map(({ id }) => id)).toEqual([4250166, 4250170]);
    server.withdraw(4250170, 410);
    server.add(notice);
    expect((await get('/pressmeddelande/4250170/bussarna-gar-igen?lang=sv')).status).toBe(200);
  });

  it('refuses to change what is not there', () => {
    expect(() => server.change(1, { title: '' })).toThrow(RangeError);
    expect(() => server.change(plan, { title: '' }, 'fi')).toThrow(RangeError);
    expect(() => server.withdraw(1)).toThrow(RangeError);
  });
});

describe('a replay server that cannot start', () => {
  it('names the file that is missing or wrong', async () => {
    const folder = temporaryFolder();
    const missing = startReplayServer({ room: folder });
    await expect(missing).rejects.toThrow(PressRoomUnreadableError);
    await expect(missing).rejects.toMatchObject({ context: { path: join(folder, 'room.yaml') } });
    writeFileSync(join(folder, 'room.yaml'), 'host: 7\n');
    await expect(startReplayServer({ room: folder })).rejects.toMatchObject({
      code: 'press-room-unreadable',
    });
  });

  it('says so when its port is taken', async () => {
    const port = Number(new URL(server.origin).port);
    await expect(startReplayServer({ room: 'fixtures/pressroom', port })).rejects.toThrow(
      ReplayNotStartedError,
    );
  });
});
