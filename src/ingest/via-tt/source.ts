import type { ViaTtNewsroom } from '../newsroom.js';
import type { Source } from '../surface.js';
import { apiSurface } from './api.js';
import { fetchUnlisted } from './release.js';
import { rssSurface } from './rss.js';
import { siteSurface } from './site.js';

/** A press room of Via TT's software. */
export function viaTtSource(newsroom: ViaTtNewsroom): Source {
  return {
    surfaces: [apiSurface(newsroom), siteSurface(newsroom), rssSurface(newsroom)],
    fetchUnlisted: (asking, release) => fetchUnlisted(asking, newsroom, release),
  };
}
