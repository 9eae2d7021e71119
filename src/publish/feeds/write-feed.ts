import { writeElement, writeXml } from '../../present/xml.js';
import { finishAtom, finishAtomEntry } from './atom.js';
import { cleanEntry, cleanHead } from './clean-feed.js';
import type { FeedEntry, FeedModel } from './feed-model.js';
import { draftAtomEntries, draftHead, draftJsonItems, draftRssItems } from './feed-package.js';
import { finishJsonFeed, finishJsonItem } from './json-feed.js';
import { finishRss, finishRssItem } from './rss.js';

/** A feed in its three formats, each a whole file. */
export interface WrittenFeed {
  rss: string;
  atom: string;
  json: string;
}

/**
 * Writes feeds as RSS 2.0, Atom 1.0 and JSON Feed 1.1: well-formed whatever the texts hold, and the same bytes for the
 * same feed. An entry reads the same in every feed it is in: it is written once for as long as somebody holds it.
 */
export class FeedWriter {
  readonly #rss = new WrittenOnce((entries) =>
    finished(entries, draftRssItems(entries), (draft, entry) =>
      writeElement(finishRssItem(draft, entry), '    '),
    ),
  );
  readonly #atom = new WrittenOnce((entries) =>
    finished(entries, draftAtomEntries(entries), (draft, entry) =>
      writeElement(finishAtomEntry(draft, entry), '  '),
    ),
  );
  readonly #json = new WrittenOnce((entries) => finished(entries, draftJsonItems(entries), finishJsonItem));

  write(feed: FeedModel): WrittenFeed {
    const head = cleanHead(feed);
    const draft = draftHead(head);
    const json = finishJsonFeed(draft.json, head, this.#json.of(feed.entries));
    return {
      rss: writeXml(finishRss(draft.rss, head, this.#rss.of(feed.entries))),
      atom: writeXml(finishAtom(draft.atom, head, this.#atomEntries(feed))),
      json: `${JSON.stringify(json, null, 2)}\n`,
    };
  }

  /** Writes the archive of a month: Atom 1.0 with the links of RFC 5005. */
  writeArchive(feed: FeedModel): string {
    const head = cleanHead(feed);
    return writeXml(finishAtom(draftHead(head).atom, head, this.#atomEntries(feed)));
  }

  /** Tombstones first: the grammar of RFC 4287 wants everything that is no entry before the entries. */
  #atomEntries({ entries }: FeedModel): string[] {
    return [
      ...this.#atom.of(entries.filter(({ withdrawn }) => withdrawn)),
      ...this.#atom.of(entries.filter(({ withdrawn }) => !withdrawn)),
    ];
  }
}

/** One format of entries, made once for each. */
class WrittenOnce<Written> {
  readonly #write: (entries: readonly FeedEntry[]) => Written[];
  readonly #known = new WeakMap<FeedEntry, Written>();

  /** @param write gives as many as it gets, in the same order */
  constructor(write: (entries: readonly FeedEntry[]) => Written[]) {
    this.#write = write;
  }

  of(entries: readonly FeedEntry[]): Written[] {
    const fresh = entries.filter((entry) => !this.#known.has(entry));
    this.#write(fresh.map(cleanEntry)).forEach((written, index) => {
      const entry = fresh[index];
      if (entry) this.#known.set(entry, written);
    });
    return entries.flatMap((entry) => this.#known.get(entry) ?? []);
  }
}

/** Finishes each entry's draft. */
function finished<Draft, Written>(
  entries: readonly FeedEntry[],
  drafts: readonly Draft[],
  finish: (draft: Draft, entry: FeedEntry) => Written,
): Written[] {
  return entries.flatMap((entry, index) => {
    const draft = drafts[index];
    return draft === undefined ? [] : [finish(draft, entry)];
  });
}
