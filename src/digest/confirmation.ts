import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { readFilter } from './filter.js';
import { keyFor } from './tokens.js';

const requestSchema = z.strictObject({
  address: z.string(),
  language: z.enum(['sv', 'en']),
  frequency: z.enum(['immediate', 'daily', 'weekly']),
  weekday: z.int().min(1).max(7).nullable(),
  filter: z.unknown().transform((filter) => readFilter(filter)),
  /** When the form was sent. */
  requestedAt: z.iso.datetime(),
  /** Version of the words the person agreed to. */
  formVersion: z.string(),
});

/** A sign-up that waits for its confirmation. It exists nowhere but in the mail. */
export type SignUpRequest = z.output<typeof requestSchema>;

/** How long a sign-up can be confirmed. */
export const CONFIRMATION_HOURS = 48;

const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts a sign-up into the link that confirms it (AES-256-GCM), so that nothing need be stored before the person has
 * shown that the mailbox is theirs.
 */
export function confirmationToken(secretKey: string, request: SignUpRequest): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyFor(secretKey, 'confirmations'), iv);
  const sealed = Buffer.concat([cipher.update(shortest(request), 'utf8'), cipher.final()]);
  return `c${Buffer.concat([iv, sealed, cipher.getAuthTag()]).toString('base64url')}`;
}

/** Without the parts of the filter that choose nothing: links should be short. */
function shortest(request: SignUpRequest): string {
  const chosen = Object.entries(request.filter).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value,
  );
  return JSON.stringify({ ...request, filter: Object.fromEntries(chosen) });
}

/** The sign-up in a link, "expired", or null for what we did not make. */
export function readConfirmation(
  secretKey: string,
  token: string,
  now: Date,
): SignUpRequest | 'expired' | null {
  const request = decrypted(secretKey, token);
  if (request === null) return null;
  const age = now.getTime() - Date.parse(request.requestedAt);
  return age > CONFIRMATION_HOURS * 3_600_000 ? 'expired' : request;
}

function decrypted(secretKey: string, token: string): SignUpRequest | null {
  const bytes = Buffer.from(token.slice(1), 'base64url');
  if (!token.startsWith('c') || bytes.length < IV_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv(
    'aes-256-gcm',
    keyFor(secretKey, 'confirmations'),
    bytes.subarray(0, IV_BYTES),
    { authTagLength: TAG_BYTES },
  );
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const opened =
      decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
    return requestSchema.parse(JSON.parse(opened));
  } catch {
    return null;
  }
}
