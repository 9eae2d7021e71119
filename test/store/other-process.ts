import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, onTestFinished } from 'vitest';

/** Another process that runs a script of a test's. It is killed when the test ends, if it still runs. */
export interface OtherProcess {
  /** Resolves when it has printed `text`; throws what it complained of when it ends without. */
  said(text: string): Promise<void>;
  /** As a power cut would. */
  kill(): Promise<void>;
  /** Resolves when it has ended by itself; throws what it complained of when it failed. */
  ended(): Promise<void>;
}

/**
 * A TypeScript file to run in processes of its own. It is bundled once, before it first starts: under node_modules,
 * where it finds its packages.
 *
 * `bundled` gives the path of the bundle, for a thread instead of a process.
 *
 * @param file beside the calling file
 * @param base the calling file's import.meta.url
 */
export function aScript(
  file: string,
  base: string,
): { start(env: Record<string, string>): Promise<OtherProcess>; bundled(): Promise<string> } {
  const entry = fileURLToPath(new URL(file, base));
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const outDir = join(root, 'node_modules', '.cache', `pressbud-${basename(file, '.ts')}-${process.pid}`);
  let bundling: Promise<unknown> | undefined;
  afterAll(() => rmSync(outDir, { recursive: true, force: true }));
  const bundled = async (): Promise<string> => {
    bundling ??= build({
      configFile: false,
      logLevel: 'error',
      root,
      build: { ssr: entry, outDir, emptyOutDir: true },
    });
    await bundling;
    return join(outDir, `${basename(file, '.ts')}.js`);
  };
  return { bundled, start: async (env) => started(await bundled(), env) };
}

function started(path: string, env: Record<string, string>): OtherProcess {
  const child: ChildProcess = spawn(process.execPath, [path], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let complaints = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  const exit = once(child, 'exit') as Promise<[number | null]>;
  onTestFinished(() => void child.kill('SIGKILL'));
  return {
    async said(text) {
      while (!output.includes(text)) {
        if (child.exitCode !== null) throw new Error(`Ended without saying "${text}": ${complaints}`);
        await Promise.race([child.stdout ? once(child.stdout, 'data') : exit, exit]);
      }
    },
    async kill() {
      child.kill('SIGKILL');
      await exit;
    },
    async ended() {
      const [code] = await exit;
      if (code !== 0) throw new Error(`Ended with ${code}: ${complaints}`);
    },
  };
}
