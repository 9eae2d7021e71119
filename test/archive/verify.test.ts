import { mkdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportArchive } from '../../src/archive/export.js';
import { verifyArchive } from '../../src/archive/verify.js';
import { ArchivedRoom } from './archived-room.js';

let room: ArchivedRoom;
beforeEach(async () => {
  room = await ArchivedRoom.open();
});
afterEach(() => room.close());

const problemsAt = async (path: string) =>
  (await verifyArchive(path)).problems.map(({ problem, object }) => `${problem} ${object}`);

describe('verifying a bag', () => {
  let path = '';
  beforeEach(async () => {
    path = room.path('bag');
    await exportArchive(path, 'bagit', room.request());
  });

  it('without its payload tells every file that is missing', async () => {
    rmSync(join(path, 'data'), { recursive: true });
    expect(await problemsAt(path)).toEqual(
      expect.arrayContaining(['missing data/', 'missing data/premis.xml', 'missing data/answers.jsonl']),
    );
  });

  it.each(['manifest-sha256.txt', 'bagit.txt'])('without its %s tells that, and no more', async (name) => {
    rmSync(join(path, name));
    expect(await problemsAt(path)).toEqual([`missing ${name}`]);
    rmSync(join(path, 'tagmanifest-sha256.txt'));
    expect(await problemsAt(path)).toEqual([`missing ${name}`]);
  });

  it('with a wrong sum finds that, but not where files are lost or changed, as no sum is right then', async () => {
    const info = join(path, 'bag-info.txt');
    rmSync(join(path, 'tagmanifest-sha256.txt'));
    writeFileSync(info, readFileSync(info, 'utf8').replace(/^Payload-Oxum: .*$/m, 'Payload-Oxum: 1.1'));
    expect(await problemsAt(path)).toEqual(['damaged bag-info.txt']);
    rmSync(join(path, 'data/premis.xml'));
    expect(await problemsAt(path)).toEqual(['missing data/premis.xml']);
  });

  it('of other digests only does not call it damaged', async () => {
    renameSync(join(path, 'manifest-sha256.txt'), join(path, 'manifest-sha512.txt'));
    await expect(verifyArchive(path)).rejects.toMatchObject({ context: { reason: 'other-digests' } });
  });
});

describe('verifying a WACZ', () => {
  it('does not need its name', async () => {
    await exportArchive(room.path('wacz'), 'wacz', room.request());
    expect(await verifyArchive(room.path('wacz'))).toEqual({ kind: 'wacz', objects: 5, problems: [] });
  });

  it('that is cut off is refused under either name', async () => {
    for (const name of ['cut.wacz', 'cut']) {
      await exportArchive(room.path(name), 'wacz', room.request());
      truncateSync(room.path(name), 1000);
      await expect(verifyArchive(room.path(name))).rejects.toMatchObject({ code: 'archive-unreadable' });
    }
  });
});

describe('verifying a file', () => {
  let path = '';
  beforeEach(async () => {
    path = room.path('a.csv');
    await exportArchive(path, 'csv', room.request());
  });

  it('that was renamed together with its digest finds it intact, and tells the old name', async () => {
    renameSync(path, room.path('b.csv'));
    renameSync(`${path}.sha256`, room.path('b.csv.sha256'));
    expect(await verifyArchive(room.path('b.csv'))).toEqual({
      kind: 'file',
      objects: 1,
      problems: [],
      renamedFrom: 'a.csv',
    });
    writeFileSync(room.path('b.csv'), 'other');
    expect(await problemsAt(room.path('b.csv'))).toEqual(['damaged b.csv']);
  });

  it('finds its digest among those of others', async () => {
    const { problems } = await verifyArchive(path);
    expect(problems).toEqual([]);
    writeFileSync(path, '1\n');
    const others = `${'0'.repeat(64)}  b.csv\n`;
    const own = '4355a46b19d348dc2f57c046f8ef63d4538ebb936000f3c9ee954a27460dd865 *./a.csv\r\n';
    writeFileSync(`${path}.sha256`, others + own);
    expect(await problemsAt(path)).toEqual([]);
  });

  it('whose digest file holds none tells which file is damaged', async () => {
    writeFileSync(`${path}.sha256`, 'nothing');
    expect(await problemsAt(path)).toEqual(['damaged a.csv.sha256']);
  });
});

it('what is no archive is not verified, and the reason told', async () => {
  writeFileSync(room.path('x.wacz'), 'no zip');
  writeFileSync(room.path('x.txt'), 'no digest');
  mkdirSync(room.path('folder'));
  const reason = (path: string) =>
    verifyArchive(path).catch((error: { code: string; context: object }) => [error.code, error.context]);
  for (const [name, expected] of [
    ['nothing', 'not-there'],
    ['x.txt', 'no-archive'],
    ['folder', 'no-bag'],
    ['x.txt/in', 'not-there'],
    ['x.wacz', expect.not.stringContaining('ENOENT')],
  ] as const) {
    const path = room.path(name);
    expect(await reason(path)).toEqual(['archive-unreadable', { path, reason: expected }]);
  }
});
