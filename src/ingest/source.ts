import type { Newsroom } from './newsroom.js';
import type { Source } from './surface.js';
import { viaTtSource } from './via-tt/source.js';

const sources: Readonly<Record<Newsroom['platform'], Source>> = { 'via-tt': viaTtSource };

/** How a newsroom's releases are come by. */
export function sourceOf({ platform }: Newsroom): Source {
  return sources[platform];
}
