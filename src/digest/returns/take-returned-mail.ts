import { createHash } from 'node:crypto';
import type { Clock } from '../../ports/clock.js';
import type { Log } from '../../ports/log.js';
import { deliveryOwner } from '../../store/bounces.js';
import type { Database } from '../../store/database.js';
import { returnedDelivery } from '../tokens.js';
import { noteBounce } from './note-bounce.js';
import { type ReturnedMail, readReturnedMail } from './returned-mail.js';

export interface ReturnParts {
  database: Database;
  /** The return addresses were signed with it. */
  secretKey: string;
  clock: Clock;
  log: Log;
}

/**
 * What became of a returned message.
 * - noted: a mail failed or is late; counted · suppressed: nobody is mailed at that address any more
 * - known: handed in before · stranger: about no mail of ours · ignored: of a kind that asks for nothing
 */
export interface TakenReturn {
  kind: ReturnedMail['kind'];
  outcome: 'noted' | 'suppressed' | 'known' | 'stranger' | 'ignored';
  /** RFC 3463 */
  status: string | null;
}

/**
 * Takes one message that came to a return address, and does what follows from it. Nothing of the message is kept but
 * its hash, its kind and its status code; an answer is never sent (RFC 5321 §4.5.5, RFC 3834 §2).
 *
 * @param recipient the address it came to, where the mail system tells it
 */
export async function takeReturnedMail(
  { database, secretKey, clock, log }: ReturnParts,
  message: Uint8Array,
  recipient: string | null = null,
): Promise<TakenReturn> {
  const { kind, status, traces } = await readReturnedMail(message);
  if (kind !== 'failed' && kind !== 'delayed' && kind !== 'complaint') {
    log.info({ kind }, 'message to a return address ignored: it asks for nothing');
    return { kind, outcome: 'ignored', status };
  }
  const delivery = await namedDelivery(database, secretKey, `${recipient ?? ''}\n${traces}`);
  if (delivery === null) {
    log.info({ kind, status }, 'returned mail ignored: it names no mail of ours');
    return { kind, outcome: 'stranger', status };
  }
  const fingerprint = createHash('sha256').update(message).digest('base64url');
  const bounce = { ...delivery, fingerprint, kind, enhancedCode: status, now: clock.now() };
  return { kind, outcome: await noteBounce(database, bounce, log), status };
}

const MOST_NAMES = 20;

/**
 * The delivery that a returned message names: by its signed return address, or by the delivery's own id, which stands in
 * the Message-ID and the ENVID of the mail. Either can be known only to who has seen the mail.
 */
async function namedDelivery(
  database: Database,
  secretKey: string,
  traces: string,
): Promise<{ deliveryId: string; subscriberId: string } | null> {
  const signed = [...traces.matchAll(/\bbounce\+([0-9a-f]{48})\b/gi)].map(([, token = '']) =>
    returnedDelivery(secretKey, token),
  );
  const named = [...traces.matchAll(/\b[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi)];
  const ids = [...signed, ...named.map(([id]) => id.toLowerCase())].filter((id) => id !== null);
  for (const id of [...new Set(ids)].slice(0, MOST_NAMES)) {
    const owner = await deliveryOwner(database, id);
    if (owner !== null) return owner;
  }
  return null;
}
