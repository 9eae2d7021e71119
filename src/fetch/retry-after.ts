const DELAY = /^\d{1,9}$/;
/** RFC 9110 §5.6.7: the form in use, and the two old ones a recipient must still read. */
const IMF_FIXDATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
const RFC_850 = /^[A-Z][a-z]{5,8}, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/;
const ASCTIME = /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/;

/**
 * Reads Retry-After (RFC 9110 §10.2.3): seconds, or a date. Anything else counts as not given.
 *
 * @returns when the next request is welcome; null when the header does not say
 */
export function readRetryAfter(value: string | undefined, now: Date): Date | null {
  const text = value?.trim() ?? '';
  if (DELAY.test(text)) return new Date(now.getTime() + Number(text) * 1000);
  return readHttpDate(text);
}

/** Reads a date of an HTTP header field; null when it is none. */
export function readHttpDate(text: string): Date | null {
  // Without a zone, as asctime has it, Date.parse would take the machine's own.
  const zoned = ASCTIME.test(text) ? `${text} GMT` : text;
  if (zoned === text && !IMF_FIXDATE.test(text) && !RFC_850.test(text)) return null;
  const time = Date.parse(zoned);
  return Number.isNaN(time) ? null : new Date(time);
}
