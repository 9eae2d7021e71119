import type { ReleaseTables } from './tables/releases.js';

/** Every table of the database; each subject describes its own in tables/. */
export interface Tables extends ReleaseTables {}
