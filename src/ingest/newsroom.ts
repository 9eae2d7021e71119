import type { ReleaseKind } from '../release/document.js';

/** A newsroom to follow, as the settings give it. */
export type Newsroom = ViaTtNewsroom | FeedNewsroom;

interface AnyNewsroom {
  /** Key in the database and in file names: lower-case letters, digits, hyphens. */
  name: string;
  title: string;
  /** The platform's public address, without a slash at the end: https://via.tt.se */
  baseUrl: string;
  /** Its own language, BCP 47; other versions of a release are translations. */
  language: string;
  schedule: {
    /** How often to look; the press room's answers can only make it later. */
    everyMinutes: number;
  };
  /** What the platform's labels of releases mean, where they are not the usual ones. */
  labels?: Readonly<Record<string, ReleaseKind>> | undefined;
}

/** A press room of the software behind via.tt.se, kommunikasjon.ntb.no, via.ritzau.dk and sttinfo.fi. */
export interface ViaTtNewsroom extends AnyNewsroom {
  platform: 'via-tt';
  /** The platform's number of the publisher. */
  publisherId: number;
  /** Name of the platform in ids, for a host that is none of those four: its numbers are its own. */
  source?: string | undefined;
  /** The word in the addresses of its releases, likewise: "pressmeddelande". */
  releasePath?: string | undefined;
}

/** Any newsroom with an RSS or Atom feed. Its name is the source in ids. */
export interface FeedNewsroom extends AnyNewsroom {
  platform: 'feed';
  feedUrl: string;
}
