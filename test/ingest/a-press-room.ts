import type { ServerResponse } from 'node:http';
import { type LocalServer, localServer } from '../fetch/local-server.js';
import { newsroom } from './an-ingestion.js';

/** A row of the list, as JSON v2 gives it. */
export type Row = Readonly<Record<string, unknown>>;

export function aRow(id: number, fields: Row = {}): Row {
  return {
    id,
    title: `Rubrik ${id}`,
    url: `/pressmeddelande/${id}/rubrik-${id}?publisherId=${newsroom.publisherId}&lang=sv`,
    leadtext: null,
    body: `<p>Texten i meddelande ${id}.</p>`,
    published: '2026-03-01T09:00:00+01:00',
    type: 'Pressmeddelande',
    language: 'sv',
    publisher: { id: newsroom.publisherId, name: 'Region Norrbotten' },
    ...fields,
  };
}

/** Rows from the newest, highest number down to 1. */
export const rowsDownFrom = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => aRow(count - index));

export interface PressRoom extends LocalServer {
  /** The newest first; may be changed between polls. */
  rows: Row[];
  /** Answers a request instead of the press room where it returns true, until it is undefined again. */
  instead: ((path: string, response: ServerResponse) => boolean | Promise<boolean>) | undefined;
  /** Paths asked for since this was last looked at, robots.txt aside. */
  asked(): string[];
}

/** Answers every request for the list. */
export type ListAnswer = (response: ServerResponse) => void;

export const jsonAnswer =
  (body: unknown): ListAnswer =>
  (response) =>
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));

/** For `instead`: the list answers so, everything else as usual. */
export const listAnswering =
  (answer: ListAnswer): NonNullable<PressRoom['instead']> =>
  (path, response) => {
    if (!path.startsWith('/json/v2/releases')) return false;
    answer(response);
    return true;
  };

interface Habits {
  firstPage?: 0 | 1;
  /** What stands for "no next page". */
  end?: unknown;
  /** Every page says there is a next one. */
  endless?: boolean;
}

/** A press room with a list in JSON v2 and nothing else: every other address is 404. */
export async function aPressRoom(
  rows: Row[],
  { firstPage = 1, end = 0, endless = false }: Habits = {},
): Promise<PressRoom> {
  let looked = 0;
  const server = await localServer(async (request, response) => {
    const path = request.url ?? '';
    if (await room.instead?.(path, response)) return;
    const url = new URL(path, newsroom.baseUrl);
    if (url.pathname !== '/json/v2/releases') {
      response.writeHead(404).end();
      return;
    }
    const size = Number(url.searchParams.get('size') ?? 20);
    const page = Math.max(Number(url.searchParams.get('page') ?? firstPage) - firstPage, 0);
    const more = (page + 1) * size < room.rows.length;
    const from = endless ? Math.min(page * size, Math.max(room.rows.length - size, 0)) : page * size;
    const body = {
      releases: room.rows.slice(from, from + size),
      nextPage: more || endless ? page + firstPage + 1 : end,
      totalCount: room.rows.length,
    };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  });
  const room: PressRoom = {
    ...server,
    get paths() {
      return server.paths;
    },
    rows,
    instead: undefined,
    asked() {
      const fresh = server.paths.slice(looked).filter((path) => path !== '/robots.txt');
      looked = server.paths.length;
      return fresh;
    },
  };
  return room;
}
