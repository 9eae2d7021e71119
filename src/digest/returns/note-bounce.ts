import type { Log } from '../../ports/log.js';
import { type BounceKind, bouncesOf, recordBounce } from '../../store/bounces.js';
import type { Database } from '../../store/database.js';
import { suppressSubscriber } from '../../store/suppressions.js';
import { FAILURES_COUNT_FOR, isGivenUp } from './bounce-policy.js';

export interface BounceToNote {
  /** Tells a message that is handed in twice. */
  fingerprint: string;
  deliveryId: string;
  subscriberId: string;
  kind: BounceKind;
  enhancedCode: string | null;
  now: Date;
}

/**
 * Writes down that a mail came back and does what follows: a complaint or a lost address ends every subscription of the
 * person and puts the address on the list of those that must not get mail.
 *
 * @returns known: it was noted before, and nothing happened
 */
export async function noteBounce(
  database: Database,
  bounce: BounceToNote,
  log: Log,
): Promise<'known' | 'noted' | 'suppressed'> {
  if (!(await recordBounce(database, bounce))) return 'known';
  const { subscriberId, kind, enhancedCode, now } = bounce;
  const since = new Date(now.getTime() - FAILURES_COUNT_FOR);
  const lost = kind === 'failed' && isGivenUp(await bouncesOf(database, subscriberId, since));
  const facts = { subscriber: subscriberId, delivery: bounce.deliveryId, kind, code: enhancedCode };
  if (kind !== 'complaint' && !lost) {
    log.info(facts, 'mail came back: noted');
    return 'noted';
  }
  const reason = kind === 'complaint' ? 'complained' : 'address-refused';
  await suppressSubscriber(database, { subscriberId, reason, enhancedCode, now });
  log.warn({ ...facts, reason }, 'mail came back: the address is suppressed');
  return 'suppressed';
}
