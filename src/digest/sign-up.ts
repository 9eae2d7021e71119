import type { Clock } from '../ports/clock.js';
import type { Log } from '../ports/log.js';
import type { MailTransport, OutgoingMail } from '../ports/mail.js';
import type { Database } from '../store/database.js';
import { newId } from '../store/new-id.js';
import { noteMail } from '../store/relay-minutes.js';
import { findSubscriberByAddress, type Subscriber } from '../store/subscribers.js';
import { findSuppression } from '../store/suppressions.js';
import { confirmationMail, moveMail } from './compose/confirmation-mail.js';
import type { MailSettings } from './compose/mail-settings.js';
import type { SignUpRequest } from './confirmation.js';
import { linkToken } from './tokens.js';

export interface AskingParts {
  database: Database;
  transport: MailTransport;
  mail: MailSettings;
  clock: Clock;
  log: Log;
}

/**
 * Sends the mail that asks whether a sign-up was meant. Nothing is stored: the sign-up is in the mail's link. Whether
 * the address is known, suppressed or refused makes no difference to the answer, so that nobody can ask who subscribes.
 *
 * @returns false only when no mail can be sent to anybody now
 */
export async function askForConfirmation(parts: AskingParts, request: SignUpRequest): Promise<boolean> {
  const { database, mail, clock } = parts;
  if (await isUnwanted(database, request.address)) return true;
  const subscriber = await findSubscriberByAddress(database, request.address);
  const manageLink =
    subscriber && `${mail.publicUrl}/subscriptions/${linkToken(mail.secretKey, 'manage', subscriber)}`;
  const now = clock.now();
  return ask(parts, confirmationMail(request, { manageLink, mailId: newId(now) }, mail, now));
}

/**
 * Sends the mail that asks at a new address whether a person's subscriptions shall move there. The answer tells as
 * little as that of a sign-up.
 *
 * @param address read by readAddress
 * @returns false only when no mail can be sent to anybody now
 */
export async function askForMove(
  parts: AskingParts,
  { id, language }: Pick<Subscriber, 'id' | 'language'>,
  address: string,
): Promise<boolean> {
  const { database, mail, clock } = parts;
  if (await isUnwanted(database, address)) return true;
  const now = clock.now();
  const request = { subscriberId: id, address, requestedAt: now.toISOString() };
  return ask(parts, moveMail(request, { language, mailId: newId(now) }, mail, now));
}

/** Who has asked us never to write is not written to, whoever fills in a form. */
async function isUnwanted(database: Database, address: string): Promise<boolean> {
  return (await findSuppression(database, address))?.reason === 'requested';
}

async function ask({ database, transport, clock, log }: AskingParts, mail: OutgoingMail): Promise<boolean> {
  if (transport.limit !== null) await noteMail(database, transport.limit.relay, clock.now());
  const result = await transport.send(mail);
  const down =
    result.kind === 'unreachable' || (result.kind === 'refused' && result.reply.stage === 'sender');
  const facts = {
    result: result.kind,
    ...('reply' in result && result.reply && { code: result.reply.code }),
  };
  if (down) log.error(facts, 'no confirmation sent: the relay takes nothing from us now');
  else log.info(facts, 'confirmation sent');
  return !down;
}
