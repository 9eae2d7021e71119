import { randomUUID } from 'node:crypto';
import type { Clock } from '../ports/clock.js';
import type { Log } from '../ports/log.js';
import type { MailTransport, OutgoingMail, SendResult } from '../ports/mail.js';
import type { Database } from '../store/database.js';
import {
  beginSending,
  type Claim,
  type ClaimedDelivery,
  claimDeliveries,
  type DeliveryOutcome,
  recordOutcome,
  releaseClaims,
} from '../store/deliveries.js';
import { takeMailSlots } from '../store/relay-minutes.js';
import { groupsKeepOrder } from '../store/transaction.js';
import { type DigestComposer, digestComposer } from './compose/compose.js';
import type { MailSettings } from './compose/mail-settings.js';
import { type Verdict, verdictOn } from './outcome.js';
import { type Prepared, type PreparedDelivery, prepareDeliveries, type RunCandidates } from './preparing.js';
import { noteBounce } from './returns/note-bounce.js';

export interface SendingParts {
  database: Database;
  clock: Clock;
  log: Log;
  transport: MailTransport;
  mail: MailSettings;
  /** Once aborted, no further mail is begun. */
  signal?: AbortSignal;
  /** Called before each claim: what has become due meanwhile and goes first may be made ready. */
  beforeClaim?: () => Promise<void>;
}

/** A delivery that this process may begin, with what it is to tell. */
interface Turn {
  delivery: ClaimedDelivery;
  prepared: Prepared;
}

/** The end of a mail, on its way into the ledger. */
interface Ending {
  stored: Promise<void>;
}

/** How many deliveries came to which end. */
export interface SendingSummary {
  sent: number;
  /** Will be tried again. */
  deferred: number;
  failed: number;
  unknown: number;
  cancelled: number;
  /** Whether more was due than the relay may be given in this minute. */
  paced: boolean;
  /** Why the relay took nothing more; null when it took what there was. */
  stopped: string | null;
}

/** A claim not begun by then is free again. */
const CLAIM_TIME = 5 * 60_000;
/** A conversation not ended by then is taken for lost: longer than the transport waits for any reply. */
const SENDING_TIME = 15 * 60_000;
/** Deliveries claimed at once for each connection: a claim is a commit too. */
const CLAIMED_EACH = 4;
/** How often a mail is chosen anew, when its reader or another mail got in first, before we leave it for later. */
const CHOICES = 3;

/**
 * Sends every delivery that is due, as many at once as the transport has connections. For each one the ledger says
 * "sending" before the first word of SMTP and how it ended after the last, so that a crash leaves at most one mail per
 * connection in doubt, and none is sent twice.
 */
export async function sendDue(parts: SendingParts): Promise<SendingSummary> {
  return new Sender(parts).run();
}

