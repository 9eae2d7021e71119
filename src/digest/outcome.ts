import type { SendResult, SmtpReply } from '../ports/mail.js';
import type { DeliveryOutcome } from '../store/deliveries.js';

/** What follows from one attempt. */
export interface Verdict {
  outcome: DeliveryOutcome;
  /** The relay refused the recipient: it counts like a mail that came back. */
  bounced: boolean;
  /** The relay takes nothing from us now: trying others is pointless. */
  stop: boolean;
}

/** Minutes until the next attempt, after the first, second, … one; then every two hours. */
const pauses = [1, 5, 15, 30, 60];
const LAST_PAUSE = 120;
/** A relay or mailbox that has said "later" for so long gets no more attempts: the news is old by then. */
const PATIENCE = 3 * 86_400_000;

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
  const calm = { bounced: false, stop: false };
  // 421: the relay has had enough of us for now (RFC 5321 §3.8).
  const enough = result.kind === 'deferred' && result.reply?.code === 421;
  switch (result.kind) {
    case 'accepted':
      return { ...calm, outcome: { state: 'sent' } };
    case 'unknown':
      return { ...calm, outcome: { state: 'unknown', reason: 'connection-lost' } };
    case 'unwritable':
      return { ...calm, outcome: { state: 'failed', reason: 'not-writable', reply: null } };
    case 'unreachable':
      return { bounced: false, stop: true, outcome: again(result.reason, null) };
    case 'deferred':
      return {
        bounced: false,
        stop: enough,
        outcome: again(result.reply ? 'deferred' : 'connection-lost', result.reply),
      };
    case 'refused':
      // Our sender is refused: a fault of the set-up, which somebody will mend. No recipient should pay for it.
      if (result.reply.stage === 'sender') {
        return { bounced: false, stop: true, outcome: again('sender-refused', result.reply) };
      }
      return {
        ...calm,
        outcome: { state: 'failed', reason: `${result.reply.stage}-refused`, reply: result.reply },
        bounced: result.reply.stage === 'recipient',
      };
  }
}

/** When a mail that was put off is tried again, after so many attempts. */
export function nextAttempt(attempts: number, now: Date): Date {
  const minutes = pauses[attempts - 1] ?? LAST_PAUSE;
  return new Date(now.getTime() + minutes * 60_000);
}
