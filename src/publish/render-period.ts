import { targetMemberIds } from '../store/publication-members.js';
import { type ChangedPeriod, periodsOf } from '../store/publication-periods.js';
import { stockholmMonthBounds } from '../swedish/stockholm-month.js';
import { buildFeed } from './feeds/build-feed.js';
import { placeOfArchive } from './feeds/history.js';
import { findFeed, type TargetSource } from './render-target.js';
import type { RenderedFile } from './rendered-file.js';
import { feedTargetPrefix } from './targets.js';

/** The archive of a feed's month; none while the month is open, and none for what is no feed. */
export async function renderPeriod(
  { target, period }: Pick<ChangedPeriod, 'target' | 'period'>,
  source: TargetSource,
): Promise<RenderedFile[]> {
  const { database, publication, site, entries, feeds } = source;
  if (!target.startsWith(feedTargetPrefix)) return [];
  const name = target.slice(feedTargetPrefix.length);
  const place = placeOfArchive(name, period, await periodsOf(database, publication, target));
  const definition = place && (await findFeed(name, source));
  if (!place || !definition) return [];
  const members = await targetMemberIds(database, publication, target, stockholmMonthBounds(period));
  const content = feeds.writeArchive(buildFeed(definition, await entries.entriesOf(members), site, place));
  return [{ path: place.archive.path, content }];
}
