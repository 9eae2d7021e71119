import type { Kysely, Selectable, Updateable } from 'kysely';
import type { ErrorFacts } from '../ports/error-facts.js';
import type { Database } from './database.js';
import { storedInstant } from './instant.js';
import { errorColumns, lastErrorOf, noError } from './stored-error.js';
import type { NewsroomTable } from './tables/releases.js';
import type { Tables } from './tables.js';
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
  lastError: ErrorFacts | null;
  /** Where a walk through the whole press room was cut off and goes on; null when none is under way. */
  walk: WalkPosition | null;
}

/** A page of a list that is being walked to its end: all before it is stored. */
export interface WalkPosition {
  surface: string;
  page: number;
}

interface NextPoll {
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

/** What has to be known before a newsroom is polled. */
export interface PollStart {
  /** As in NewsroomState. */
  walkedAt: string | null;
  failures: number;
  /** What the last whole answer from the list's address gave for the next conditional request; null when nothing. */
  validators: Validators | null;
  /** Whether any alarm is open. */
  hasAlarms: boolean;
  /** When the newsroom was last polled, whatever came of it. */
  lastPollAt: string | null;
  /** Where the last walk to the list's end was cut off. */
  walk: WalkPosition | null;
  /** When the releases of the last week, and month, were last looked at again. */
  weekCheckedAt: string | null;
  monthCheckedAt: string | null;
  /** JSON, as the last poll left it. */
  habit: string | null;
  /** Whether any release seems to be gone. */
  hasAbsences: boolean;
}

const neverPolled: PollStart = {
  walkedAt: null,
  failures: 0,
  validators: null,
  hasAlarms: false,
  lastPollAt: null,
  walk: null,
  weekCheckedAt: null,
  monthCheckedAt: null,
  habit: null,
  hasAbsences: false,
};

/** Reads all of that at once. */
export async function pollStart(database: Database, newsroom: string, listUrl: string): Promise<PollStart> {
  const row = await database.db
    .selectFrom('newsrooms')
    .leftJoin('validators', (join) =>
      join.onRef('validators.newsroom', '=', 'newsrooms.name').on('validators.url', '=', listUrl),
    )
    .select(['walked_at', 'failures', 'etag', 'last_modified', 'last_poll_at', 'habit'])
    .select(['walk_surface', 'walk_page', 'week_checked_at', 'month_checked_at'])
    .select(({ selectFrom }) =>
      selectFrom('absences')
        .innerJoin('releases', 'releases.id', 'absences.release_id')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('releases.newsroom', '=', 'newsrooms.name')
        .as('absences'),
    )
    .select(({ selectFrom }) =>
      selectFrom('alarms')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('alarms.newsroom', '=', 'newsrooms.name')
        .where('resolved_at', 'is', null)
        .as('alarms'),
    )
    .where('name', '=', newsroom)
    .executeTakeFirst();
  if (!row) return neverPolled;
  const hasValidators = row.etag !== null || row.last_modified !== null;
  return {
    walkedAt: row.walked_at,
    failures: row.failures,
    validators: hasValidators ? { etag: row.etag, lastModified: row.last_modified } : null,
    hasAlarms: (row.alarms ?? 0) > 0,
    lastPollAt: row.last_poll_at,
    walk: positionOf(row),
    weekCheckedAt: row.week_checked_at,
    monthCheckedAt: row.month_checked_at,
    habit: row.habit,
    hasAbsences: (row.absences ?? 0) > 0,
  };
}

function positionOf(row: Pick<NewsroomTable, 'walk_surface' | 'walk_page'>): WalkPosition | null {
  if (row.walk_surface === null || row.walk_page === null) return null;
  return { surface: row.walk_surface, page: row.walk_page };
}

/** Notes how far a walk to the list's end has come; null when it has to begin anew. */
export async function recordWalkPosition(
  database: Database,
  newsroom: string,
  position: WalkPosition | null,
): Promise<void> {
  await database.db
    .updateTable('newsrooms')
    .set({ walk_surface: position?.surface ?? null, walk_page: position?.page ?? null })
    .where('name', '=', newsroom)
    .execute();
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
    /** For the list's address: they replace the ones before as a pair, even by nothing. "keep" leaves those there are. */
    validators: ({ url: string } & Validators) | 'keep';
  } | null;
  /** How far back what was known was looked at again. */
  rechecked?: 'week' | 'month' | null;
  /** JSON; absent when it is as it was. */
  habit?: string | undefined;
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
    ...noError,
    ...(poll.list && {
      surface: poll.list.surface,
      listed: poll.list.listed,
      walked_at: poll.list.complete ? at : null,
      walk_surface: null,
      walk_page: null,
    }),
    ...(poll.rechecked && { week_checked_at: at }),
    ...(poll.rechecked === 'month' && { month_checked_at: at }),
    ...(poll.habit !== undefined && { habit: poll.habit }),
  };
  const validators = poll.list?.validators ?? 'keep';
  if (validators === 'keep') return storeState(database.db, poll.newsroom, state);
  await inTransaction(database, async (transaction) => {
    await storeState(transaction, poll.newsroom, state);
    await replaceValidators(transaction, poll.newsroom, at, validators);
  });
}

async function storeState(
  db: Kysely<Tables>,
  name: string,
  state: Omit<Updateable<NewsroomTable>, 'name'> & { failures: number },
): Promise<void> {
  await db
    .insertInto('newsrooms')
    .values({ name, ...state })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(state))
    .execute();
}

async function replaceValidators(
  db: Kysely<Tables>,
  newsroom: string,
  receivedAt: string,
  { url, etag, lastModified }: { url: string } & Validators,
): Promise<void> {
  await db.deleteFrom('validators').where('newsroom', '=', newsroom).execute();
  if (etag === null && lastModified === null) return;
  await db
    .insertInto('validators')
    .values({ newsroom, url, etag, last_modified: lastModified, received_at: receivedAt })
    .execute();
}

export interface FailedPoll {
  newsroom: string;
  at: Date;
  nextPoll: NextPoll;
  error: ErrorFacts;
}

/** Records a poll that failed. What was stored before stays as it is. */
export async function recordFailure(database: Database, poll: FailedPoll): Promise<void> {
  const state = {
    last_poll_at: storedInstant(poll.at),
    next_poll_at: storedInstant(poll.nextPoll.at),
    next_poll_reason: poll.nextPoll.reason,
    ...errorColumns(poll.error),
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
    lastError: lastErrorOf(row),
    walk: positionOf(row),
  };
}
