import { feedSource } from './feed/source.js';
import type { Newsroom } from './newsroom.js';
import type { Source } from './surface.js';
import { viaTtSource } from './via-tt/source.js';

/** How a newsroom's releases are come by. */
export function sourceOf(newsroom: Newsroom): Source {
  return newsroom.platform === 'feed' ? feedSource(newsroom) : viaTtSource(newsroom);
}
