import { PressbudError } from '../../ports/pressbud-error.js';
import { UnusableReleaseError } from '../errors/unusable-release-error.js';
import { isHostFailure } from '../failures.js';
import type { ViaTtNewsroom } from '../newsroom.js';
import type { Asking, ReadRelease, SurfaceAnswer, ViaTtSurfaceName } from '../surface.js';
import { understood } from '../understood.js';
import { recordId, usableRelease } from '../usable-release.js';
import { readRecords } from './read-records.js';

const accepts: Readonly<Record<ViaTtSurfaceName, string>> = {
  api: 'application/json',
  site: 'application/json',
  page: 'text/html',
  rss: 'application/rss+xml, application/xml;q=0.9',
};

/** Asks an address for an answer of a surface. */
export async function ask(
  { http, signal }: Asking,
  surface: ViaTtSurfaceName,
  url: string,
  { validators, alsoStatuses = [] }: { validators?: Asking['validators']; alsoStatuses?: number[] } = {},
): Promise<SurfaceAnswer> {
  const answer = await http.get(url, {
    accept: accepts[surface],
    alsoStatuses,
    ...(validators && { validators }),
    ...(signal && { signal }),
  });
  return { ...answer, surface };
}

/**
 * Fetches one release by itself: from the first of the addresses that gives it.
 *
 * @param id of the document wanted
 * @throws what the last address failed with; at once when the host cannot be reached
 */
export async function fetchRelease(
  asking: Asking,
  newsroom: ViaTtNewsroom,
  id: string,
  addresses: readonly { surface: ViaTtSurfaceName; url: string }[],
): Promise<ReadRelease> {
  let failure: unknown = new UnusableReleaseError(null, 'no-content');
  for (const { surface, url } of addresses) {
    try {
      return releaseIn(await ask(asking, surface, url), id, newsroom);
    } catch (error) {
      if (!(error instanceof PressbudError) || isHostFailure(error)) throw error;
      failure = error;
    }
  }
  throw failure;
}

/** Asks for a release at its page; 404 and 410 are answers too. */
export async function fetchUnlisted(
  asking: Asking,
  newsroom: ViaTtNewsroom,
  { id, url }: { id: string; url: string },
): Promise<ReadRelease | { gone: SurfaceAnswer }> {
  const answer = await ask(asking, 'page', url, { alsoStatuses: [404, 410] });
  return answer.status === 200 ? releaseIn(answer, id, newsroom) : { gone: answer };
}

function releaseIn(answer: SurfaceAnswer, id: string, newsroom: ViaTtNewsroom): ReadRelease {
  const record = understood(answer, () => readRecords(answer, newsroom)).find(
    (candidate) => recordId(candidate) === id,
  );
  if (!record) throw new UnusableReleaseError(answer.url, 'other-release');
  // One that names no publisher is nobody's.
  if (record.publisher?.id !== newsroom.publisherId)
    throw new UnusableReleaseError(answer.url, 'other-publisher');
  return usableRelease(record, answer, newsroom);
}
