import type { StoredRelease } from '../store/releases.js';
import { releaseMarkdown } from './data/release-markdown.js';
import { releasePage } from './pages/release-page.js';
import { releasePath } from './paths.js';
import { jsonFile, type RenderedFile } from './rendered-file.js';
import type { Site } from './site.js';

/**
 * The files of one release: its document, its Markdown, its page.
 *
 * @param visible those of {@link referencesOf} that have a page
 */
export function renderRelease(
  release: StoredRelease,
  visible: ReadonlySet<string>,
  site: Site,
): RenderedFile[] {
  const path = releasePath(release.id);
  return [
    jsonFile(`${path}.json`, release.document),
    { path: `${path}.md`, content: releaseMarkdown(release.document) },
    { path: `${path}.html`, content: releasePage(release, visible, site) },
  ];
}

/** Ids of the releases that a release's page may link to. */
export function referencesOf({ document }: StoredRelease): string[] {
  return [...document.translations.map(({ id }) => id), ...(document.corrects ? [document.corrects] : [])];
}
