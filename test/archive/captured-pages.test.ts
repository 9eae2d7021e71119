import { expect, it } from 'vitest';
import { CapturedPages } from '../../src/archive/wacz/captured-pages.js';
import type { StoredRelease } from '../../src/store/releases.js';
import { aRelease } from '../store/a-release.js';

const document = aRelease(1);
const own = document.source.url ?? '';
const release: StoredRelease = {
  id: document.id,
  newsroom: 'region-norrbotten',
  document,
  revision: 2,
  firstSeenAt: '2026-03-02T10:00:00.000Z',
  changedAt: '2026-03-02T10:00:00.000Z',
  publishedAt: '2026-03-02T08:00:00.000Z',
  visibleAt: '2026-03-02T10:00:00.000Z',
};

/** Captures in the order given, a minute apart. @returns the page the release is listed by */
function pageAfter(
  ...answers: { url: string; type?: string; revision?: number; surface?: string; status?: number }[]
) {
  const pages = new CapturedPages();
  for (const [minute, answer] of answers.entries()) {
    const { url, type = 'application/json', revision = 1, surface = 'api', status = 200 } = answer;
    pages.note({
      snapshot: {
        id: String(minute),
        sha256: '',
        newsroom: 'region-norrbotten',
        surface,
        url,
        status,
        headers: { 'content-type': type },
        body: new Uint8Array(),
        fetchedAt: new Date(Date.UTC(2026, 2, 2, 10, minute)),
      },
      revisions: [{ id: document.id, revision }],
      withheld: false,
    });
  }
  const page = pages.of(release);
  return page && `${page.url} ${page.fetchedAt.getUTCMinutes()}`;
}

const list = 'https://via.tt.se/list';
const html = 'text/html; charset=utf-8';

it('a release is listed by its own page, as it was captured last', () => {
  expect(pageAfter({ url: own, type: html }, { url: own, type: html }, { url: list, type: html })).toBe(
    `${own} 1`,
  );
});

it('else by a page before an answer for programs, else by the answer of its last revision', () => {
  expect(pageAfter({ url: list, type: html }, { url: `${list}.json`, revision: 2 })).toBe(`${list} 0`);
  expect(pageAfter({ url: `${list}2`, revision: 2 }, { url: `${list}1` })).toBe(`${list}2 0`);
});

it('by nothing that is no page of it: a picture, an answer that said no', () => {
  expect(pageAfter()).toBeNull();
  expect(pageAfter({ url: own, surface: 'attachment' }, { url: own, status: 404 })).toBeNull();
});
