import { run } from '../../src/cli/program.js';

export interface Answer {
  exit: number;
  out: string;
  err: string;
}

/** Runs one command line in this process, as a shell would, with an environment of its own. */
export async function pressbud(
  words: readonly string[],
  {
    environment = {},
    stdin = [],
    ended = new Promise<string>(() => {}),
    onOutput,
  }: {
    environment?: Record<string, string>;
    stdin?: readonly string[];
    ended?: Promise<string>;
    onOutput?: (text: string) => void;
  } = {},
): Promise<Answer> {
  const answer = { out: '', err: '' };
  const exit = await run(words, {
    stdin: (async function* () {
      for (const text of stdin) yield Buffer.from(text);
    })(),
    stdout: {
      write: (text) => {
        answer.out += text;
        onOutput?.(text);
      },
    },
    stderr: {
      write: (text) => {
        answer.err += text;
        onOutput?.(text);
      },
    },
    environment,
    ended: () => ended,
  });
  return { exit, ...answer };
}
