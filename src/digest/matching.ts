import type { Release, ReleaseKind } from '../release/document.js';
import type { Filter } from './filter.js';
import { PhraseIndex } from './phrase-index.js';

/** A release prepared for being held against many filters. */
export interface Matchable {
  kind: ReleaseKind;
  newsroom: string;
  topics: ReadonlySet<string>;
  recipients: readonly PhraseIndex[];
  text: PhraseIndex;
  /** The largest sum told, in kronor; null when none is. */
  largestSum: number | null;
}

/** @param newsroom name of the newsroom the release came from */
export function matchable(release: Release, newsroom: string): Matchable {
  const sums = [...release.amounts, ...release.budget.flatMap(({ amount }) => amount ?? [])]
    .filter(({ currency }) => currency === 'SEK')
    .map(({ value, max }) => max ?? value);
  const recipients = new Set(release.budget.flatMap((line) => line.recipients));
  return {
    kind: release.kind,
    newsroom,
    topics: new Set(release.keywords.map(folded)),
    recipients: [...recipients].map((recipient) => new PhraseIndex(recipient)),
    text: new PhraseIndex([release.title, release.lead ?? '', release.body.text].join('\n')),
    largestSum: sums.length === 0 ? null : Math.max(...sums),
  };
}

/** Whether a release is what a filter asks for (filter.ts says how its parts work together). */
export function matches(release: Matchable, filter: Filter): boolean {
  if (filter.kinds.length > 0 && !filter.kinds.includes(release.kind)) return false;
  if (filter.newsrooms.length > 0 && !filter.newsrooms.includes(release.newsroom)) return false;
  if (filter.minimumSum !== null && (release.largestSum ?? 0) < filter.minimumSum) return false;
  const { topics, recipients, words } = filter;
  if (topics.length + recipients.length + words.length === 0) return true;
  return (
    topics.some((topic) => release.topics.has(folded(topic))) ||
    recipients.some((name) => release.recipients.some((recipient) => recipient.has(name))) ||
    words.some((phrase) => release.text.has(phrase))
  );
}

function folded(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}
