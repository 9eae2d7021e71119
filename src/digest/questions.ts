import { createHmac } from 'node:crypto';
import type { OutgoingMail } from '../ports/mail.js';
import type { Database } from '../store/database.js';
import { addressKey, findSubscriber, findSubscriberByAddress } from '../store/subscribers.js';
import { confirmationMail, moveMail } from './compose/confirmation-mail.js';
import type { MailSettings } from './compose/mail-settings.js';
import {
  CONFIRMATION_HOURS,
  confirmationToken,
  type MoveRequest,
  moveToken,
  readConfirmation,
  readMove,
  type SignUpRequest,
} from './confirmation.js';
import { keyFor, linkToken } from './tokens.js';

/** What a mail asks its reader to confirm. */
export type Question = { about: 'sign-up'; request: SignUpRequest } | { about: 'move'; request: MoveRequest };

/** The question as it may be kept: encrypted, and worth nothing when it has expired. */
export function sealedQuestion(secretKey: string, question: Question): string {
  return question.about === 'sign-up'
    ? confirmationToken(secretKey, question.request)
    : moveToken(secretKey, question.request);
}

/** The question in a token; null when it has expired, or is none of ours (the secret key is another one). */
export function unsealedQuestion(secretKey: string, token: string, now: Date): Question | null {
  const signUp = readConfirmation(secretKey, token, now);
  if (signUp !== null) return signUp === 'expired' ? null : { about: 'sign-up', request: signUp };
  const move = readMove(secretKey, token, now);
  return move === null || move === 'expired' ? null : { about: 'move', request: move };
}

/** When the link in the mail ends. */
export function questionExpiry({ request }: Question): Date {
  return new Date(Date.parse(request.requestedAt) + CONFIRMATION_HOURS * 3_600_000);
}

/** The same for the same question asked again. */
export function questionHash(secretKey: string, { about, request }: Question): string {
  const { requestedAt, ...asked } = request;
  return createHmac('sha256', keyFor(secretKey, 'questions'))
    .update(JSON.stringify([about, { ...asked, address: addressKey(request.address) }]))
    .digest('base64url');
}

/**
 * The mail that asks.
 *
 * @param mailId the same on every attempt
 * @returns null when there is nobody left to ask for
 */
export async function questionMail(
  database: Database,
  question: Question,
  mailId: string,
  settings: MailSettings,
  now: Date,
): Promise<OutgoingMail | null> {
  if (question.about === 'move') {
    const subscriber = await findSubscriber(database, question.request.subscriberId);
    if (subscriber === null || subscriber.erasedAt !== null) return null;
    return moveMail(question.request, { language: subscriber.language, mailId }, settings, now);
  }
  const { request } = question;
  const subscriber = await findSubscriberByAddress(database, request.address);
  const manageLink =
    subscriber &&
    `${settings.publicUrl}/subscriptions/${linkToken(settings.secretKey, 'manage', subscriber)}`;
  return confirmationMail(request, { manageLink, mailId }, settings, now);
}
