import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { childOf, elementsOf, type XmlElement } from '../../src/present/xml.js';
import { recordAttempt } from '../../src/store/attachments.js';
import { saveSnapshot } from '../../src/store/snapshots.js';
import { readStrictly } from './feeds/strict-xml.js';
import { PublishedSite } from './published-site.js';
import { plan } from './sample-releases.js';

let room: PublishedSite;
beforeEach(async () => {
  room = await PublishedSite.open();
  await room.save([plan]);
  await room.publish();
});
afterEach(() => room.close());

const image = plan.images[0]?.url ?? '';
const document = plan.documents[0]?.url ?? '';

async function keep(url: string, headers: Record<string, string>, bytes: string): Promise<void> {
  const snapshotId = await saveSnapshot(room.database, {
    newsroom: 'region-norrbotten',
    surface: 'attachment',
    url,
    status: 200,
    headers,
    body: new TextEncoder().encode(bytes),
    fetchedAt: room.now,
  });
  await recordAttempt(room.database, { releaseId: plan.id, url, attempts: 0 }, { snapshotId });
}

const item = () =>
  childOf(childOf(readStrictly(room.read('feeds/all.rss')), 'channel') as XmlElement, 'item');
const named = (parent: XmlElement | undefined, name: string) =>
  parent ? elementsOf(parent).filter((child) => child.name === name) : [];
const enclosureLinks = () =>
  named(childOf(readStrictly(room.read('feeds/all.atom')), 'entry'), 'link')
    .filter(({ attributes }) => attributes.rel === 'enclosure')
    .map(({ attributes }) => attributes);

describe('enclosures', () => {
  it('are left out of RSS as long as no length is known', () => {
    expect(named(item(), 'enclosure')).toEqual([]);
    expect(enclosureLinks().every(({ length }) => length === undefined)).toBe(true);
  });

  it('tell the true length and type as soon as the file is kept, wherever the release is', async () => {
    await keep(document, { 'content-type': 'application/pdf; charset=binary' }, '%PDF-1.7');
    const { written } = await room.publish();
    expect(written).toContain('feeds/budget.rss');
    expect(named(item(), 'enclosure').map(({ attributes }) => attributes)).toEqual([
      { url: document, length: '8', type: 'application/pdf' },
    ]);
    expect(enclosureLinks().map(({ href, length }) => [href, length])).toEqual([
      [image, undefined],
      [document, '8'],
    ]);
    expect(named(item(), 'media:content').map(({ attributes }) => attributes.fileSize)).toEqual([
      undefined,
      '8',
    ]);
    const [first] = room.readJson('feeds/all.json').items as { attachments: object[] }[];
    expect(first?.attachments).toMatchObject([{ url: image }, { url: document, size_in_bytes: 8 }]);
  });

  it('believe what a file was served as, more than its name', async () => {
    await keep(image, { 'content-type': 'image/webp' }, 'RIFF');
    await keep(document, {}, '%PDF');
    await room.publish();
    expect(named(item(), 'enclosure').map(({ attributes }) => attributes)).toEqual([
      { url: image, length: '4', type: 'image/webp' },
    ]);
    expect(enclosureLinks()[1]).toMatchObject({ type: 'application/pdf', length: '4' });
  });
});
