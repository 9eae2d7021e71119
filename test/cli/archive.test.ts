import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/store/database.js';
import { findRelease, saveRelease } from '../../src/store/releases.js';
import { aRelease, toSave } from '../store/a-release.js';
import { temporaryFolder } from '../temporary-folder.js';
import { pressbud } from './terminal.js';

async function withReleases(language = 'en_GB.UTF-8') {
  const folder = temporaryFolder();
  const url = `sqlite:${join(folder, 'pressbud.db')}`;
  const database = await openDatabase(url);
  await saveRelease(database, toSave(aRelease(4250154, { lead: 'Kim Strandvall (S) svarar.' })));
  await database.close();
  const lead = async () => {
    const again = await openDatabase(url);
    const found = await findRelease(again, 'via-tt:4250154');
    await again.close();
    return found?.document.lead;
  };
  return { environment: { DATABASE_URL: url, DATA_DIR: folder, LANG: language }, lead };
}

const withhold = (environment: Record<string, string>, ...options: string[]) =>
  pressbud(['archive', 'withhold', ...options], { environment });

describe('archive withhold', () => {
  it('tells what was found, and what was found nowhere', async () => {
    const { environment, lead } = await withReleases();
    const words = ['--name', 'Kim Strandvall', '--email', 'kim@example.se', '--phone', '070-174 06 05'];
    const { exit, out } = await withhold(environment, ...words, '--ground', 'GDPR article 21');
    expect({ exit, lines: out.trim().split('\n') }).toEqual({
      exit: 0,
      lines: [
        'withheld from 1 revisions of 1 releases, and from all to come; the next publish shows it',
        'found nowhere so far: kim@example.se',
        'found nowhere so far: +46701740605',
      ],
    });
    expect(await lead()).toBe('███ ██████████ (S) svarar.');
  });

  it.each([
    [['--name', ''], 'no letters'],
    [['--name', '  '], 'no letters'],
    [['--name', 'S'], 'too short'],
    [['--email', 'notmail'], 'no e-mail address'],
    [['--phone', 'none'], 'no telephone number'],
    [[], 'at least one --name'],
    [['--name', 'Kim Strandvall', '--ground', ' '], 'no legal ground'],
    [['--name', 'Kim Strandvall', '--release', '4250154'], 'such as via-tt:4250154'],
    [['--name', 'Kim Strandvall', '--release', 'via-tt:999'], 'no release via-tt:999'],
  ])('refuses %j as wrong use, and nothing is different', async (options, reason) => {
    const { environment, lead } = await withReleases();
    const { exit, err } = await withhold(environment, '--ground', 'GDPR article 21', ...options);
    expect({ exit, err }).toEqual({ exit: 2, err: expect.stringContaining(reason) });
    expect(await lead()).toBe('Kim Strandvall (S) svarar.');
  });

  it('tells a refusal in Swedish where that is read, and to machines on standard output', async () => {
    const { environment } = await withReleases('sv_SE.UTF-8');
    const { exit, out, err } = await withhold(environment, '--name', ' ', '--ground', 'GDPR', '--json');
    expect(exit).toBe(2);
    expect(err).toContain('är inget namn');
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'withholding-unusable' } });
  });
});

describe('archive verify', () => {
  it('of nothing fails with a reason in the language of the terminal, and JSON for machines', async () => {
    const path = join(temporaryFolder(), 'nope');
    const sv = await pressbud(['archive', 'verify', path], { environment: { LANG: 'sv_SE.UTF-8' } });
    expect(sv).toEqual({
      exit: 1,
      out: '',
      err: `pressbud: ${path} går inte att kontrollera: det finns inget där. [archive-unreadable]\n`,
    });
    const json = await pressbud(['archive', 'verify', path, '--json']);
    expect(json.exit).toBe(1);
    expect(JSON.parse(json.out)).toEqual({
      error: { code: 'archive-unreadable', message: `Cannot verify ${path}: there is nothing there` },
    });
  });

  it('of a renamed file tells that it is intact, and what it was called', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'b.txt');
    writeFileSync(path, '1\n');
    writeFileSync(
      `${path}.sha256`,
      '4355a46b19d348dc2f57c046f8ef63d4538ebb936000f3c9ee954a27460dd865  a.txt\n',
    );
    const { exit, out } = await pressbud(['archive', 'verify', path]);
    expect({ exit, out }).toEqual({
      exit: 0,
      out: 'intact, but the digest was written for a.txt: sha256sum -c looks for that name\nfile: 1 objects checked, 0 problems\n',
    });
  });
});
