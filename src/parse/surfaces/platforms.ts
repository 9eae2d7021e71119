/** A press room platform that runs Via TT's software. */
export interface Platform {
  /** Name in ids: the numbers of two platforms are not the same numbers. */
  name: string;
  host: string;
  /** Language of its newsrooms unless they say otherwise, BCP 47. */
  language: string;
}

const VIA_TT: Platform = { name: 'via-tt', host: 'via.tt.se', language: 'sv' };

const PLATFORMS: readonly Platform[] = [
  VIA_TT,
  { name: 'ntb', host: 'kommunikasjon.ntb.no', language: 'no' },
  { name: 'ritzau', host: 'via.ritzau.dk', language: 'da' },
  { name: 'sttinfo', host: 'sttinfo.fi', language: 'fi' },
  { name: 'sttinfo', host: 'www.sttinfo.fi', language: 'fi' },
];

/** The platform an address belongs to, or null for any other site. */
export function platformOf(address: string | null): Platform | null {
  if (address === null || !URL.canParse(address)) return null;
  const { host } = new URL(address);
  return PLATFORMS.find((platform) => platform.host === host) ?? null;
}

/** The platform at an address; Via TT for a host nobody knows, such as one that replays it. */
export function platformAt(address: string): Platform {
  return platformOf(address) ?? VIA_TT;
}

/** What the address of a release tells of it. */
export interface ReleaseAddress {
  number: number;
  language: string | null;
  publisher: number | null;
}

/**
 * Takes a release's address apart: `/pressmeddelande/<id>/<slug>?publisherId=&lang=` or the older
 * `/pressmeddelande/<slug>?publisherId=&releaseId=<id>`. Null for the address of anything else.
 */
export function releaseAddressOf(address: string): ReleaseAddress | null {
  if (!URL.canParse(address)) return null;
  const { pathname, searchParams } = new URL(address);
  const path =
    /^\/(?:pressmeddelande|pressemelding|pressemeddelelse|tiedote|release)\/(?:(\d{1,15})(?:\/|$))?/.exec(
      pathname,
    );
  const number = path && (path[1] ?? searchParams.get('releaseId'));
  if (!number || !/^\d{1,15}$/.test(number)) return null;
  const publisher = searchParams.get('publisherId');
  return {
    number: Number(number),
    language: searchParams.get('lang'),
    publisher: publisher !== null && /^\d{1,15}$/.test(publisher) ? Number(publisher) : null,
  };
}

/** The publisher an address of a press room names, in any of the platforms' words: `/pressrum/<id>/<slug>`; null for no such address. */
export function pressRoomNumber(address: string): number | null {
  const match = /\/(?:pressrum|presserom|presserum|uutishuone|pressroom)\/(\d{1,15})(?:\/|$)/.exec(address);
  return match ? Number(match[1]) : null;
}
