import type { PlatformRecord } from '../../parse/record.js';
import { platformAt } from '../../parse/surfaces/platforms.js';
import type { ViaTtNewsroom } from '../newsroom.js';

/** Name in the ids of a newsroom's releases. */
export function sourceName({ source, baseUrl }: ViaTtNewsroom): string {
  return source ?? platformAt(baseUrl).name;
}

/**
 * A record as the newsroom's settings see it: the readers know four hosts and their languages, the settings may name
 * another host, and a newsroom may write in another language than its platform.
 */
export function ownRecord(record: PlatformRecord, newsroom: ViaTtNewsroom): PlatformRecord {
  const { language: own, releasePath } = newsroom;
  return {
    ...record,
    source: sourceName(newsroom),
    id: record.id ?? (releasePath ? numberIn(record.url, releasePath) : null),
    secondary: isOther(record.language, own),
    translations: record.translations.map((translation) => ({
      ...translation,
      secondary: isOther(translation.language, own),
    })),
  };
}

/** A release of `sv-FI` is one in `sv`. */
function isOther(language: string | null, own: string): boolean {
  return language !== null && language.split('-', 1)[0] !== own.split('-', 1)[0];
}

/** `/<word>/<number>/<slug>`, or `/<word>/<slug>?releaseId=<number>`. */
function numberIn(address: string | null, word: string): number | null {
  if (address === null || !URL.canParse(address)) return null;
  const { pathname, searchParams } = new URL(address);
  const [, first, second] = pathname.split('/');
  if (first !== word) return null;
  const number = /^\d{1,15}$/.test(second ?? '') ? second : searchParams.get('releaseId');
  return number !== null && number !== undefined && /^\d{1,15}$/.test(number) ? Number(number) : null;
}
