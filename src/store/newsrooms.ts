import type { Selectable } from 'kysely';
import type { Database } from './database.js';
import { storedInstant } from './instant.js';
import type { NewsroomTable } from './tables/releases.js';
import { inTransaction } from './transaction.js';

/** How the polling of a newsroom goes. Instants are UTC with milliseconds; null for what has not happened yet. */
export interface NewsroomState {
  name: string;
  /** Releases stored, embargoed ones too. */
  releases: number;
  lastPollAt: string | null;
  lastSuccessAt: string | null;
  /** The surface that answered last: api, site, rss. */
  surface: string | null;
  /** How many releases the press room listed then. */
  listed: number | null;
  /** When its list was last followed as far as needed; null when the last walk was cut off. */
  walkedAt: string | null;
  nextPollAt: string | null;
  nextPollReason: string | null;
  /** Failed polls in a row. */
  failures: number;
  lastError: { code: string; message: string } | null;
}

export interface NextPoll {
  at: Date;
  reason: string;
}

/** Opaque values for conditional requests (RFC 9110 §13.1), exactly as received. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

/** Every newsroom that has been polled, by name. */
export async function newsroomStates(database: Database): Promise<NewsroomState[]> {
  return (await statesQuery(database).orderBy('name').execute()).map(newsroomStateOf);
}

/** One newsroom's state; null before its first poll. */
export async function newsroomState(database: Database, name: string): Promise<NewsroomState | null> {
  const row = await statesQuery(database).where('name', '=', name).executeTakeFirst();
  return row ? newsroomStateOf(row) : null;
}

/** What the last complete answer from an address gave for the next conditional request; null when nothing. */
export async function validatorsFor(
  database: Database,
  newsroom: string,
  url: string,
): Promise<Validators | null> {
  const row = await database.db
    .selectFrom('validators')
    .select(['etag', 'last_modified'])
    .where('newsroom', '=', newsroom)
    .where('url', '=', url)
    .executeTakeFirst();
  return row ? { etag: row.etag, lastModified: row.last_modified } : null;
}

/** Notes that a newsroom's list is about to be walked and stored: until the walk's end is recorded it counts as cut off. */
export async function recordWalkStart(database: Database, name: string): Promise<void> {
  await database.db
    .insertInto('newsrooms')
    .values({ name, failures: 0, walked_at: null })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ walked_at: null }))
    .execute();
}

export interface SuccessfulPoll {
  newsroom: string;
  at: Date;
  nextPoll: NextPoll;
  /** What the list said; null when the press room answered "not modified". */
  list: {
    surface: string;
    listed: number;
    /** False when something listed could not be fetched this time: the next walk must not stop early. */
    complete: boolean;
    /** For the list's address. They replace the ones before as a pair, even by nothing; null leaves none. */
    validators: ({ url: string } & Validators) | null;
  } | null;
}

/** Records a poll that could read the press room. */
export async function recordSuccess(database: Database, poll: SuccessfulPoll): Promise<void> {
  const at = storedInstant(poll.at);
  const state = {
    last_poll_at: at,
    last_success_at: at,
    next_poll_at: storedInstant(poll.nextPoll.at),
    next_poll_reason: poll.nextPoll.reason,
    failures: 0,
    last_error_code: null,
    last_error_message: null,
    ...(poll.list && {
      surface: poll.list.surface,
      listed: poll.list.listed,
      walked_at: poll.list.complete ? at : null,
    }),
  };
  await inTransaction(database, async (transaction) => {
    await transaction
      .insertInto('newsrooms')
      .values({ name: poll.newsroom, ...state })
      .onConflict((conflict) => conflict.column('name').doUpdateSet(state))
      .execute();
    if (!poll.list) return;
    await transaction.deleteFrom('validators').where('newsroom', '=', poll.newsroom).execute();
    const { validators } = poll.list;
    if (!validators || (validators.etag === null && validators.lastModified === null)) return;
    await transaction
      .insertInto('validators')
      .values({
        newsroom: poll.newsroom,
        url: validators.url,
        etag: validators.etag,
        last_modified: validators.lastModified,
        received_at: at,
      })
      .execute();
  });
}

export interface FailedPoll {
  newsroom: string;
  at: Date;
  nextPoll: NextPoll;
  error: { code: string; message: string };
}

/** Records a poll that failed. What was stored before stays as it is. */
export async function recordFailure(database: Database, poll: FailedPoll): Promise<void> {
  const state = {
    last_poll_at: storedInstant(poll.at),
    next_poll_at: storedInstant(poll.nextPoll.at),
    next_poll_reason: poll.nextPoll.reason,
    last_error_code: poll.error.code,
    last_error_message: poll.error.message,
  };
  await database.db
    .insertInto('newsrooms')
    .values({ name: poll.newsroom, ...state, failures: 1 })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet(({ eb, ref }) => ({ ...state, failures: eb(ref('newsrooms.failures'), '+', 1) })),
    )
    .execute();
}

function statesQuery({ db }: Database) {
  return db
    .selectFrom('newsrooms')
    .selectAll()
    .select(({ selectFrom }) =>
      selectFrom('releases')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('releases.newsroom', '=', 'newsrooms.name')
        .as('releases'),
    );
}

function newsroomStateOf(row: Selectable<NewsroomTable> & { releases: number | null }): NewsroomState {
  return {
    name: row.name,
    releases: row.releases ?? 0,
    lastPollAt: row.last_poll_at,
    lastSuccessAt: row.last_success_at,
    surface: row.surface,
    listed: row.listed,
    walkedAt: row.walked_at,
    nextPollAt: row.next_poll_at,
    nextPollReason: row.next_poll_reason,
    failures: row.failures,
    lastError:
      row.last_error_code === null
        ? null
        : { code: row.last_error_code, message: row.last_error_message ?? '' },
  };
}
