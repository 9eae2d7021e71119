import { statusIn } from './delivery-status.js';

/** The line between what a mail system says and the copy of the mail it is about. */
export const ABOVE_THE_COPY = /^---+ ?(?:Below this line|Enclosed|This is a copy)/m;
const QMAIL_BOUNCE = /^received:.{0,100}\(qmail \d+ invoked for bounce\)/i;

/**
 * Reads the two kinds of returned mail that are older than RFC 3464 and still sent: qmail's (told by its own Received
 * field) and Exim's with X-Failed-Recipients. Anything looser would take a machine's answer for a bounce.
 *
 * @param headerLines of a message that comes from a mail system
 * @param text its text part
 * @returns null when it is neither
 */
export function readPlainBounce(
  headerLines: readonly { key: string; line: string }[],
  text: string,
): { kind: 'failed'; status: string | null } | null {
  const told = headerLines.some(({ key, line }) => key === 'x-failed-recipients' || QMAIL_BOUNCE.test(line));
  if (!told) return null;
  const [words = ''] = text.split(ABOVE_THE_COPY, 1);
  return { kind: 'failed', status: statusIn(words.replaceAll('#', ' ')) };
}
