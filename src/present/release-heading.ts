import type { Release } from '../release/document.js';
import type { UiLanguage } from './languages.js';
import { textsFor } from './texts/texts-for.js';

/**
 * The title as it stands in lists, feeds and mail: that a release was corrected or withdrawn shows in it
 * (`Rättelse: …`), once. A release that corrects another one says so itself, in its publisher's words (`NY TID: …`).
 */
export function releaseHeading(
  release: Pick<Release, 'title' | 'status' | 'corrects'>,
  language: UiLanguage,
): string {
  const texts = textsFor(language).status;
  const corrected = release.corrects === null ? texts.corrected : null;
  const words = { usable: null, corrected, withdrawn: texts.withdrawn }[release.status];
  if (words === null || release.title.toLowerCase().startsWith(words.toLowerCase())) return release.title;
  return `${words}: ${release.title}`;
}

/** The publisher's own word for the kind of release, or ours. */
export function kindLabel(release: Pick<Release, 'kind' | 'kindLabel'>, language: UiLanguage): string {
  return release.kindLabel ?? textsFor(language).kinds[release.kind];
}
