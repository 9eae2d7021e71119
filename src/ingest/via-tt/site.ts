import { z } from 'zod';
import { JsonWithoutReleaseError } from '../../parse/errors/json-without-release-error.js';
import { parseJson } from '../../parse/surfaces/parse-json.js';
import { numberedId } from '../../release/ids.js';
import { textOf } from '../answer-text.js';
import { hintOf } from '../hint.js';
import type { ViaTtNewsroom } from '../newsroom.js';
import type { Asking, ListedRelease, Surface, SurfaceAnswer } from '../surface.js';
import { understood } from '../understood.js';
import { sourceName } from './own-record.js';
import { ask, fetchRelease } from './release.js';

const PAGE_SIZE = 20;

/** As much of the list as is used: who is in it, in which languages, and where they stand. */
const listSchema = z.object({
  releases: z.array(
    z.object({
      id: z.coerce.number().int().positive(),
      date: z.unknown().optional(),
      url: z.string().nullish(),
      versions: z.record(
        z.string(),
        z.object({
          title: z.string().catch(''),
          url: z.string().nullish(),
          metadescription: z.unknown().optional(),
        }),
      ),
    }),
  ),
  paging: z.object({ count: z.number().int().nullish() }).nullish(),
});

type SiteList = z.infer<typeof listSchema>;

/** The site's own JSON: a list of titles and addresses, pages counted from 0; each release is fetched by itself. */
export const siteSurface = (newsroom: ViaTtNewsroom): Surface => ({
  name: 'site',
  listAddress: listAddress(newsroom, 0),
  async *pages(asking) {
    const first = asking.from ?? 0;
    let pageSize: number | null = null;
    for (let page = first; ; page += 1) {
      const answer = await ask(asking, 'site', listAddress(newsroom, page));
      const { releases, paging } = understood(answer, () => readList(answer));
      const total = paging?.count ?? null;
      const listed = releases.flatMap((release) => listedReleases(asking, newsroom, release));
      // The platform may give fewer at a time than asked for: how many tells the first page.
      pageSize ??= releases.length;
      const seen = page * pageSize + releases.length;
      const isEnd = releases.length < pageSize || releases.length === 0 || (total !== null && seen >= total);
      yield { answer, rows: releases.length, listed, total, next: isEnd ? null : page + 1 };
      if (isEnd) return;
    }
  },
});

function listAddress({ baseUrl, publisherId }: ViaTtNewsroom, page: number): string {
  return new URL(`/public-website-api/pressroom/${publisherId}/releases/${PAGE_SIZE}/${page}`, baseUrl).href;
}

function readList(answer: SurfaceAnswer): SiteList {
  const json = parseJson(textOf(answer));
  const list = listSchema.safeParse(json);
  if (list.success) return list.data;
  throw new JsonWithoutReleaseError(Object.keys(Object(json)).slice(0, 8).join(', '));
}

/** One for each language version. */
function listedReleases(
  asking: Asking,
  newsroom: ViaTtNewsroom,
  release: SiteList['releases'][number],
): ListedRelease[] {
  const { baseUrl, publisherId, language: own } = newsroom;
  return Object.entries(release.versions).map(([language, version]) => {
    const id = numberedId({
      source: sourceName(newsroom),
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
    const hint = hintOf({ ...version, date: release.date });
    const fetch = () => fetchRelease(asking, newsroom, id, addresses);
    return { id, title: version.title, url, hint, record: null, fetch };
  });
}
