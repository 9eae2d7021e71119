import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aPressRoom, rowsDownFrom } from '../ingest/a-press-room.js';
import { newsroom } from '../ingest/an-ingestion.js';
import { temporaryFolder } from '../temporary-folder.js';
import { pressbud } from './terminal.js';

function environment(config = '{}'): Record<string, string> {
  const folder = temporaryFolder();
  const PRESSBUD_CONFIG = join(folder, 'pressbud.config.json');
  writeFileSync(PRESSBUD_CONFIG, config);
  return {
    PRESSBUD_CONFIG,
    DATABASE_URL: `sqlite:${join(folder, 'pressbud.db')}`,
    DATA_DIR: join(folder, 'data'),
    OUTPUT_DIR: join(folder, 'output'),
  };
}

describe('the command line', () => {
  it('explains itself', async () => {
    const { exit, out } = await pressbud(['--help']);
    expect(exit).toBe(0);
    for (const name of [
      'demo',
      'start',
      'ingest',
      'parse',
      'reparse',
      'publish',
      'digest',
      'subscribers',
      'status',
      'doctor',
    ]) {
      expect(out).toContain(`  ${name}`);
    }
  });

  it.each([
    'demo',
    'start',
    'ingest',
    'parse',
    'reparse',
    'publish',
    'digest run',
    'digest settle',
    'subscribers add',
    'subscribers import',
    'bounce',
    'status',
    'doctor',
  ])('has help with an example for %s', async (command) => {
    const { exit, out } = await pressbud([...command.split(' '), '--help']);
    expect(exit).toBe(0);
    expect(out).toContain('Example:');
    expect(out).toContain('--json');
    expect(out).toContain('--quiet');
  });

  it.each([
    [['nonsense']],
    [['parse']],
    [['demo', '--port', 'eighty']],
    [['digest', 'run', '--frequency', 'hourly']],
    [['digest', 'run', '--at', 'tomorrow']],
    [['digest', 'run', '--at', '2025-12-05T08:05']],
    [['digest', 'settle', 'x']],
    [['digest', 'settle', 'abc', '--as', 'sent']],
    [['digest', 'preview', 'x']],
    [['ingest', '--since', '2026-02-30']],
    [['reparse', '--since', '1']],
    [['subscribers', 'add', 'x']],
    [['subscribers', 'add', 'åsa@example.se']],
    [['subscribers', 'add', 'kim@example.se', '--weekday', '3']],
    [['subscribers', 'show', 'x']],
    [['subscribers', 'export', 'x']],
    [['subscribers', 'erase', 'x']],
    [['subscribers', 'add', 'kim@example.se', '--language', 'fi']],
    [['ingest', '--nonsense']],
  ])('exits 2 and says why for %j', async (words) => {
    const { exit, out, err } = await pressbud(words, { environment: environment() });
    expect(exit).toBe(2);
    expect(out).toBe('');
    expect(err).not.toBe('');
  });

  it.each([
    ['ingest', 'igår'],
    ['reparse', '2026-13-01'],
  ])('says for %s --since %s both forms that are right', async (command, since) => {
    const { exit, err } = await pressbud([command, '--since', since]);
    expect(exit).toBe(2);
    expect(err).toContain('a date such as 2026-01-01, or an instant such as 2026-01-01T08:05:00+01:00');
  });

  it.each([[], ['digest'], ['subscribers'], ['archive']])(
    'shows an example in the help of %j',
    async (...group) => {
      const { exit, out } = await pressbud([...group, '--help']);
      expect(exit).toBe(0);
      expect(out).toMatch(/\nExample:\n {2}\$ pressbud \w+/);
    },
  );

  it('exits 2 for a wrong setting, with one line that names it and says what would be right', async () => {
    const { exit, err } = await pressbud(['status'], { environment: { ...environment(), PORT: 'eighty' } });
    expect(exit).toBe(2);
    expect(err).toMatch(/^pressbud: .*PORT.*0 to 65535.*\[setting-invalid\]\n$/);
  });

  it('speaks Swedish where the locale does', async () => {
    const { err } = await pressbud(['status'], {
      environment: { ...environment(), PORT: 'åttio', LANG: 'sv_SE.UTF-8' },
    });
    expect(err).toMatch(/^pressbud: Inställningen PORT i miljövariablerna .*heltal från 0 till 65535/);
  });
});

