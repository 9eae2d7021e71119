import type { RootContent } from 'mdast';

/** What reading a body needs to know of its surroundings. */
export interface BodyContext {
  /** Absolute address of a link or picture, or null when it leads nowhere a reader may be sent. */
  resolve(url: string): string | null;
  /** Reads raw HTML that stands between Markdown blocks. */
  html(value: string): RootContent[];
}
