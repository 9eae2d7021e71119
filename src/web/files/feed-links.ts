/** A hub that tells subscribers of changed feeds (W3C WebSub). */
export interface HubLinks {
  /** Address of the hub. */
  hub: string;
  /** Address of the site, without a slash at the end. */
  publicUrl: string;
}

/** The subscription documents of feeds; the archives of months are no topics, since nobody is told of them. */
const topic = /^feeds\/(?!index\.json$)[^/]+\.(?:rss|atom|json)$/;

/**
 * The `Link` header of a feed (WebSub §4): the hub, and the address it is subscribed under. Subscribers look there before
 * they look into the feed.
 *
 * @param path slash-separated, relative to the output folder
 * @returns null for what cannot be subscribed to
 */
export function feedLinks(path: string, { hub, publicUrl }: HubLinks): string | null {
  if (!topic.test(path)) return null;
  return `<${hub}>; rel="hub", <${publicUrl}/${path}>; rel="self"`;
}
