import type { Surface } from '../surface.js';
import { apiSurface } from './api.js';
import { rssSurface } from './rss.js';
import { siteSurface } from './site.js';

/** The ways into a press room of Via TT's software, each the fallback of the one before. */
export const viaTtSurfaces: readonly Surface[] = [apiSurface, siteSurface, rssSurface];
