import { PressbudError } from '../../ports/pressbud-error.js';
import type { SurfaceName } from '../surface.js';

export interface FailedSurface {
  surface: SurfaceName;
  error: PressbudError;
}

/** The host answers, but none of the ways to its releases works. */
export class SurfacesFailedError extends PressbudError {
  readonly code = 'surfaces-failed';

  constructor(newsroom: string, failed: readonly FailedSurface[]) {
    const reasons = failed.map(({ surface, error }) => `${surface}: ${error.message}`).join('; ');
    const codes = failed.map(({ surface, error }) => `${surface}: ${error.code}`).join(', ');
    super(
      `No way to the releases of ${newsroom}: ${reasons}`,
      { newsroom, codes, reasons },
      {
        cause: failed[0]?.error,
      },
    );
  }
}
