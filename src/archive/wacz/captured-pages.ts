import type { ArchivedSnapshot } from '../../store/archived.js';
import type { StoredRelease } from '../../store/releases.js';

/** Where a release can be looked at in the archive: an address and a time that its index has. */
export interface CapturedPage {
  url: string;
  fetchedAt: Date;
}

interface Answer extends CapturedPage {
  isPage: boolean;
  revision: number;
}

/**
 * Of the answers in a WARC, those that releases are listed by as pages: a replay program opens nothing that the index
 * does not hold.
 */
export class CapturedPages {
  readonly #byAddress = new Map<string, CapturedPage>();
  readonly #byRelease = new Map<string, Answer>();

  /** Notes an answer that is in the index. Those of one release come in the order they were fetched. */
  note({ snapshot, revisions }: ArchivedSnapshot): void {
    const { url, fetchedAt, status, surface, headers } = snapshot;
    if (status >= 300 || surface === 'attachment') return;
    this.#byAddress.set(url, { url, fetchedAt });
    const isPage = /^(?:text\/html|application\/xhtml\+xml)\b/i.test(headers['content-type'] ?? '');
    for (const { id, revision } of revisions) {
      const answer = { url, fetchedAt, isPage, revision };
      if (isBetter(answer, this.#byRelease.get(id))) this.#byRelease.set(id, answer);
    }
  }

  /**
   * The release's own page where it was captured; else the last page or, where there is none, the last answer it was
   * read from. Null when the archive holds nothing of it.
   */
  of({ id, document }: StoredRelease): CapturedPage | null {
    const { url } = document.source;
    const own = url !== null && URL.canParse(url) ? this.#byAddress.get(new URL(url).href) : undefined;
    return own ?? this.#byRelease.get(id) ?? null;
  }
}

function isBetter(answer: Answer, known: Answer | undefined): boolean {
  if (!known || answer.isPage !== known.isPage) return !known || answer.isPage;
  return answer.revision >= known.revision;
}
