import { afterEach, describe, expect, it } from 'vitest';
import { SetClock } from '../../src/ports/clock.js';
import type { Log } from '../../src/ports/log.js';
import { PressbudError } from '../../src/ports/pressbud-error.js';
import { type Job, startWorker, type Worker } from '../../src/worker/worker.js';

class SourceAway extends PressbudError {
  readonly code = 'source-away';
}

function notedLog(): Log & { lines: { facts: object; message: string }[] } {
  const lines: { facts: object; message: string }[] = [];
  const note = (facts: object, message: string) => void lines.push({ facts, message });
  return { lines, debug: note, info: note, warn: note, error: note };
}

/** A job whose runs end when the test says so. */
function heldJob(name: string): Job & { runs: Date[]; release(): void; signal: AbortSignal | null } {
  const waiting: (() => void)[] = [];
  return {
    name,
    runs: [],
    signal: null,
    release: () => waiting.shift()?.(),
    run(now, signal) {
      this.runs.push(now);
      this.signal = signal;
      return new Promise((resolve) => waiting.push(resolve));
    },
  };
}

const clock = new SetClock('2025-12-05T07:40:00+01:00');
const workers: Worker[] = [];
function start(jobs: Job[], log: Log = notedLog()): Worker {
  const worker = startWorker({ jobs, clock, log });
  workers.push(worker);
  return worker;
}

afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.stop(1);
});

describe('the worker', () => {
  it('does what is due at once when it starts, with the time of the given clock', async () => {
    const runs: Date[] = [];
    const worker = start([{ name: 'poll', run: async (now) => void runs.push(now) }]);
    expect(await worker.stop(1000)).toBe(true);
    expect(runs).toEqual([new Date('2025-12-05T06:40:00Z')]);
  });

  it('never runs a job beside itself, and a slow job holds up no other', async () => {
    const slow = heldJob('slow');
    let quick = 0;
    const counting: Job = {
      name: 'quick',
      run: async () => {
        quick += 1;
      },
    };
    const worker = start([slow, counting]);
    while (quick < 3) await worker.tick();
    expect(slow.runs.length).toBe(1);
    slow.release();
    expect(await worker.stop(1000)).toBe(true);
  });

  it('survives a failing job, says its code, and tries it again at the next tick', async () => {
    const log = notedLog();
    let tries = 0;
    const worker = start(
      [
        {
          name: 'poll',
          run: async () => {
            tries += 1;
            throw new SourceAway('press room does not answer');
          },
        },
      ],
      log,
    );
    await worker.tick();
    await worker.tick();
    expect(tries).toBeGreaterThanOrEqual(2);
    expect(log.lines[0]?.facts).toMatchObject({ job: 'poll', code: 'source-away' });
  });

  it('tells running jobs to stop, and starts none afterwards', async () => {
    const job = heldJob('digest');
    const worker = start([job]);
    const stopped = worker.stop(60_000);
    expect(job.signal?.aborted).toBe(true);
    job.release();
    expect(await stopped).toBe(true);
    await worker.tick();
    expect(job.runs.length).toBe(1);
  });

  it('gives up on a job that does not end in time and says which', async () => {
    const log = notedLog();
    const worker = start([heldJob('stuck')], log);
    expect(await worker.stop(5)).toBe(false);
    expect(log.lines.at(-1)?.facts).toEqual({ jobs: ['stuck'] });
  });
});
