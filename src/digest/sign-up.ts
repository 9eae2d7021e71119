import type { Clock } from '../ports/clock.js';
import type { Log } from '../ports/log.js';
import type { MailTransport, SendResult } from '../ports/mail.js';
import type { Database } from '../store/database.js';
import { newId } from '../store/new-id.js';
import { noteMail } from '../store/relay-minutes.js';
import type { Subscriber } from '../store/subscribers.js';
import { findSuppression } from '../store/suppressions.js';
import { dropExpiredQuestions, keepQuestion, takeDueQuestion } from '../store/waiting-questions.js';
import type { MailSettings } from './compose/mail-settings.js';
import type { SignUpRequest } from './confirmation.js';
import { nextAttempt } from './outcome.js';
import {
  type Question,
  questionExpiry,
  questionHash,
  questionMail,
  sealedQuestion,
  unsealedQuestion,
} from './questions.js';

export interface AskingParts {
  database: Database;
  transport: MailTransport;
  mail: MailSettings;
  clock: Clock;
  log: Log;
}

/** A link that ends sooner than this after its mail arrives helps nobody. */
const TIME_TO_ANSWER = 3_600_000;
/** Questions that may wait at once; a flood must not fill the disk. */
const MOST_WAITING = 10_000;

/**
 * Sends the mail that asks whether a sign-up was meant. Nothing is stored: the sign-up is in the mail's link; where the
 * relay says "later", that link is kept, encrypted, until it does not. Whether the address is known, suppressed or
 * refused makes no difference to the answer, so that nobody can ask who subscribes.
 *
 * @returns false only when no mail can be sent to anybody now
 */
export function askForConfirmation(parts: AskingParts, request: SignUpRequest): Promise<boolean> {
  return askFirst(parts, { about: 'sign-up', request });
}

/**
 * Sends the mail that asks at a new address whether a person's subscriptions shall move there. The answer tells as
 * little as that of a sign-up.
 *
 * @param address read by readAddress
 * @returns false only when no mail can be sent to anybody now
 */
export function askForMove(
  parts: AskingParts,
  { id }: Pick<Subscriber, 'id'>,
  address: string,
): Promise<boolean> {
  const requestedAt = parts.clock.now().toISOString();
  return askFirst(parts, { about: 'move', request: { subscriberId: id, address, requestedAt } });
}

/** How many questions came to which end. */
export interface AskedAgain {
  asked: number;
  /** Put off once more. */
  waiting: number;
  /** Refused, expired, or without anybody to ask for. */
  dropped: number;
}

/**
 * Asks again what the relay has put off and is due now. To be called every minute; several processes may do it at once.
 * A process that is killed leaves the one question it was asking in doubt, and nobody asks it again.
 */
export async function askDueQuestions(parts: AskingParts & { signal?: AbortSignal }): Promise<AskedAgain> {
  const { database, mail, clock, log } = parts;
  const summary: AskedAgain = {
    asked: 0,
    waiting: 0,
    dropped: await dropExpiredQuestions(database, clock.now()),
  };
  while (!parts.signal?.aborted) {
    const waiting = await takeDueQuestion(database, clock.now());
    if (waiting === null) break;
    const question = unsealedQuestion(mail.secretKey, waiting.token, clock.now());
    const result = question && (await ask(parts, question, waiting.id));
    const later = question && result && isPutOff(result);
    const kept = later && (await keep(parts, question, waiting.id, waiting.attempts + 1));
    if (kept) summary.waiting += 1;
    else if (result?.kind === 'accepted') summary.asked += 1;
    else summary.dropped += 1;
    if (result && isDown(result)) break;
  }
  if (summary.asked + summary.waiting + summary.dropped > 0)
    log.info(summary, 'confirmations asked for again');
  return summary;
}

async function askFirst(parts: AskingParts, question: Question): Promise<boolean> {
  const id = newId(parts.clock.now());
  const result = await ask(parts, question, id);
  if (result?.kind === 'deferred') await keep(parts, question, id, 1);
  return result === null || !isDown(result);
}

/** Null when nobody is asked: who has told us never to write is not written to, whoever fills in a form. */
async function ask(parts: AskingParts, question: Question, id: string): Promise<SendResult | null> {
  const { database, transport, mail, clock, log } = parts;
  if ((await findSuppression(database, question.request.address))?.reason === 'requested') return null;
  const outgoing = await questionMail(database, question, id, mail, clock.now());
  if (outgoing === null) return null;
  if (transport.limit !== null) await noteMail(database, transport.limit.relay, clock.now());
  const result = await transport.send(outgoing);
  const facts = {
    mail: id,
    result: result.kind,
    ...('reply' in result && result.reply && { code: result.reply.code }),
  };
  if (isDown(result)) log.error(facts, 'no confirmation sent: the relay takes nothing from us now');
  else log.info(facts, result.kind === 'deferred' ? 'confirmation put off' : 'confirmation sent');
  return result;
}

async function keep(
  { database, mail, clock, log }: AskingParts,
  question: Question,
  id: string,
  attempts: number,
): Promise<boolean> {
  const nextAttemptAt = nextAttempt(attempts, clock.now());
  const expiresAt = questionExpiry(question);
  if (nextAttemptAt.getTime() > expiresAt.getTime() - TIME_TO_ANSWER) {
    log.warn({ mail: id, attempts }, 'confirmation given up: its link would end too soon');
    return false;
  }
  const { secretKey } = mail;
  const kept = await keepQuestion(
    database,
    {
      id,
      address: question.request.address,
      questionHash: questionHash(secretKey, question),
      token: sealedQuestion(secretKey, question),
      attempts,
      nextAttemptAt,
      expiresAt,
    },
    MOST_WAITING,
  );
  if (!kept) log.warn({ most: MOST_WAITING }, 'confirmation given up: too many wait already');
  return kept;
}

function isPutOff(result: SendResult): boolean {
  return result.kind === 'deferred' || isDown(result);
}

/** Whether the relay takes nothing from us, whoever it is for. */
function isDown(result: SendResult): boolean {
  return result.kind === 'unreachable' || (result.kind === 'refused' && result.reply.stage === 'sender');
}