describe('subscribers', () => {
  it('have a weekday with a weekly digest, and Monday when none is said', async () => {
    const shared = { environment: environment() };
    const add = async (...more: string[]) =>
      (await pressbud(['subscribers', 'add', 'kim@example.se', '--frequency', 'weekly', ...more], shared))
        .exit;
    const weekday = async () => {
      const { out } = await pressbud(['subscribers', 'export', 'kim@example.se'], shared);
      return JSON.parse(out).subscriptions.at(-1).weekday;
    };
    expect([await add(), await weekday()]).toEqual([0, 1]);
    expect([await add('--weekday', '3'), await weekday()]).toEqual([0, 3]);
  });

  it('are added, listed, shown, exported and erased', async () => {
    const shared = { environment: environment() };
    expect(
      (await pressbud(['subscribers', 'add', 'Kim@example.se', '--frequency', 'weekly'], shared)).out,
    ).toMatch(/^added/);
    expect(
      (await pressbud(['subscribers', 'add', 'kim@example.se', '--frequency', 'weekly'], shared)).out,
    ).toMatch(/^unchanged/);
    expect((await pressbud(['subscribers', 'list'], shared)).out.toLowerCase()).toContain('kim@example.se');
    expect((await pressbud(['subscribers', 'show', 'kim@example.se'], shared)).out).toContain('weekly');
    const record = JSON.parse((await pressbud(['subscribers', 'export', 'kim@example.se'], shared)).out);
    expect(record.subscriptions).toHaveLength(1);
    expect(await pressbud(['subscribers', 'erase', 'kim@example.se'], shared)).toMatchObject({
      exit: 0,
      out: 'erased\n',
    });
    expect((await pressbud(['subscribers', 'show', 'kim@example.se'], shared)).exit).toBe(1);
  });

  it('are refused when the address is none', async () => {
    const { exit, err } = await pressbud(['subscribers', 'add', 'kim at example'], {
      environment: environment(),
    });
    expect(exit).toBe(2);
    expect(err).not.toContain('kim at example');
  });
});

describe('digest', () => {
  it('needs a relay, and says which setting is missing', async () => {
    const { exit, err } = await pressbud(['digest', 'run'], { environment: environment() });
    expect(exit).toBe(2);
    expect(err).toContain('SMTP_URL');
  });

  it('previews nothing for nobody', async () => {
    expect(
      (await pressbud(['digest', 'preview', 'kim@example.se'], { environment: environment() })).exit,
    ).toBe(1);
  });

  it('has a status without any run', async () => {
    expect((await pressbud(['digest', 'status'], { environment: environment() })).exit).toBe(0);
  });
});

describe('a folder that the system does not make', () => {
  it.each([
    ['OUTPUT_DIR', '/proc/x', 'publish', 1, 'output-not-writable'],
    ['DATABASE_URL', 'sqlite:/proc/x/pressbud.db', 'status', 1, 'database-unavailable'],
    ['DATA_DIR', '/proc/x', 'digest preview kim@example.se', 2, 'setting-secret-key-unusable'],
  ])('ends %s=%s with one line, at once', async (name, value, command, exit, code) => {
    const answer = await pressbud([...command.split(' '), '--quiet'], {
      environment: { ...environment(), [name]: value },
    });
    expect(answer).toMatchObject({ exit, out: '' });
    expect(answer.err).toMatch(new RegExp(`^pressbud: .*/proc/x.*\\[${code}\\]\n$`));
  });
});

