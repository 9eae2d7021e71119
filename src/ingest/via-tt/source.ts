import type { Source } from '../surface.js';
import { apiSurface } from './api.js';
import { fetchUnlisted } from './release.js';
import { rssSurface } from './rss.js';
import { siteSurface } from './site.js';

/** A press room of Via TT's software. */
export const viaTtSource: Source = { surfaces: [apiSurface, siteSurface, rssSurface], fetchUnlisted };
