import type { ReleaseKind } from '../../release/document.js';
import { kindOfLabel } from '../../release/kinds.js';
import type { Reading } from '../reading.js';
import { isInvitation } from './invitation.js';

/**
 * What kind of release it is: by the source's label; a release or one without a label is an invitation when its title or
 * its text asks the press to come.
 */
export function readKind(label: string | null, reading: Reading): ReleaseKind {
  const labelled = kindOfLabel(label);
  if (labelled !== null && labelled !== 'press-release') return labelled;
  return isInvitation(reading) ? 'press-invitation' : 'press-release';
}
