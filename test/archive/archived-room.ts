import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExportRequest } from '../../src/archive/export-request.js';
import { tagUri } from '../../src/publish/feeds/tag-uri.js';
import { releasePath } from '../../src/publish/paths.js';
import { type Database, openDatabase } from '../../src/store/database.js';
import { saveRelease } from '../../src/store/releases.js';
import { saveSnapshot } from '../../src/store/snapshots.js';
import { stockholmMonthBounds } from '../../src/swedish/stockholm-month.js';
import { invitation, plan, sampleRelease } from '../publish/sample-releases.js';

export const now = new Date('2026-01-15T12:00:00Z');

/**
 * A store with three releases of two months: one with two revisions, one whose answer is the same bytes under another
 * address, and one that is not to be seen yet.
 */
export class ArchivedRoom {
  readonly folder = mkdtempSync(join(tmpdir(), 'pressbud-archive-'));

  private constructor(readonly database: Database) {}

  static async open(): Promise<ArchivedRoom> {
    const room = new ArchivedRoom(await openDatabase('sqlite::memory:'));
    await room.#fill();
    return room;
  }

  async close(): Promise<void> {
    await this.database.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  request(fields: Partial<ExportRequest> & { month?: string | null } = {}): ExportRequest {
    const { month = '2025-12' } = fields;
    const bounds = month === null ? { from: null, until: null } : stockholmMonthBounds(month);
    return {
      database: this.database,
      complete: false,
      names: {
        organisation: 'Pressbud',
        contact: 'mailto:arkiv@example.se',
        software: 'Pressbud test',
        userAgent: 'Pressbud/test (+https://press.example.se)',
        uriOf: (id) => tagUri('press.example.se,2025', id),
        pathOf: releasePath,
        ninjsSchema: 'https://press.example.se/schema/ninjs.schema.json',
      },
      ...fields,
      month,
      span: { ...bounds, now },
    };
  }

  async #fill(): Promise<void> {
    const answer = JSON.stringify({ releases: [{ id: 9900001, contact: 'Kim Strandvall' }] });
    const first = await this.#snapshot('https://via.tt.se/api/1?page=1', answer, '2025-12-03T08:10:00Z');
    const again = await this.#snapshot('https://via.tt.se/api/1?page=2', answer, '2025-12-04T08:10:00Z');
    const other = await this.#snapshot(
      'https://via.tt.se/åäö',
      '<p>Pressen är välkommen</p>',
      '2026-01-08T09:10:00Z',
    );
    await this.#save(plan, [first]);
    await this.#save(sampleRelease({ ...plan, title: 'Mer film och musik' }), [again]);
    await this.#save(invitation, [other]);
    await this.#save(sampleRelease({ id: 'via-tt:9900099', publishedAt: '2026-03-01T09:00:00+01:00' }), []);
  }

  #snapshot(url: string, body: string, at: string): Promise<string> {
    return saveSnapshot(this.database, {
      newsroom: 'region-norrbotten',
      surface: 'api',
      url: new URL(url).href,
      status: 200,
      headers: { 'content-type': 'application/json; charset=utf-8', 'content-encoding': 'gzip' },
      body: new TextEncoder().encode(body),
      fetchedAt: new Date(at),
    });
  }

  async #save(document: typeof plan, snapshotIds: string[]): Promise<void> {
    await saveRelease(this.database, { newsroom: 'region-norrbotten', document, snapshotIds, seenAt: now });
  }
}
