import { z } from 'zod';
import { readFilter } from './filter.js';
import { sealed, unsealed } from './sealed.js';

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

const moveSchema = z.strictObject({
  subscriberId: z.string(),
  /** The new one. */
  address: z.string(),
  requestedAt: z.iso.datetime(),
});

/** A move to a new address that waits for its confirmation there. It exists nowhere but in the mail. */
export type MoveRequest = z.output<typeof moveSchema>;

/** How long a sign-up or a move can be confirmed. */
export const CONFIRMATION_HOURS = 48;

/** The sealed sign-up in the link that confirms it: nothing is stored before the mailbox is known to be the person's. */
export function confirmationToken(secretKey: string, request: SignUpRequest): string {
  // Without the parts of the filter that choose nothing: links should be short.
  const chosen = Object.entries(request.filter).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value,
  );
  return `c${sealed(secretKey, 'confirmations', { ...request, filter: Object.fromEntries(chosen) })}`;
}

/** The sign-up in a link, "expired", or null for what we did not make. */
export function readConfirmation(
  secretKey: string,
  token: string,
  now: Date,
): SignUpRequest | 'expired' | null {
  if (!token.startsWith('c')) return null;
  const request = requestSchema.safeParse(unsealed(secretKey, 'confirmations', token.slice(1)));
  return request.success ? inTime(request.data, now) : null;
}

/** The sealed move in the link that confirms it. */
export function moveToken(secretKey: string, request: MoveRequest): string {
  return `a${sealed(secretKey, 'moves', request)}`;
}

/** The move in a link, "expired", or null for what we did not make. */
export function readMove(secretKey: string, token: string, now: Date): MoveRequest | 'expired' | null {
  if (!token.startsWith('a')) return null;
  const request = moveSchema.safeParse(unsealed(secretKey, 'moves', token.slice(1)));
  return request.success ? inTime(request.data, now) : null;
}

function inTime<Request extends { requestedAt: string }>(request: Request, now: Date): Request | 'expired' {
  const age = now.getTime() - Date.parse(request.requestedAt);
  return age > CONFIRMATION_HOURS * 3_600_000 ? 'expired' : request;
}
