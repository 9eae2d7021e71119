import type { ViaTtNewsroom } from './newsroom.js';

/** The press room that is read where none is named. */
export const regionNorrbotten: ViaTtNewsroom = {
  name: 'region-norrbotten',
  title: 'Region Norrbotten',
  platform: 'via-tt',
  baseUrl: 'https://via.tt.se',
  publisherId: 3235708,
  language: 'sv',
  schedule: { everyMinutes: 30 },
};
