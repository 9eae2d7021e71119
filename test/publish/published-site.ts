import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLog } from '../../src/ports/log.js';
import { type PublishRequest, type PublishResult, publish } from '../../src/publish/publish.js';
import type { Site } from '../../src/publish/site.js';
import type { Release } from '../../src/release/document.js';
import { type Database, openDatabase } from '../../src/store/database.js';
import { saveRelease } from '../../src/store/releases.js';

export const site: Site = {
  publicUrl: 'https://press.example.se',
  authority: 'press.example.se,2025',
  title: 'Pressbud',
  newsrooms: [{ name: 'region-norrbotten', title: 'Region Norrbotten', language: 'sv' }],
};

/** A database and an output folder of their own, with the few steps that publishing tests are made of. */
export class PublishedSite {
  /** What time it is for saving and publishing: at first between the last of the samples and the embargoed one. */
  now = new Date('2026-01-15T12:00:00Z');
  readonly outputDir = mkdtempSync(join(tmpdir(), 'pressbud-output-'));

  constructor(readonly database: Database) {}

  /** With a database in memory. */
  static async open(): Promise<PublishedSite> {
    return new PublishedSite(await openDatabase('sqlite::memory:'));
  }

  async close(): Promise<void> {
    await this.database.close();
    this.remove();
  }

  /** Removes the folder and leaves the database. */
  remove(): void {
    rmSync(this.outputDir, { recursive: true, force: true });
  }

  async save(documents: readonly Release[], seenAt = this.now): Promise<void> {
    for (const document of documents) {
      await saveRelease(this.database, { newsroom: 'region-norrbotten', document, snapshotIds: [], seenAt });
    }
  }

  /** Lets a day pass. */
  nextDay(): void {
    this.now = new Date(this.now.getTime() + 24 * 60 * 60 * 1000);
  }

  publish(request: Partial<PublishRequest> = {}): Promise<PublishResult> {
    return publish({
      database: this.database,
      outputDir: this.outputDir,
      site,
      now: this.now,
      log: silentLog,
      ...request,
    });
  }

  read(path: string): string {
    return readFileSync(join(this.outputDir, path), 'utf8');
  }

  readJson(path: string): Record<string, unknown> {
    return JSON.parse(this.read(path)) as Record<string, unknown>;
  }

  modifiedAt(path: string): number {
    return statSync(join(this.outputDir, path)).mtimeMs;
  }

  /** Paths of all files, sorted. */
  files(): string[] {
    return filesUnder(this.outputDir);
  }

  /** Path and content of every file. */
  contents(): Record<string, string> {
    return Object.fromEntries(this.files().map((path) => [path, this.read(path)]));
  }
}

function filesUnder(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}
