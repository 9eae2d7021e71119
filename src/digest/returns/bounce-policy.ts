import type { Bounce } from '../../store/bounces.js';
import { isAboutRecipient, provesWrongAddress } from './address-codes.js';

const DAY = 86_400_000;
/** Failures older than this are forgiven. */
export const FAILURES_COUNT_FOR = 60 * DAY;
const FAILURES = 3;
/** A mailbox that is full over a holiday, or a host that is down for some days, is no reason to give somebody up. */
const AT_LEAST_APART = 7 * DAY;

/**
 * Whether an address is to be given up, after what came back of its mails within FAILURES_COUNT_FOR, the latest last: at
 * once when the code proves the address wrong; for other failures after three of them that lie a week apart or more.
 * Delays count for nothing: whoever reports one goes on trying, and reports again if it fails.
 */
export function isGivenUp(bounces: readonly Bounce[]): boolean {
  const failures = bounces.filter(({ kind }) => kind === 'failed');
  if (provesWrongAddress(failures.at(-1)?.enhancedCode ?? null)) return true;
  const counted = failures.filter(({ enhancedCode }) => isAboutRecipient(enhancedCode));
  const mails = new Set(counted.map(({ deliveryId }) => deliveryId));
  const [first] = counted;
  const last = counted.at(-1);
  if (first === undefined || last === undefined || mails.size < FAILURES) return false;
  return Date.parse(last.receivedAt) - Date.parse(first.receivedAt) >= AT_LEAST_APART;
}
