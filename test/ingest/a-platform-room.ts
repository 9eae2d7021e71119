import { LiveRoom } from '../../src/demo/replay/live-room.js';
import { pressRoomOf, type SourceReleaseInput } from '../../src/demo/replay/press-room.js';
import { answerFor } from '../../src/demo/replay/routes.js';
import { writtenSurfaces } from '../../src/demo/replay/surfaces.js';
import { type LocalServer, localServer } from '../fetch/local-server.js';

/** A platform as its readers see it: its host, its language, and its words for what the replayed one says in English. */
export interface PlatformWords {
  host: string;
  language: string;
  /** In the addresses of releases and of press rooms. */
  release: string;
  pressRoom: string;
  labels: { release: string; invitation: string; news: string };
  sections: { contacts: string; keywords: string; documents: string; phone: string };
}

export interface PlatformRoom extends LocalServer {
  /** Surfaces that answer 404, by the beginning of their path. */
  gone: string[];
  /** Whether pages come without the script that holds their data. */
  bare: boolean;
}

const publisher = (id: number, name: string, slug: string) => ({
  id,
  name,
  slug,
  address: 'Exempelgatan 1',
  zipcode: '97189',
  city: 'Exempelstad',
  phone: '0980-319 200',
  website: 'https://www.example.se',
  boilerplate: null,
});

export const publisherId = 424242;

/** The press room of a sender on a platform, on all four of its surfaces, in the platform's own words. */
export async function aPlatformRoom(
  words: PlatformWords,
  releases: readonly SourceReleaseInput[],
): Promise<PlatformRoom> {
  const description = {
    host: words.host,
    recordedAt: '2026-03-02T09:00:00+01:00',
    language: words.language,
    publisher: publisherId,
    publishers: [publisher(publisherId, 'Exempel', 'exempel'), publisher(1, 'Annan', 'annan')],
  };
  const room = pressRoomOf(description, releases);
  const live = new LiveRoom(room, writtenSurfaces(room));
  const routing = { live, folder: '', paging: { firstPage: 0, endOfPages: 0, largestSize: 100 } } as const;
  const server = await localServer((request, response) => {
    const asked = new URL(request.url ?? '/', words.host);
    const path = asked.pathname.replace(`/${words.release}/`, '/pressmeddelande/');
    if (state.gone.some((beginning) => path.startsWith(beginning))) return void response.writeHead(404).end();
    const { status, type, body } = answerFor(path, asked.searchParams, routing);
    const text = inWordsOf(words, Buffer.from(body).toString());
    const shown = state.bare ? text.replace(stateScript, '') : text;
    response.writeHead(status, { 'content-type': type }).end(shown);
  });
  const state: PlatformRoom = { ...server, gone: [], bare: false };
  return state;
}

const stateScript = /<script>window\.__INITIAL_STATE__ = '([^']*)'<\/script>/;

function inWordsOf(words: PlatformWords, text: string): string {
  const { labels, sections } = words;
  const replacements: [string, string][] = [
    ['/pressmeddelande/', `/${words.release}/`],
    ['/pressrum/', `/${words.pressRoom}/`],
    ['sv__label__Pressmeddelande', `${words.language}__label__${labels.release}`],
    ['sv__label__Pressinbjudan', `${words.language}__label__${labels.invitation}`],
    ['sv__label__Nyhet', `${words.language}__label__${labels.news}`],
    ['"type":"Press Release"', `"type":"${labels.release}"`],
    ['"type":"Press Invitation"', `"type":"${labels.invitation}"`],
    ['"type":"News"', `"type":"${labels.news}"`],
    ['>News<', `>${labels.news}<`],
    ['Press Release', labels.release],
    ['Press Invitation', labels.invitation],
    ['Contacts', sections.contacts],
    ['Keywords', sections.keywords],
    ['Documents', sections.documents],
    ['Phone:', sections.phone],
  ];
  const inWords = (part: string) =>
    replacements.reduce((changed, [from, to]) => changed.replaceAll(from, to), part);
  const script = stateScript.exec(text);
  if (!script?.[1]) return inWords(text);
  const data = inWords(decodeURIComponent(Buffer.from(script[1], 'base64').toString('latin1')));
  const encoded = Buffer.from(encodeURIComponent(data), 'latin1').toString('base64');
  return inWords(text.replace(script[1], '@')).replace('@', encoded);
}
