import { apiAnswer, type Paging } from './json-v2.js';
import type { LiveRoom } from './live-room.js';
import { recordedFile } from './recording.js';
import { siteListAnswer } from './site-json.js';

/** A whole answer before HTTP's own habits (validators, compression, HEAD) are put on it. */
export interface Answer {
  status: number;
  type: string;
  body: string | Uint8Array;
  lastModified: Date | null;
}

export interface Routing {
  live: LiveRoom;
  folder: string;
  paging: Paging;
}

const html = 'text/html; charset=utf-8';
const json = 'application/json; charset=utf-8';

type Route = [path: RegExp, answer: (found: RegExpExecArray, query: URLSearchParams, on: Routing) => Answer];

const routes: Route[] = [
  [
    /^\/json\/v2\/releases$/,
    (_, query, { live, paging }) => {
      const asked = {
        publisher: numberIn(query, 'publisher'),
        page: numberIn(query, 'page'),
        size: numberIn(query, 'size'),
      };
      return ok(json, JSON.stringify(apiAnswer(live.surfaces.rows(), asked, paging)), live.lastModified());
    },
  ],
  [
    /^\/public-website-api\/pressroom\/(\d+)\/releases\/(\d+)\/(\d+)$/,
    ([, publisher, size, page], _, { live }) => {
      const items = live.surfaces.siteList(Number(publisher));
      const answer = siteListAnswer(items, Math.max(Number(size), 1), Number(page));
      return ok(json, JSON.stringify(answer), live.lastModified());
    },
  ],
  [
    /^\/public-website-api\/release\/(\d+)$/,
    ([, id], _, { live }) => {
      const release = live.surfaces.siteRelease(Number(id));
      return release
        ? ok(json, JSON.stringify(release), live.lastModified(Number(id)))
        : gone(live, Number(id), json, '{}');
    },
  ],
  [/^\/pressmeddelande\/(\d+)\/[^/]*$/, ([, id], query, on) => releasePageAnswer(Number(id), query, on)],
  [
    /^\/pressmeddelande\/[^/]+$/,
    (_, query, on) => releasePageAnswer(numberIn(query, 'releaseId') ?? 0, query, on),
  ],
  [
    /^\/pressrum\/(\d+)\/[^/]*$/,
    ([, publisher], _, { live }) => {
      const page = live.surfaces.pressRoomPage(Number(publisher));
      return page ? ok(html, page, live.lastModified()) : notFound;
    },
  ],
  [
    /^\/rss\/releases\/latest$/,
    (_, query, { live }) => {
      const publisher = numberIn(query, 'publisherId') ?? live.room.publisher;
      return ok('application/rss+xml; charset=utf-8', live.surfaces.rss(publisher), live.lastModified());
    },
  ],
  [
    /^\/robots\.txt$/,
    (_, __, { live }) =>
      ok('text/plain; charset=utf-8', 'User-agent: *\nDisallow: /sok\n', new Date(live.room.recordedAt)),
  ],
  [
    /^\/(?:data|files)\//,
    ({ input }, _, { folder, live }) => {
      const file = recordedFile(folder, input);
      return file ? ok(file.type, file.bytes, new Date(live.room.recordedAt)) : notFound;
    },
  ],
];

const notFound: Answer = {
  status: 404,
  type: html,
  body: '<!doctype html>\n<html lang="sv">\n<head><title>Sidan finns inte | Via TT</title></head>\n<body><div id="root"><h1>Sidan finns inte</h1></div></body>\n</html>\n',
  lastModified: null,
};

/** Answers one request of the platform's; whatever is not known is its 404 page. */
export function answerFor(path: string, query: URLSearchParams, on: Routing): Answer {
  for (const [pattern, answer] of routes) {
    const found = pattern.exec(path);
    if (found) return answer(found, query, on);
  }
  return notFound;
}

function releasePageAnswer(id: number, query: URLSearchParams, { live }: Routing): Answer {
  const page = live.surfaces.page(id, query.get('lang') ?? live.room.language);
  return page ? ok(html, page, live.lastModified(id)) : gone(live, id, html, notFound.body);
}

function gone(live: LiveRoom, id: number, type: string, body: string | Uint8Array): Answer {
  return { status: live.withdrawalStatus(id) ?? 404, type, body, lastModified: null };
}

function ok(type: string, body: string | Uint8Array, lastModified: Date): Answer {
  return { status: 200, type, body, lastModified };
}

/** Parameters that are no number are ignored, as the platform ignores those it does not know. */
function numberIn(query: URLSearchParams, name: string): number | null {
  const value = query.get(name);
  return value !== null && /^\d{1,9}$/.test(value) ? Number(value) : null;
}
