/** A newsroom to follow, as the settings give it. */
export interface Newsroom {
  /** Key in the database and in file names: lower-case letters, digits, hyphens. */
  name: string;
  title: string;
  platform: 'via-tt';
  /** The platform's public address, without a slash at the end: https://via.tt.se */
  baseUrl: string;
  /** The platform's number of the publisher. */
  publisherId: number;
  /** Its own language, BCP 47; other versions of a release are translations. */
  language: string;
  schedule: {
    /** How often to look; the press room's answers can only make it later. */
    everyMinutes: number;
  };
}
