import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pressbud } from '../cli/terminal.js';
import { temporaryFolder } from '../temporary-folder.js';
import { treeOf } from './tree.js';

function folders(): { DATA_DIR: string; OUTPUT_DIR: string; PRESSBUD_CONFIG: string } {
  const folder = temporaryFolder();
  const PRESSBUD_CONFIG = join(folder, 'pressbud.config.json');
  writeFileSync(PRESSBUD_CONFIG, '{}');
  return { DATA_DIR: join(folder, 'data'), OUTPUT_DIR: join(folder, 'output'), PRESSBUD_CONFIG };
}

describe('the demo', () => {
  it('does the whole job once, and finds nothing new and writes no file the second time', async () => {
    const environment = folders();
    const first = await pressbud(['demo', '--once'], { environment });
    expect(first).toMatchObject({ exit: 0, err: '' });
    expect(first.out).toMatch(/26 new, 0 revised, 0 unchanged, 0 failed, of 26 found/);
    expect(first.out).toContain('Kept back until 2025-12-08 10:00');
    const before = treeOf(environment.OUTPUT_DIR);

    const second = await pressbud(['demo', '--once'], { environment });
    expect(second).toMatchObject({ exit: 0, err: '' });
    expect(second.out).toMatch(/Ingested +0 new/);
    expect(second.out).toContain('Published  0 files written, 0 removed');
    expect(treeOf(environment.OUTPUT_DIR)).toEqual(before);
  });

  it('writes the same bytes into another folder on another day', async () => {
    const trees = [];
    for (const environment of [folders(), folders()]) {
      await pressbud(['demo', '--once', '--quiet'], { environment });
      trees.push([...treeOf(environment.OUTPUT_DIR)].map(([path, { contents }]) => [path, contents]).sort());
    }
    expect(trees[0]).toEqual(trees[1]);
  });

  it('publishes nothing of a release dated in the future', async () => {
    const environment = folders();
    await pressbud(['demo', '--once', '--quiet'], { environment });
    expect([...treeOf(environment.OUTPUT_DIR).keys()].filter((path) => path.includes('4250166'))).toEqual([]);
    const feed = readFileSync(join(environment.OUTPUT_DIR, 'feeds', 'all.atom'), 'utf8');
    expect(feed).not.toContain('4250166');
    expect(feed).toContain('via-tt:4250154');
  });

  it('tells machines what happens, a line of JSON for each step', async () => {
    const { exit, out } = await pressbud(['demo', '--once', '--json'], { environment: folders() });
    expect(exit).toBe(0);
    const steps = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { step: string });
    expect(steps.map(({ step }) => step)).toEqual(['opened', 'ingested', 'published', 'digested', 'checked']);
  });

  it('says so in one line when the output folder can not be written, and works once it can', async () => {
    const environment = folders();
    writeFileSync(environment.OUTPUT_DIR, 'a file where the folder should be');
    const { exit, err } = await pressbud(['demo', '--once'], { environment });
    expect(exit).toBe(1);
    expect(err).toContain('[output-not-writable]');
    expect(err.trim().split('\n')).toHaveLength(1);

    const elsewhere = { ...environment, OUTPUT_DIR: join(environment.DATA_DIR, 'output') };
    mkdirSync(elsewhere.OUTPUT_DIR, { recursive: true });
    expect((await pressbud(['demo', '--once', '--quiet'], { environment: elsewhere })).exit).toBe(0);
  });

  it('serves the site, the feeds and the inbox until it is ended', async () => {
    let end: (signal: string) => void = () => {};
    const ended = new Promise<string>((resolve) => {
      end = resolve;
    });
    const port = await freePort();
    const pages: Record<string, string> = {};
    const running = pressbud(['demo', '--port', String(port)], {
      environment: folders(),
      ended,
      onOutput: (text) => {
        if (text.includes('Ctrl-C')) void visit();
      },
    });
    async function visit() {
      for (const path of [
        '',
        'feeds/all.atom',
        'inbox',
        'inbox/1',
        'inbox/1/html',
        'status',
        'subscribe',
        'healthz',
      ]) {
        pages[path] = await (await fetch(`http://127.0.0.1:${port}/${path}`)).text();
      }
      end('SIGTERM');
    }
    expect((await running).exit).toBe(0);
    expect(pages['']).toContain('<html lang="sv">');
    expect(pages['feeds/all.atom']).toContain(`http://localhost:${port}/feeds/all.atom`);
    expect(pages.inbox).toContain('Pressbud');
    expect(pages['inbox/1/html']).toContain('513,8');
    expect(pages.status).toContain('Allt fungerar');
    expect(pages.subscribe).toContain('<form');
    expect(pages.healthz).toBe('ok\n');
  });

  it('says in one line that the port is in use', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as { port: number };
    const { exit, err } = await pressbud(['demo', '--port', String(port)], { environment: folders() });
    taken.close();
    expect(exit).toBe(1);
    expect(err).toContain(`${port}`);
    expect(err).toContain('[server-not-started]');
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
