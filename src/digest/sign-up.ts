import type { Clock } from '../ports/clock.js';
import type { Log } from '../ports/log.js';
import type { MailTransport } from '../ports/mail.js';
import type { Database } from '../store/database.js';
import { newId } from '../store/new-id.js';
import { noteMail } from '../store/relay-minutes.js';
import { findSubscriberByAddress } from '../store/subscribers.js';
import { findSuppression } from '../store/suppressions.js';
import { confirmationMail } from './compose/confirmation-mail.js';
import type { MailSettings } from './compose/mail-settings.js';
import type { SignUpRequest } from './confirmation.js';
import { linkToken } from './tokens.js';

/**
 * Sends the mail that asks whether a sign-up was meant. Nothing is stored: the sign-up is in the mail's link. Whether
 * the address is known, suppressed or refused makes no difference to the answer, so that nobody can ask who subscribes.
 *
 * @returns false only when no mail can be sent to anybody now
 */
export async function askForConfirmation(
  parts: { database: Database; transport: MailTransport; mail: MailSettings; clock: Clock; log: Log },
  request: SignUpRequest,
): Promise<boolean> {
  const { database, transport, mail, clock, log } = parts;
  // Who has asked us never to write is not written to, whoever fills in a form.
  if ((await findSuppression(database, request.address))?.reason === 'requested') return true;
  const subscriber = await findSubscriberByAddress(database, request.address);
  const manageLink =
    subscriber && `${mail.publicUrl}/subscriptions/${linkToken(mail.secretKey, 'manage', subscriber)}`;
  const now = clock.now();
  if (transport.limit !== null) await noteMail(database, transport.limit.relay, now);
  const result = await transport.send(
    confirmationMail(request, { manageLink, mailId: newId(now) }, mail, now),
  );
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