class Sender {
  readonly #parts: SendingParts;
  readonly #worker = randomUUID();
  readonly #compose: DigestComposer;
  readonly #candidates: RunCandidates = new Map();
  readonly #summary: SendingSummary = {
    sent: 0,
    deferred: 0,
    failed: 0,
    unknown: 0,
    cancelled: 0,
    paced: false,
    stopped: null,
  };
  #queue: Turn[] = [];
  #refilling: Promise<void> | null = null;

  constructor(parts: SendingParts) {
    this.#parts = parts;
    this.#compose = digestComposer(parts.mail);
  }

  async run(): Promise<SendingSummary> {
    const { transport, database, log } = this.#parts;
    const lanes = await Promise.allSettled(Array.from({ length: transport.connections }, () => this.#lane()));
    await releaseClaims(database, this.#worker);
    const broken = lanes.find((lane) => lane.status === 'rejected');
    if (broken) throw broken.reason;
    if (this.#summary.paced) log.info({ ...transport.limit }, 'the rest waits: the relay has had its mails');
    return this.#summary;
  }

  /**
   * One connection's work: one mail after the other. How a mail ended may be stored together with the beginning of the
   * next, never after it: so there is no more than one mail of each connection in doubt.
   */
  async #lane(): Promise<void> {
    let last: Ending = { stored: Promise.resolve() };
    for (let next = await this.#next(); next !== null; next = await this.#next()) {
      last = await this.#deliver(next, last);
    }
    await last.stored;
  }

  async #next(): Promise<Turn | null> {
    if (this.#parts.signal?.aborted || this.#summary.stopped !== null) return null;
    if (this.#queue.length === 0) {
      this.#refilling ??= this.#refill().finally(() => {
        this.#refilling = null;
      });
      await this.#refilling;
    }
    return this.#queue.shift() ?? null;
  }

  async #refill(): Promise<void> {
    const { database, transport } = this.#parts;
    if (this.#summary.paced) return;
    await this.#parts.beforeClaim?.();
    const claim = this.#claim(CLAIM_TIME);
    const claimed = await claimDeliveries(database, claim, transport.connections * CLAIMED_EACH);
    const { limit } = transport;
    const allowed =
      limit === null || claimed.length === 0
        ? claimed.length
        : await takeMailSlots(database, { ...limit, wanted: claimed.length, now: claim.now });
    this.#queue = await this.#prepared(claimed.slice(0, allowed));
    this.#summary.paced = allowed < claimed.length;
  }

  async #prepared(deliveries: readonly ClaimedDelivery[]): Promise<Turn[]> {
    const { database, clock } = this.#parts;
    const prepared = await prepareDeliveries(database, deliveries, this.#candidates, clock.now());
    return deliveries.flatMap((delivery) => {
      const one = prepared.get(delivery.id);
      return one === undefined ? [] : [{ delivery, prepared: one }];
    });
  }

  #claim(milliseconds: number): Claim {
    const now = this.#parts.clock.now();
    return { worker: this.#worker, now, until: new Date(now.getTime() + milliseconds) };
  }

  async #deliver({ delivery, prepared }: Turn, last: Ending): Promise<Ending> {
    const { database } = this.#parts;
    let chosen: Prepared | undefined = prepared;
    for (let choice = 1; choice <= CHOICES && chosen !== undefined; choice += 1) {
      if ('cancelled' in chosen) {
        await this.#record(delivery, { state: 'cancelled', reason: chosen.cancelled });
        return last;
      }
      const mail = this.#composed(delivery, chosen);
      if (mail === null) {
        await this.#record(delivery, { state: 'failed', reason: 'not-composed' });
        return last;
      }
      const { items, reader } = chosen;
      if (!groupsKeepOrder(database)) await last.stored;
      const claim = this.#claim(SENDING_TIME);
      const begun = await beginSending(database, { ...claim, delivery, address: reader.address, items });
      if (begun === 'lost') return last;
      if (begun === 'begun') {
        await last.stored;
        return this.#send(delivery, mail);
      }
      const [again] = await this.#prepared([delivery]);
      chosen = again?.prepared;
    }
    return last;
  }

  /** Null when this mail can't be made: a fault of ours, which must not hold up the others. */
  #composed({ id, run }: ClaimedDelivery, { reader, news }: PreparedDelivery): OutgoingMail | null {
    const { clock, log } = this.#parts;
    const occasion = { rhythm: run, windowStart: run.windowStart, windowEnd: run.windowEnd };
    try {
      return this.#compose({ reader, occasion, news, deliveryId: id, now: clock.now() });
    } catch (error) {
      log.error({ delivery: id, error }, 'mail not composed');
      return null;
    }
  }

  async #send(delivery: ClaimedDelivery, mail: OutgoingMail): Promise<Ending> {
    const { transport, clock, log } = this.#parts;
    const result = await transport.send(mail);
    const verdict = verdictOn(result, delivery.attempts + 1, new Date(delivery.createdAt), clock.now());
    const { outcome, stop } = verdict;
    if (stop && this.#summary.stopped === null) {
      this.#summary.stopped = 'reason' in outcome ? outcome.reason : outcome.state;
      log.error({ reason: this.#summary.stopped }, 'sending stopped: the relay takes nothing from us now');
    }
    const stored = this.#store(delivery, result, verdict);
    // Whoever waits for it hears of its failure; until then it must not end the process.
    stored.catch(() => {});
    return { stored };
  }

  async #store(delivery: ClaimedDelivery, result: SendResult, { outcome, bounced }: Verdict): Promise<void> {
    const { clock, log, database } = this.#parts;
    const now = clock.now();
    await this.#record(delivery, outcome);
    if (bounced && result.kind === 'refused') {
      const { id, subscriberId } = delivery;
      const { enhanced: enhancedCode } = result.reply;
      const bounce = { fingerprint: id, deliveryId: id, subscriberId, enhancedCode, now };
      await noteBounce(database, { ...bounce, kind: 'failed' }, log);
    }
  }

  async #record(delivery: ClaimedDelivery, outcome: DeliveryOutcome): Promise<void> {
    const { database, clock, log } = this.#parts;
    const now = clock.now();
    const ours = await recordOutcome(database, { id: delivery.id, worker: this.#worker, now }, outcome);
    const facts = { delivery: delivery.id, run: delivery.run.id, ...outcomeFacts(outcome) };
    if (!ours) {
      log.warn(facts, 'delivery ended after its time was out; another process has decided');
      return;
    }
    if (outcome.state === 'pending') this.#summary.deferred += 1;
    else this.#summary[outcome.state] += 1;
    if (outcome.state === 'sent' || outcome.state === 'cancelled')
      log.debug(facts, `delivery ${outcome.state}`);
    else log.warn(facts, `delivery ${outcome.state === 'pending' ? 'put off' : outcome.state}`);
  }
}

function outcomeFacts(outcome: DeliveryOutcome): object {
  return {
    state: outcome.state,
    ...('reason' in outcome && { reason: outcome.reason }),
    ...('reply' in outcome &&
      outcome.reply && { code: outcome.reply.code, enhanced: outcome.reply.enhanced }),
    ...(outcome.state === 'pending' && { nextAttemptAt: outcome.nextAttemptAt.toISOString() }),
  };
}
