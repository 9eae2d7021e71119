import { createHash } from 'node:crypto';
import type { Log } from '../ports/log.js';
import { siteStyle } from '../present/site-style.js';
import { textsFor } from '../present/texts/texts-for.js';
import { chunksOf } from '../store/chunks.js';
import type { Database } from '../store/database.js';
import { noteHubPings } from '../store/hub-pings.js';
import {
  completePublication,
  countReleasesToPublish,
  isPublicationComplete,
  openPublication,
  type Publication,
  recordPublished,
  recordWithheld,
  releasesToPublish,
  releasesToWithhold,
  visibleAmong,
} from '../store/publication.js';
import { changedPeriods, recordPeriods } from '../store/publication-periods.js';
import {
  changedTargets,
  directoryTarget,
  ensureTargets,
  recordTargets,
} from '../store/publication-targets.js';
import { abandonedFiles, filesOwnedBy, forgetFile, type PublishedFile } from '../store/published-files.js';
import { findRelease, type StoredRelease } from '../store/releases.js';
import { EntryShelf } from './entry-shelf.js';
import { FeedWriter } from './feeds/write-feed.js';
import { inParallel } from './in-parallel.js';
import { OutputFolder } from './output/output-folder.js';
import { renderPeriod } from './render-period.js';
import { referencesOf, renderRelease } from './render-release.js';
import { renderTarget, type TargetSource } from './render-target.js';
import type { RenderedFile } from './rendered-file.js';
import { type Site, siteLanguage, siteUrl } from './site.js';
import { feedTargetPrefix, frontTarget, membershipsOf, standingTargets } from './targets.js';

/**
 * Raised when the same releases are published as other bytes than before: everything is then published anew
 * where it was published by an older Pressbud. test/publish/bytes.test.ts reminds of it.
 */
export const publisherVersion = 3;

export interface PublishRequest {
  database: Database;
  /** The output folder, made if it is not there. Files in it that Pressbud did not write are left alone. */
  outputDir: string;
  site: Site;
  /** Releases dated later are left out. It shows in nothing else: the same releases give the same bytes. */
  now: Date;
  log: Log;
  /** Write everything anew, not only what has changed since the last time. */
  all?: boolean;
  /** Called as releases are written. */
  onProgress?: (progress: { done: number; total: number }) => void;
}

export interface PublishResult {
  /** Paths of the files that were written, in the order of their names; files with the same bytes stay as they are. */
  written: string[];
  removed: string[];
  /** Files that were made again and turned out the same. */
  unchanged: number;
}

/** How many releases are on their way to the disk at a time: disks sync many files in little more time than one. */
const releasesAtOnce = 32;
/** How many feeds, months, … are on their way: one can be a few megabytes. */
const targetsAtOnce = 4;

/**
 * Brings the files in the output folder up to the store: the releases that changed and what they appear in, nothing
 * else. It can be stopped at any point and called again, and several may run at once.
 *
 * Releases are written before the lists that lead to them, and what nothing leads to any more is removed last, so a
 * reader never meets a link to a missing file.
 *
 * @throws OutputNotWritableError when a file can't be written: the old one is still there, and the next call goes on
 */
export async function publish(request: PublishRequest): Promise<PublishResult> {
  const run = new PublishRun(request);
  return run.run();
}

class PublishRun {
  readonly #request: PublishRequest;
  readonly #folder: OutputFolder;
  readonly #result: PublishResult = { written: [], removed: [], unchanged: 0 };

  constructor(request: PublishRequest) {
    this.#request = request;
    this.#folder = new OutputFolder(request.outputDir);
  }

  async run(): Promise<PublishResult> {
    const { database, site, now, log } = this.#request;
    await this.#folder.prepare();
    const publication = await this.#open();
    await ensureTargets(database, publication, standingTargets(site));
    await this.#publishReleases(publication);
    await this.#withholdReleases(publication);
    if (!(await isPublicationComplete(database, publication, now))) {
      const since = publication.publishedUntil;
      log.warn({ since, reason: 'stamped before the last publish' }, 'looking at all releases');
      const everything = { ...publication, publishedUntil: null };
      await this.#publishReleases(everything);
      await this.#withholdReleases(everything);
    }
    await this.#publishPeriods(publication);
    await this.#publishTargets(publication);
    await this.#removeAbandoned(publication);
    await completePublication(database, publication, now);
    this.#result.written.sort();
    const { written, removed, unchanged } = this.#result;
    log.info({ written: written.length, removed: removed.length, unchanged }, 'published');
    return this.#result;
  }

