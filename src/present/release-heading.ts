import type { Release } from '../release/document.js';
import type { UiLanguage } from './languages.js';
import { textsFor } from './texts/texts-for.js';

/**
 * The title as it stands in lists, feeds and mail: a correction and a withdrawal show in it
 * (`Rättelse: …`), once, even where the publisher wrote the word itself.
 */
export function releaseHeading(release: Pick<Release, 'title' | 'status'>, language: UiLanguage): string {
  const texts = textsFor(language).status;
  const words = { usable: null, corrected: texts.corrected, withdrawn: texts.withdrawn }[release.status];
  if (words === null || release.title.toLowerCase().startsWith(words.toLowerCase())) return release.title;
  return `${words}: ${release.title}`;
}

/** The publisher's own word for the kind of release, or ours. */
export function kindLabel(release: Pick<Release, 'kind' | 'kindLabel'>, language: UiLanguage): string {
  return release.kindLabel ?? textsFor(language).kinds[release.kind];
}
