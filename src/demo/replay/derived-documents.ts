import { apiAnswer } from './json-v2.js';
import type { PressRoom } from './press-room.js';
import { languagesOf } from './press-room.js';
import { recordedPaging, writtenSurfaces } from './surfaces.js';

/** Releases of the recorded room that documents for the parser are cut from. */
const plan = 4250154;
const legacy = 4250104;

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

/**
 * Single documents made from the press room, some of them damaged on purpose: file name (below fixtures/documents)
 * to content. The documents written by hand lie beside them.
 */
export function derivedDocuments(room: PressRoom): Map<string, string> {
  const surfaces = writtenSurfaces(room);
  const rows = surfaces.rows();
  const page = surfaces.page(plan, room.language) ?? '';
  const only = (chosen: typeof rows) =>
    json(apiAnswer(chosen, { publisher: null, page: null, size: null }, recordedPaging));
  const answer = only(rows.filter((row) => row.id === plan));
  const legacyRelease = room.releases.find((release) => release.id === legacy);
  const [language = room.language] = legacyRelease ? languagesOf(room, legacyRelease) : [];
  return new Map([
    ['api-answer.json', answer],
    ['api-answer-foreign.json', only(rows.filter((row) => row.publisher.id !== room.publisher))],
    ['api-answer-empty.json', only([])],
    ['api-answer-broken.json', answer.slice(0, Math.floor(answer.length / 2))],
    ['site-release.json', json(surfaces.siteRelease(plan) ?? {})],
    ['page.html', page],
    ['page-without-state.html', page.replace(/<script>window\.__INITIAL_STATE__[^<]*<\/script>\n/, '')],
    ['page-truncated-body.html', page.slice(0, page.indexOf('FAKTA:') + 20)],
    ['page-truncated-state.html', page.slice(0, page.indexOf('__INITIAL_STATE__') + 2000)],
    ['page-legacy.html', surfaces.page(legacy, language) ?? ''],
    ['latest.rss', surfaces.rss(room.publisher)],
  ]);
}