  async #open(): Promise<Publication> {
    const { database, site, all = false, log } = this.#request;
    const request = { output: this.#folder.root, fingerprint: fingerprintOf(site) };
    const publication = await openPublication(database, { ...request, anew: all });
    if (publication.publishedUntil === null) return publication;
    // A folder that was emptied, or is another one under the same name, shows in the files every folder has.
    for (const target of standingTargets(site)) {
      for (const { path } of await filesOwnedBy(database, publication.id, `target:${target}`)) {
        if (await this.#folder.has(path)) continue;
        log.warn({ path, reason: 'missing in the output folder' }, 'publishing everything anew');
        return openPublication(database, { ...request, anew: true });
      }
    }
    return publication;
  }

  async #publishReleases(publication: Publication): Promise<void> {
    const { database, site, now, onProgress } = this.#request;
    const total = await countReleasesToPublish(database, publication, now);
    let done = 0;
    for await (const batch of releasesToPublish(database, publication, now)) {
      const releases = [...batch, ...(await this.#relativesOf(batch))];
      const visible = await visibleAmong(database, releases.flatMap(referencesOf), now);
      const published = await inParallel(releases, releasesAtOnce, async (release) => {
        const { files } = await this.#write(renderRelease(release, visible, site));
        done = Math.min(total, done + 1);
        onProgress?.({ done, total });
        return { release, memberships: membershipsOf(release, site), files };
      });
      await this.#folder.settle();
      await recordPublished(database, publication, published);
    }
  }

  async #withholdReleases(publication: Publication): Promise<void> {
    const { database, now, log } = this.#request;
    for (const id of await releasesToWithhold(database, publication, now)) {
      log.info({ release: id, reason: 'dated ahead or erased' }, 'release withheld');
      await recordWithheld(database, publication, id);
    }
  }

  /** Other language versions link to each other: when one comes or goes, the pages of the others change. */
  async #relativesOf(batch: readonly StoredRelease[]): Promise<StoredRelease[]> {
    const { database, now } = this.#request;
    const known = new Set(batch.map(({ id }) => id));
    const ids = new Set(
      batch
        .flatMap(({ document }) => document.translations.map(({ id }) => id))
        .filter((id) => !known.has(id)),
    );
    const visible = await visibleAmong(database, [...ids], now);
    const relatives = await Promise.all([...visible].map((id) => findRelease(database, id)));
    return relatives.filter((release) => release !== null);
  }

  async #publishTargets(publication: Publication): Promise<void> {
    const { database } = this.#request;
    // What leads to other files comes after them.
    const leading = new Set([frontTarget, directoryTarget]);
    const changed = await changedTargets(database, publication);
    const ordered = [
      ...changed.filter(({ target }) => !leading.has(target)),
      ...changed.filter(({ target }) => leading.has(target)),
    ];
    const source = this.#targetSource(publication);
    for (const batch of chunksOf(ordered, targetsAtOnce)) {
      const made = await inParallel(batch, targetsAtOnce, async (target) => {
        const { files, written } = await this.#write(await renderTarget(target.target, source));
        return { target, files, written };
      });
      await this.#folder.settle();
      for (const { target, files, written } of made) {
        await this.#noteFeeds(publication, target.target, files, written);
      }
      await recordTargets(database, publication, made);
    }
  }

  /** Before the feeds that lead to them. */
  async #publishPeriods(publication: Publication): Promise<void> {
    const { database } = this.#request;
    const changed = await changedPeriods(database, publication);
    const source = this.#targetSource(publication);
    for (const batch of chunksOf(changed, targetsAtOnce)) {
      const made = await inParallel(batch, targetsAtOnce, async (period) => {
        const { files } = await this.#write(await renderPeriod(period, source));
        return { period, files };
      });
      await this.#folder.settle();
      await recordPeriods(database, publication, made);
    }
  }

  /** New for each pass over what is behind: entries that were made before the pass may be old. */
  #targetSource(publication: Publication): TargetSource {
    const { database, site } = this.#request;
    const entries = new EntryShelf(database, site);
    return { database, publication, site, entries, feeds: new FeedWriter() };
  }

  /**
   * The hub is to be told of feeds with new bytes. After a crash the bytes may be there and the note not: so a target that
   * was behind is noted whether it was written now or before, but not where everything is only made anew.
   */
  async #noteFeeds(
    { publishedUntil }: Publication,
    target: string,
    files: readonly PublishedFile[],
    written: boolean,
  ): Promise<void> {
    const { database, site, now } = this.#request;
    if (site.hub === undefined || !target.startsWith(feedTargetPrefix)) return;
    if (!written && publishedUntil === null) return;
    await noteHubPings(
      database,
      files.map(({ path }) => siteUrl(site, path)),
      now,
    );
  }

  async #removeAbandoned(publication: Publication): Promise<void> {
    const { database } = this.#request;
    for (const path of await abandonedFiles(database, publication.id)) {
      if (await this.#folder.remove(path)) this.#result.removed.push(path);
      await forgetFile(database, publication.id, path);
    }
  }

  async #write(files: readonly RenderedFile[]): Promise<{ files: PublishedFile[]; written: boolean }> {
    const all = await Promise.all(files.map((file) => this.#folder.write(file)));
    for (const { written, path } of all) {
      if (written) this.#result.written.push(path);
      else this.#result.unchanged += 1;
    }
    return {
      files: all.map(({ written: _, ...file }) => file),
      written: all.some(({ written }) => written),
    };
  }
}

/** What all files have in common: when it changes, all are written anew. */
function fingerprintOf(site: Site): string {
  const { publicUrl, authority, title, contact = null, hub = null } = site;
  const newsrooms = site.newsrooms.map(({ name, title: called, language }) => [name, called, language]);
  const texts = textsFor(siteLanguage(site));
  return createHash('sha256')
    .update(
      JSON.stringify([
        publisherVersion,
        publicUrl,
        authority,
        title,
        contact,
        hub,
        newsrooms,
        siteStyle,
        texts,
      ]),
    )
    .digest('hex');
}
