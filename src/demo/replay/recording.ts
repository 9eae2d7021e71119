import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { originalOf } from './addresses.js';
import type { ApiRow } from './json-v2.js';
import { type PressRoom, pressRoomOf } from './press-room.js';
import { PressRoomUnreadableError } from './press-room-unreadable-error.js';
import type { SiteListItem } from './site-json.js';
import type { Surfaces } from './surfaces.js';

/**
 * Reads the sources of a press room: room.yaml and source/*.yaml below `folder`.
 * Throws PressRoomUnreadableError when a file is missing or wrong.
 */
export function readPressRoom(folder: string): PressRoom {
  let file = join(folder, 'room.yaml');
  const read = (path: string): unknown => {
    file = path;
    return parse(readFileSync(path, 'utf8'));
  };
  try {
    const description = read(file);
    const sources = join(folder, 'source');
    file = sources;
    const names = readdirSync(sources).filter((name) => name.endsWith('.yaml'));
    return pressRoomOf(
      description,
      names.sort().map((name) => read(join(sources, name))),
    );
  } catch (cause) {
    throw new PressRoomUnreadableError(file, { cause });
  }
}

/** The surfaces as they lie recorded below `folder`. Throws PressRoomUnreadableError when the lists are missing. */
export function recordedSurfaces(folder: string, room: PressRoom): Surfaces {
  const recorded = join(folder, 'recorded');
  const text = (name: string): string | null => {
    const path = join(recorded, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : null;
  };
  const required = <T>(name: string): T => {
    try {
      return JSON.parse(readFileSync(join(recorded, name), 'utf8')) as T;
    } catch (cause) {
      throw new PressRoomUnreadableError(join(recorded, name), { cause });
    }
  };
  const answers = existsSync(join(recorded, 'json-v2')) ? readdirSync(join(recorded, 'json-v2')).sort() : [];
  const rows = distinct(
    answers.flatMap((name) => required<{ releases: ApiRow[] }>(`json-v2/${name}`).releases),
    room.language,
  );
  const list = required<{ releases: SiteListItem[] }>('site/releases.json').releases;
  return {
    rows: () => rows,
    siteList: (publisherId) => (publisherId === room.publisher ? list : []),
    siteRelease: (id) =>
      existsSync(join(recorded, `site/${id}.json`)) ? required<object>(`site/${id}.json`) : null,
    page: (id, language) => text(`pages/${id}.${language}.html`),
    pressRoomPage: (publisherId) => (publisherId === room.publisher ? text('pages/pressrum.html') : null),
    rss: (publisherId) => (publisherId === room.publisher && text('rss.xml')) || '',
  };
}

/** The same row may lie in several answers. */
function distinct(rows: readonly ApiRow[], ownLanguage: string): ApiRow[] {
  const byKey = new Map(rows.map((row) => [`${row.id} ${row.language}`, row]));
  return [...byKey.values()].sort(
    (a, b) =>
      Date.parse(b.published) - Date.parse(a.published) ||
      b.id - a.id ||
      Number(b.language === ownLanguage) - Number(a.language === ownLanguage) ||
      a.language.localeCompare(b.language),
  );
}

const mediaTypes: Record<string, string> = {
  '.jpg': 'image/jpeg',
  '.JPG': 'image/jpeg',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
};

/**
 * A picture or document by the path in its address. Smaller pictures are answered with the original;
 * a document's address has no extension, its file has.
 */
export function recordedFile(folder: string, path: string): { bytes: Uint8Array; type: string } | null {
  const original = originalOf(path);
  if (!/^\/(?:[\w-]+\/)*[\w.-]+$/.test(original) || original.includes('..')) return null;
  for (const extension of ['', '.pdf']) {
    const file = join(folder, 'recorded', 'files', `${original}${extension}`);
    const type = mediaTypes[file.slice(file.lastIndexOf('.'))];
    if (type && existsSync(file)) return { bytes: readFileSync(file), type };
  }
  return null;
}
