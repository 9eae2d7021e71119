/**
 * Who gets mail about what, and the ledger of what was sent. Instants, JSON and truth are kept as in releases.ts.
 * The only columns with personal data are subscribers.address, address_key and address_hash, subscriptions.filter and
 * proof, and for two days at most, encrypted or hashed, those of waiting_questions.
 */
export interface SubscriptionTables {
  subscribers: SubscriberTable;
  subscriptions: SubscriptionTable;
  suppressions: SuppressionTable;
  address_salt: AddressSaltTable;
  digest_runs: DigestRunTable;
  digest_run_releases: DigestRunReleaseTable;
  run_recipients: RunRecipientTable;
  deliveries: DeliveryTable;
  delivery_items: DeliveryItemTable;
  bounces: BounceTable;
  relay_minutes: RelayMinuteTable;
  waiting_questions: WaitingQuestionTable;
}

export interface SubscriberTable {
  id: string;
  /** As the person wrote it; null when erased. */
  address: string | null;
  /** The address in lower case: one subscriber per address. */
  address_key: string | null;
  /** Salted hash of address_key, as in suppressions. */
  address_hash: string | null;
  language: 'sv' | 'en';
  /** Part of every link's signature: raising it makes all links sent so far invalid. */
  token_version: number;
  paused_until: string | null;
  created_at: string;
  erased_at: string | null;
}

export type Frequency = 'immediate' | 'daily' | 'weekly';
export type SubscriptionSource = 'command' | 'web' | 'import';
/** Why a subscription ended; kept for a year, longer than the address. */
export type EndedReason =
  | 'unsubscribed'
  | 'one-click'
  | 'changed'
  | 'address-refused'
  | 'complained'
  | 'erased';

/** Never edited: a change ends one row and starts another, so that the table is its own history. */
export interface SubscriptionTable {
  id: string;
  subscriber_id: string;
  frequency: Frequency;
  /** 1 Monday – 7 Sunday, for weekly ones. */
  weekday: number | null;
  /** JSON of the filter (src/digest/filter.ts); "{}" when erased. */
  filter: string;
  /** Hash of the filter: a person has each filter once. */
  filter_key: string;
  source: SubscriptionSource;
  /** JSON: how the consent was given (GDPR Art. 7(1)). */
  proof: string | null;
  /** Releases that became visible before it are no news for this subscription. */
  begins_at: string;
  created_at: string;
  ended_at: string | null;
  ended_reason: EndedReason | null;
}

export type SuppressionReason = 'address-refused' | 'complained' | 'requested';

/** Addresses that must not get mail, without the addresses. */
interface SuppressionTable {
  address_hash: string;
  reason: SuppressionReason;
  /** Enhanced status code (RFC 3463) that led to it. */
  enhanced_code: string | null;
  created_at: string;
}

/** One row: the salt of every address_hash. */
interface AddressSaltTable {
  salt: string;
}

/** One window whose releases are mailed together: [window_start, window_end). */
export interface DigestRunTable {
  id: string;
  frequency: Frequency;
  weekday: number | null;
  window_start: string;
  window_end: string;
  created_at: string;
  /** Until then one process is finding the recipients. */
  planning_until: string | null;
  /** All recipients have been found. */
  planned_at: string | null;
  /** Every delivery has come to an end. */
  completed_at: string | null;
}

/** The releases a run is about, fixed when it is made. */
interface DigestRunReleaseTable {
  run_id: string;
  /** Runs that follow each other: "immediate", "daily", "weekly-1" … "weekly-7". In each a revision is news once. */
  series: string;
  release_id: string;
  revision: number;
}

interface RunRecipientTable {
  id: string;
  run_id: string;
  subscriber_id: string;
  created_at: string;
}

/**
 * - pending: to be sent at next_attempt_at, unless claimed_until has not passed
 * - sending: written before the SMTP conversation begins
 * - sent: the relay has taken it
 * - failed: it never will be
 * - unknown: the relay may have it; never sent again by itself
 * - cancelled: nothing was left to send when its turn came (left, paused, suppressed)
 */
export type DeliveryState = 'pending' | 'sending' | 'sent' | 'failed' | 'unknown' | 'cancelled';

interface DeliveryTable {
  id: string;
  run_recipient_id: string;
  subscriber_id: string;
  state: DeliveryState;
  /** Lower goes first: 1 at once, 2 digests. */
  priority: number;
  attempts: number;
  next_attempt_at: string;
  /** The process that is going to send it. */
  claimed_by: string | null;
  claimed_until: string | null;
  /** When the latest conversation began. */
  started_at: string | null;
  finished_at: string | null;
  reply_code: number | null;
  enhanced_code: string | null;
  /** Why it waits, failed or was cancelled; kebab-case. */
  reason: string | null;
  created_at: string;
}

export type DeliveryItemKind = 'new' | 'correction' | 'withdrawal';

/** What a mail tells a person; fixed before the first attempt. No person is told of the same revision twice. */
interface DeliveryItemTable {
  delivery_id: string;
  subscriber_id: string;
  release_id: string;
  revision: number;
  kind: DeliveryItemKind;
}

/**
 * - failed: the mail could not be delivered
 * - delayed: not yet; who has it goes on trying
 * - complaint: its reader called it spam
 */
export type BounceKind = 'failed' | 'delayed' | 'complaint';

/** What came back of a delivery, or was refused by the relay at once. Without addresses, words and bodies. */
export interface BounceTable {
  id: string;
  /** SHA-256 of the returned message, or the delivery's id where the relay refused: each is counted once. */
  fingerprint: string;
  subscriber_id: string;
  delivery_id: string;
  kind: BounceKind;
  /** RFC 3463; null when none was given. */
  enhanced_code: string | null;
  received_at: string;
}

/** How many mails a relay was given in a minute by all processes together; rows of the past are of no use. */
interface RelayMinuteTable {
  /** host:port */
  relay: string;
  /** Its first instant. */
  minute: string;
  mails: number;
}

/** A mail that asks for a confirmation and was put off by the relay. It goes when it is sent, or its link has expired. */
interface WaitingQuestionTable {
  id: string;
  /** Keyed hash of what is asked. */
  question_hash: string;
  /** As in suppressions: whoever is erased leaves nothing here. */
  address_hash: string;
  /** The encrypted token that the mail's link holds. */
  token: string;
  attempts: number;
  next_attempt_at: string;
  expires_at: string;
}
