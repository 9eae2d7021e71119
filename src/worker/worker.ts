import { schedule } from 'node-cron';
import type { Clock } from '../ports/clock.js';
import type { Log } from '../ports/log.js';
import { PressbudError } from '../ports/pressbud-error.js';

/**
 * One kind of recurring work. What is due is for the job to find out from the database: a tick that was missed
 * costs nothing, the next one finds the same question unanswered.
 */
export interface Job {
  name: string;
  /** Does what is due at `now`; returns early when `signal` fires. Its failure is logged and tried again at the next tick. */
  run(now: Date, signal: AbortSignal): Promise<void>;
}

export interface Worker {
  /** Runs every job that is not still running, now; resolves when these have ended. */
  tick(): Promise<void>;
  /**
   * No more ticks; running jobs are told to stop and waited for.
   *
   * @param patience milliseconds after which it gives up waiting; what was cut off is found again by the next start
   * @returns false when a job had to be left behind
   */
  stop(patience: number): Promise<boolean>;
}

/**
 * Starts the ticking: at once, then at every full minute. Jobs run beside each other and never overlap themselves,
 * so a slow or failing one holds up no other.
 */
export function startWorker({ jobs, clock, log }: { jobs: readonly Job[]; clock: Clock; log: Log }): Worker {
  const running = new Map<string, Promise<void>>();
  const ending = new AbortController();

  const runJob = async (job: Job): Promise<void> => {
    try {
      await job.run(clock.now(), ending.signal);
    } catch (error) {
      const code = error instanceof PressbudError ? error.code : 'unexpected';
      const detail =
        error instanceof PressbudError ? error.message : ((error as Error).stack ?? String(error));
      log.error({ job: job.name, code, detail }, `job ${job.name} failed; tried again at the next tick`);
    } finally {
      running.delete(job.name);
    }
  };

  const tick = async (): Promise<void> => {
    if (ending.signal.aborted) return;
    const started = jobs
      .filter((job) => !running.has(job.name))
      .map((job) => {
        const run = runJob(job);
        running.set(job.name, run);
        return run;
      });
    await Promise.all(started);
  };

  const cron = schedule('* * * * *', tick, { name: 'pressbud' });
  const first = tick();

  return {
    tick,
    async stop(patience) {
      ending.abort();
      await cron.destroy();
      let timer: NodeJS.Timeout | undefined;
      const tooLong = new Promise<false>((resolve) => {
        timer = setTimeout(() => resolve(false), patience);
      });
      const ended = Promise.all([first, ...running.values()]).then(() => true as const);
      const done = await Promise.race([ended, tooLong]);
      clearTimeout(timer);
      if (!done)
        log.warn({ jobs: [...running.keys()] }, 'stopped without waiting for the jobs still running');
      return done;
    },
  };
}
