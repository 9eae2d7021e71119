import { SingleBar } from 'cli-progress';
import type { Output } from './io.js';

export interface Progress {
  /** Sets how many there are. May be called again when more turn up. */
  total(count: number): void;
  /** One more is done. */
  step(what: string): void;
  end(): void;
}

/** A bar on a terminal, plain lines elsewhere: one when the number is known and one at the end. */
export function progress(label: string, output: Output): Progress {
  return output.isTTY ? bar(label, output) : lines(label, output);
}

function bar(label: string, output: Output): Progress {
  const single = new SingleBar({
    format: `${label}  {bar}  {value}/{total}  {what}`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    hideCursor: true,
    stream: output as NodeJS.WriteStream,
    clearOnComplete: false,
    linewrap: false,
  });
  let started = false;
  return {
    total(count) {
      if (started) single.setTotal(count);
      else single.start(count, 0, { what: '' });
      started = true;
    },
    step: (what) => single.increment(1, { what: what.slice(0, 40) }),
    end() {
      single.update({ what: '' });
      single.stop();
    },
  };
}

function lines(label: string, output: Output): Progress {
  let done = 0;
  return {
    total: (count) => void output.write(`${label}: ${count} to go\n`),
    step() {
      done += 1;
    },
    end: () => void output.write(`${label}: ${done} done\n`),
  };
}

/** Progress told as "so many of so many", for work that counts itself. */
export function countedProgress(
  label: string,
  output: Output,
): { at(counts: { done: number; total: number }): void; end(): void } {
  const shown = progress(label, output);
  let known = 0;
  let steps = 0;
  return {
    at({ done, total }) {
      if (total !== known) shown.total(total);
      known = total;
      for (; steps < done; steps += 1) shown.step('');
    },
    end: () => (known > 0 ? shown.end() : undefined),
  };
}
