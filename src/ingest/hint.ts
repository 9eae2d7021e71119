import { createHash } from 'node:crypto';

/** A fingerprint of what a list says of a release; the order of the fields counts. */
export function hintOf(said: Readonly<Record<string, unknown>>): string {
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 16);
}
