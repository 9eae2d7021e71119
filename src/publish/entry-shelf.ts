import { keptFilesOf } from '../store/attachments.js';
import type { Database } from '../store/database.js';
import { findReleases } from '../store/releases.js';
import { buildEntry } from './feeds/build-feed.js';
import type { FeedEntry } from './feeds/feed-model.js';
import type { Site } from './site.js';

/** Months of more releases than this have their entries made once for each feed. */
const capacity = 1_000;
/** How many releases are read at a time. */
const batchLength = 100;

/**
 * The entries of releases, each made once for all the feeds it is in. It holds the thousand that were asked for last, so
 * that feeds of the same time share them and memory stays flat.
 *
 * What changes in the store after an entry was made does not show in it: a shelf is for the targets that were found
 * behind before it was made, and is thrown away with them.
 */
export class EntryShelf {
  readonly #database: Database;
  readonly #site: Site;
  readonly #entries = new Map<string, FeedEntry>();

  constructor(database: Database, site: Site) {
    this.#database = database;
    this.#site = site;
  }

  /** @param ids of releases; of those that are gone there is no entry */
  async entriesOf(ids: readonly string[]): Promise<FeedEntry[]> {
    const found: FeedEntry[] = [];
    for (let start = 0; start < ids.length; start += batchLength) {
      const batch = ids.slice(start, start + batchLength);
      await this.#fetch(batch.filter((id) => !this.#entries.has(id)));
      for (const id of batch) {
        const entry = this.#entries.get(id);
        if (!entry) continue;
        found.push(entry);
        this.#entries.delete(id);
        this.#entries.set(id, entry);
      }
      this.#drop();
    }
    return found;
  }

  async #fetch(ids: readonly string[]): Promise<void> {
    const kept = await keptFilesOf(this.#database, ids);
    for (const release of (await findReleases(this.#database, ids)).values()) {
      this.#entries.set(release.id, buildEntry(release, this.#site, kept.get(release.id)));
    }
  }

  /** The longest not asked for first: a map keeps the order in which its keys came. */
  #drop(): void {
    for (const id of this.#entries.keys()) {
      if (this.#entries.size <= capacity) return;
      this.#entries.delete(id);
    }
  }
}
