import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const load = `
  const { runnerImport } = await import('vite');
  await runnerImport(process.argv[1], { configFile: false, logLevel: 'error' });
  process.exit(0);
`;

/** Another process that runs a TypeScript file beside the test's. It is killed when the test ends, if it still runs. */
export interface OtherProcess {
  /** Resolves when it has printed a line that contains `text`. */
  said(text: string): Promise<void>;
  /** As a power cut would. */
  kill(): Promise<void>;
  /** Resolves when it has ended by itself; throws what it complained of when it failed. */
  ended(): Promise<void>;
}

/**
 * @param script relative to `base`
 * @param base the calling file's import.meta.url
 */
export function startProcess(script: string, base: string, env: Record<string, string>): OtherProcess {
  const path = fileURLToPath(new URL(script, base));
  const child: ChildProcess = spawn(process.execPath, ['--input-type=module', '-e', load, path], {
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
