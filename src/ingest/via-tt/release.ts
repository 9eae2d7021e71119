import { PressbudError } from '../../ports/pressbud-error.js';
import { UnreadableAnswerError } from '../errors/unreadable-answer-error.js';
import { UnusableReleaseError } from '../errors/unusable-release-error.js';
import { isHostFailure } from '../failures.js';
import type { Newsroom } from '../newsroom.js';
import { readRecords } from '../read-records.js';
import type { Asking, ReadRelease, SurfaceAnswer, SurfaceName } from '../surface.js';
import { isOwn, recordId, usableRelease } from '../usable-release.js';

const accepts: Readonly<Record<SurfaceName, string>> = {
  api: 'application/json',
  site: 'application/json',
  page: 'text/html',
  rss: 'application/rss+xml, application/xml;q=0.9',
};

/** Asks an address for an answer of a surface. */
export async function ask(
  { http, signal }: Asking,
  surface: SurfaceName,
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

/** Reads an answer; what a reader throws is told with the address it is about. */
export function understood<T>(answer: SurfaceAnswer, read: (answer: SurfaceAnswer) => T): T {
  try {
    return read(answer);
  } catch (error) {
    throw error instanceof PressbudError ? new UnreadableAnswerError(answer, error) : error;
  }
}

/**
 * Fetches one release by itself: from the first of the addresses that gives it.
 *
 * @param id of the document wanted
 * @throws what the last address failed with; at once when the host cannot be reached
 */
export async function fetchRelease(
  asking: Asking,
  id: string,
  addresses: readonly { surface: SurfaceName; url: string }[],
): Promise<ReadRelease> {
  let failure: unknown = new UnusableReleaseError(null, 'no-content');
  for (const { surface, url } of addresses) {
    try {
      return releaseIn(await ask(asking, surface, url), id, asking.newsroom);
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
  { id, url }: { id: string; url: string },
): Promise<ReadRelease | { gone: SurfaceAnswer }> {
  const answer = await ask(asking, 'page', url, { alsoStatuses: [404, 410] });
  return answer.status === 200 ? releaseIn(answer, id, asking.newsroom) : { gone: answer };
}

function releaseIn(answer: SurfaceAnswer, id: string, newsroom: Newsroom): ReadRelease {
  const record = understood(answer, readRecords).find((candidate) => recordId(candidate) === id);
  if (!record) throw new UnusableReleaseError(answer.url, 'other-release');
  if (!isOwn(record, newsroom)) throw new UnusableReleaseError(answer.url, 'other-publisher');
  return usableRelease(record, answer);
}