describe('ingest', () => {
  it('says in one line that the press room can not be reached, and when it is tried next', async () => {
    const newsrooms = [
      {
        name: 'here',
        title: 'Here',
        platform: 'via-tt',
        baseUrl: 'http://127.0.0.1:9',
        publisherId: 1,
        language: 'sv',
        schedule: { everyMinutes: 30 },
      },
    ];
    const settings = { ...environment(JSON.stringify({ newsrooms })), FETCH_ALLOW_PRIVATE_ADDRESSES: 'true' };
    const { exit, out, err } = await pressbud(['ingest', '--quiet'], { environment: settings });
    expect(exit).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(/^pressbud: here: .*\n$/);
    const status = await pressbud(['status'], { environment: settings });
    expect(status.exit).toBe(1);
    expect(status.out).toContain('here');
  });

  it('says what happened when it is ended, and goes on the next time', async () => {
    const room = await aPressRoom(rowsDownFrom(60));
    const newsrooms = [{ ...newsroom, name: 'here', baseUrl: room.origin }];
    const settings = {
      ...environment(JSON.stringify({ newsrooms })),
      FETCH_ALLOW_PRIVATE_ADDRESSES: 'true',
      FETCH_REQUESTS_PER_MINUTE: '6000',
    };
    const ended = new Promise<string>((end) => {
      room.instead = (path) => {
        if (!path.endsWith('page=2')) return false;
        end('SIGINT');
        return true;
      };
    });
    const first = await pressbud(['ingest', '--quiet'], { environment: settings, ended });
    expect(first).toMatchObject({ exit: 1, out: '' });
    expect(first.err).toContain('pressbud: here: ended by SIGINT; the next ingest goes on\n');
    room.instead = undefined;
    const second = await pressbud(['ingest'], { environment: settings });
    expect(second).toMatchObject({ exit: 0 });
    expect(second.out).toMatch(/^here: \d+( of 60)? found.*: \d+ new, 0 revised, \d+ unchanged, 0 failed/);
    const status = await pressbud(['status', '--json'], { environment: settings });
    expect(JSON.parse(status.out)).toMatchObject({ well: true, releases: 60 });
  });

  it('knows only the newsrooms of the settings', async () => {
    const { exit, err } = await pressbud(['ingest', '--newsroom', 'nowhere'], { environment: environment() });
    expect(exit).toBe(2);
    expect(err).toContain('region-norrbotten');
  });
});

describe('doctor', () => {
  it('finds everything right on a fresh machine, but no relay', async () => {
    const { exit, out } = await pressbud(['doctor'], { environment: environment() });
    expect(exit).toBe(0);
    expect(out).toContain('SMTP_URL is not set');
    expect(out).toContain('FEED_AUTHORITY is not set');
    expect(out).toContain('PUBLIC_URL');
  });

  it('refuses private folders where everybody can read, and finds what an earlier start left there', async () => {
    const settings = environment();
    const { OUTPUT_DIR = '' } = settings;
    const served = await pressbud(['doctor'], { environment: { ...settings, DATA_DIR: OUTPUT_DIR } });
    expect(served).toMatchObject({ exit: 2, out: '' });
    expect(served.err).toMatch(/^pressbud: .*DATA_DIR.*OUTPUT_DIR.*\[setting-private-path-served\]\n$/);
    mkdirSync(join(OUTPUT_DIR, 'old'), { recursive: true });
    writeFileSync(join(OUTPUT_DIR, 'old', 'secret.key'), 'x');
    const { exit, out } = await pressbud(['doctor'], { environment: settings });
    expect(exit).toBe(1);
    expect(out).toMatch(/NO .*private files.*old\/secret\.key/);
  });

  it('finds a relay that is away and a database that can not be', async () => {
    const file = join(temporaryFolder(), 'a-file');
    writeFileSync(file, '');
    const broken = {
      ...environment(),
      SMTP_URL: 'smtp://127.0.0.1:9',
      DATABASE_URL: `sqlite:${join(file, 'pressbud.db')}`,
    };
    const { exit, out } = await pressbud(['doctor', '--json'], { environment: broken });
    expect(exit).toBe(1);
    const results = JSON.parse(out) as { what: string; ok: boolean | null }[];
    expect(results.filter(({ ok }) => ok === false).map(({ what }) => what)).toEqual(
      expect.arrayContaining(['database', 'mail relay']),
    );
  });
});
