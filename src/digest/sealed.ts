import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type KeyUse, keyFor } from './tokens.js';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts data for a link (AES-256-GCM): nobody but us can read or make it, and nothing need be stored. */
export function sealed(secretKey: string, use: KeyUse, data: unknown): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyFor(secretKey, use), iv);
  const bytes = Buffer.concat([cipher.update(JSON.stringify(data), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, bytes, cipher.getAuthTag()]).toString('base64url');
}

/** What we sealed for this use, or null for what we did not. */
export function unsealed(secretKey: string, use: KeyUse, text: string): unknown {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length < IV_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', keyFor(secretKey, use), bytes.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return JSON.parse(
      decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8'),
    );
  } catch {
    return null;
  }
}
