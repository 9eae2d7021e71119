import type { SendResult, SmtpReply } from '../ports/mail.js';
import type { DeliveryOutcome } from '../store/deliveries.js';

/** What follows from one attempt. */
export interface Verdict {
  outcome: DeliveryOutcome;
  /** The address does not exist: it must not be written to again. */
  suppress: boolean;
  /** The relay takes nothing from us now: trying others is pointless. */
  stop: boolean;
}

/** Minutes until the next attempt, after the first, second, … one; then every two hours. */
const pauses = [1, 5, 15, 30, 60];
const LAST_PAUSE = 120;
/** A relay or mailbox that has said "later" for so long gets no more attempts: the news is old by then. */
const PATIENCE = 3 * 86_400_000;

/**
 * Enhanced codes that say the address itself is wrong for good: no such mailbox (5.1.1), no such system (5.1.2), bad
 * syntax (5.1.3), moved (5.1.6), a domain that takes no mail (5.1.10, RFC 7505). The other 5.1.x are about our sender
 * or about anything (5.1.0, 5.1.7, 5.1.8), so they prove nothing.
 */
const wrongAddress = new Set(['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10']);

/**
 * Decides what an attempt means for its delivery.
 *
 * @param attempts how many there have been, this one included
 * @param createdAt when the mail was first due
 */
export function verdictOn(result: SendResult, attempts: number, createdAt: Date, now: Date): Verdict {
  const again = (reason: string, reply: SmtpReply | null): DeliveryOutcome =>
    now.getTime() - createdAt.getTime() >= PATIENCE
      ? { state: 'failed', reason: 'gave-up', reply }
      : { state: 'pending', reason, reply, nextAttemptAt: nextAttempt(attempts, now) };
  const calm = { suppress: false, stop: false };
  // 421: the relay has had enough of us for now (RFC 5321 §3.8).
  const enough = result.kind === 'deferred' && result.reply?.code === 421;
  switch (result.kind) {
    case 'accepted':
      return { ...calm, outcome: { state: 'sent' } };
    case 'unknown':
      return { ...calm, outcome: { state: 'unknown', reason: 'connection-lost' } };
    case 'unreachable':
      return { suppress: false, stop: true, outcome: again(result.reason, null) };
    case 'deferred':
      return {
        suppress: false,
        stop: enough,
        outcome: again(result.reply ? 'deferred' : 'connection-lost', result.reply),
      };
    case 'refused':
      // Our sender is refused: a fault of the set-up, which somebody will mend. No recipient should pay for it.
      if (result.reply.stage === 'sender') {
        return { suppress: false, stop: true, outcome: again('sender-refused', result.reply) };
      }
      return {
        ...calm,
        outcome: { state: 'failed', reason: `${result.reply.stage}-refused`, reply: result.reply },
        suppress: result.reply.stage === 'recipient' && wrongAddress.has(result.reply.enhanced ?? ''),
      };
  }
}

function nextAttempt(attempts: number, now: Date): Date {
  const minutes = pauses[attempts - 1] ?? LAST_PAUSE;
  return new Date(now.getTime() + minutes * 60_000);
}
