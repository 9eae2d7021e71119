import { keptFilesOf } from '../store/attachments.js';
import { chunksOf } from '../store/chunks.js';
import type { Database } from '../store/database.js';
import { findReleases } from '../store/releases.js';
import { buildEntry } from './feeds/build-feed.js';
import type { FeedEntry } from './feeds/feed-model.js';
import type { Site } from './site.js';

/** How many releases are read at a time. */
const batchLength = 100;

/**
 * The entries of releases, each made once for all the feeds it is in. It holds those that were asked for last, so that
 * feeds of the same time share them and memory stays flat.
 *
 * What changes in the store after an entry was made does not show in it: a shelf is for the targets that were found
 * behind before it was made, and is thrown away with them.
 */
export class EntryShelf {
  readonly #database: Database;
  readonly #site: Site;
  readonly #capacity: number;
  readonly #entries = new Map<string, FeedEntry>();

  /** @param capacity how many entries are held; of months with more releases, entries are made once for each feed */
  constructor(database: Database, site: Site, capacity = 1_000) {
    this.#database = database;
    this.#site = site;
    this.#capacity = capacity;
  }

  /** May be asked several things at once. @param ids of releases; of those that are gone there is no entry */
  async entriesOf(ids: readonly string[]): Promise<FeedEntry[]> {
    const entries: FeedEntry[] = [];
    for (const batch of chunksOf(ids, batchLength)) {
      // Taken in hand before anything is waited for: what somebody else asks for may put them off the shelf.
      const found = new Map(batch.map((id) => [id, this.#entries.get(id)]));
      await this.#make(found);
      for (const [id, entry] of found) {
        if (!entry) continue;
        entries.push(entry);
        this.#entries.delete(id);
        this.#entries.set(id, entry);
      }
      this.#drop();
    }
    return entries;
  }

  async #make(found: Map<string, FeedEntry | undefined>): Promise<void> {
    const missing = [...found].flatMap(([id, entry]) => (entry ? [] : [id]));
    const kept = await keptFilesOf(this.#database, missing);
    for (const release of (await findReleases(this.#database, missing)).values()) {
      found.set(release.id, buildEntry(release, this.#site, kept.get(release.id)));
    }
  }

  /** The longest not asked for first: a map keeps the order in which its keys came. */
  #drop(): void {
    for (const id of this.#entries.keys()) {
      if (this.#entries.size <= this.#capacity) return;
      this.#entries.delete(id);
    }
  }
}
