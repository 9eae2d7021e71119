import { z } from 'zod';
import { decodeText } from '../../parse/decode.js';
import { JsonWithoutReleaseError } from '../../parse/errors/json-without-release-error.js';
import { parseJson } from '../../parse/surfaces/parse-json.js';
import { platformAt } from '../../parse/surfaces/platforms.js';
import { numberedId } from '../../release/ids.js';
import type { Newsroom } from '../newsroom.js';
import type { Asking, ListedRelease, Surface, SurfaceAnswer } from '../surface.js';
import { ask, fetchRelease, understood } from './release.js';

const PAGE_SIZE = 20;

/** As much of the list as is used: who is in it, in which languages, and where they stand. */
const listSchema = z.object({
  releases: z.array(
    z.object({
      id: z.coerce.number().int().positive(),
      url: z.string().nullish(),
      versions: z.record(z.string(), z.object({ title: z.string().catch(''), url: z.string().nullish() })),
    }),
  ),
  paging: z.object({ count: z.number().int().nullish() }).nullish(),
});

type SiteList = z.infer<typeof listSchema>;

/** The site's own JSON: a list of titles and addresses, pages counted from 0; each release is fetched by itself. */
export const siteSurface: Surface = {
  name: 'site',
  listAddress: (newsroom) => listAddress(newsroom, 0),
  async *pages(asking) {
    for (let page = 0, seen = 0; ; page += 1) {
      const answer = await ask(asking, 'site', listAddress(asking.newsroom, page));
      const { releases, paging } = understood(answer, readList);
      const total = paging?.count ?? null;
      const listed = releases.flatMap((release) => listedReleases(asking, release));
      yield { answer, rows: releases.length, listed, total };
      seen += releases.length;
      if (releases.length < PAGE_SIZE || (total !== null && seen >= total)) return;
    }
  },
};

function listAddress({ baseUrl, publisherId }: Newsroom, page: number): string {
  return new URL(`/public-website-api/pressroom/${publisherId}/releases/${PAGE_SIZE}/${page}`, baseUrl).href;
}

function readList(answer: SurfaceAnswer): SiteList {
  const json = parseJson(decodeText(answer.body));
  const list = listSchema.safeParse(json);
  if (list.success) return list.data;
  throw new JsonWithoutReleaseError(Object.keys(Object(json)).slice(0, 8).join(', '));
}

/** One for each language version. */
function listedReleases(asking: Asking, release: SiteList['releases'][number]): ListedRelease[] {
  const { baseUrl, publisherId, language: own } = asking.newsroom;
  return Object.entries(release.versions).map(([language, version]) => {
    const id = numberedId({
      source: platformAt(baseUrl).name,
      number: release.id,
      language: language === own ? null : language,
    });
    const path = version.url ?? release.url;
    const url = path && URL.canParse(path, baseUrl) ? new URL(path, baseUrl).href : null;
    const json = new URL(`/public-website-api/release/${release.id}`, baseUrl);
    json.searchParams.set('publisherId', String(publisherId));
    json.searchParams.set('lang', language);
    const addresses = [
      { surface: 'site' as const, url: json.href },
      ...(url === null ? [] : [{ surface: 'page' as const, url }]),
    ];
    return { id, title: version.title, url, read: null, fetch: () => fetchRelease(asking, id, addresses) };
  });
}
