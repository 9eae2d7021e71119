import { PressbudError } from '../ports/pressbud-error.js';
import type { WalkPosition } from '../store/newsrooms.js';
import { saveSnapshot } from '../store/snapshots.js';
import { raise } from './alarm.js';
import { ListError } from './errors/list-error.js';
import { type FailedSurface, SurfacesFailedError } from './errors/surfaces-failed-error.js';
import { isHostFailure } from './failures.js';
import type { Keeping } from './keep-page.js';
import type { Surface, SurfaceName } from './surface.js';
import { type Walk, type Walked, walk } from './walk.js';

export interface WorkingWalk {
  walked: Walked;
  surface: SurfaceName;
  /** Whether it went on where an earlier one was cut off. */
  resumed: boolean;
  /** Codes of the alarms that stand after this walk. */
  alarms: string[];
}

/**
 * Walks by the first surface that gives a list, from where an earlier walk by it was cut off (`position`). An answer that is no list raises an alarm, even when the next surface
 * works: somebody should look at it.
 *
 * @throws when the host as a whole cannot be read, or when the list breaks off after a part of it was stored
 * @throws SurfacesFailedError, or what all of them failed with, when none works
 */
export async function walkFirstWorking({
  surfaces,
  position = null,
  ...how
}: Omit<Walk, 'surface'> & {
  surfaces: readonly Surface[];
  position?: WalkPosition | null;
}): Promise<WorkingWalk> {
  const { keeping, asking } = how;
  const failed: FailedSurface[] = [];
  const alarms: string[] = [];
  for (const surface of surfaces) {
    let begun = false;
    const from = position?.surface === surface.name ? position.page : undefined;
    try {
      const walked = await walk({
        ...how,
        surface,
        asking: {
          ...asking,
          // Validators belong to the first surface's address.
          validators: surface === surfaces[0] ? asking.validators : undefined,
          from,
        },
        onProgress: (progress) => {
          begun ||= progress.type === 'release';
          how.onProgress(progress);
        },
      });
      if (walked.endedBy === 'repeats') alarms.push(await alarmOfRepetition(keeping, surface, walked));
      return { walked, surface: surface.name, resumed: from !== undefined, alarms };
    } catch (error) {
      if (!(error instanceof PressbudError)) throw error;
      if (error instanceof ListError) alarms.push(await alarmOf(keeping, error));
      if (begun || isHostFailure(error)) throw error;
      keeping.log.warn(
        { newsroom: keeping.newsroom.name, surface: surface.name, code: error.code, detail: error.message },
        'this way to the releases does not work; trying the next',
      );
      failed.push({ surface: surface.name, error });
    }
  }
  const [first] = failed;
  if (first && failed.every(({ error }) => error.code === first.error.code)) throw first.error;
  throw new SurfacesFailedError(keeping.newsroom.name, failed);
}

async function alarmOf(keeping: Keeping, error: ListError): Promise<string> {
  const { code, message, context, answer } = error;
  const snapshotId = await saveSnapshot(keeping.database, { newsroom: keeping.newsroom.name, ...answer });
  return raise(keeping, { code, message, context, snapshotId });
}

async function alarmOfRepetition(
  keeping: Keeping,
  surface: Surface,
  { found, total }: Walked,
): Promise<string> {
  return raise(keeping, {
    code: 'list-repeats',
    message: `The list (${surface.name}) repeats itself after ${found} releases; it promised ${total ?? 'more'}`,
    context: { surface: surface.name, found, total },
    snapshotId: null,
  });
}
