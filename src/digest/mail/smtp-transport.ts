import type { SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import type { MailTransport, OutgoingMail, SendResult } from '../../ports/mail.js';
import { type DkimOptions, dkimSigner } from './dkim.js';
import { MailNotAsciiError } from './mail-not-ascii-error.js';
import { mimeOf } from './mime.js';
import { type SmtpError, unreachableReason } from './smtp-reply.js';
import { type Credentials, SmtpSession } from './smtp-session.js';
import { SmtpUrlError } from './smtp-url-error.js';

export interface SmtpTransportOptions {
  /** Mails under way at once, each in a session of its own. 5 when left out. */
  connections?: number;
  dkim?: DkimOptions;
  /** As many as the relay takes from us. */
  mailsPerMinute?: number;
  /** The name we greet with; a relay on the open net wants one it can look up. */
  greetAs?: string;
  /** Milliseconds. Left out: 30 s to connect and be greeted, 10 min for a reply (RFC 5321 §4.5.3.2.6), 2 s to say goodbye. */
  timeouts?: { connect?: number; reply?: number; goodbye?: number };
}

/** Mails after which a session is closed; relays dislike endless ones. */
const MAILS_PER_SESSION = 100;

/**
 * A transport to one relay over SMTP. TLS is used where offered and demanded where a password is sent;
 * on the machine itself (localhost) it is left out, since relays there have certificates nobody can check.
 *
 * @param url `smtp://host:587`, `smtp://user:password@host`, `smtps://…`
 * @throws SmtpUrlError, DkimKeyError
 */
export function smtpTransport(url: string, options: SmtpTransportOptions = {}): MailTransport {
  const relay = readUrl(url, options);
  const connections = options.connections ?? 5;
  const sign = options.dkim && dkimSigner(options.dkim);
  const goodbye = options.timeouts?.goodbye ?? 2000;
  const idle: SmtpSession[] = [];
  const underWay = new Set<Promise<SendResult>>();

  async function send(mail: OutgoingMail): Promise<SendResult> {
    const plain = mimeOrNull(mail);
    if (plain === null) return { kind: 'unwritable' };
    const message = sign ? sign(plain, mail.date) : plain;
    const waiting = idle.pop();
    if (waiting?.usable) {
      const result = await sendIn(waiting, mail, message);
      // Relays close sessions that have rested too long; that says nothing about this mail.
      const stale = result.kind === 'deferred' && (result.reply === null || result.reply.code === 421);
      if (!stale) return result;
    }
    let session: SmtpSession;
    try {
      session = await SmtpSession.open(relay.options, relay.credentials);
    } catch (error) {
      return { kind: 'unreachable', reason: unreachableReason(error as SmtpError) };
    }
    return sendIn(session, mail, message);
  }

  async function sendIn(session: SmtpSession, mail: OutgoingMail, message: Buffer): Promise<SendResult> {
    const result = await session.send(mail, message);
    if (!session.usable) return result;
    if (session.sent < MAILS_PER_SESSION && idle.length < connections) idle.push(session);
    else session.quit(goodbye);
    return result;
  }

  const { mailsPerMinute } = options;
  return {
    connections,
    limit: mailsPerMinute === undefined ? null : { relay: relay.name, mailsPerMinute },
    async send(mail) {
      const sending = send(mail);
      underWay.add(sending);
      try {
        return await sending;
      } finally {
        underWay.delete(sending);
      }
    },
    async close() {
      await Promise.allSettled(underWay);
      for (const session of idle.splice(0)) session.quit(goodbye);
    },
  };
}

function mimeOrNull(mail: OutgoingMail): Buffer | null {
  try {
    return mimeOf(mail);
  } catch (error) {
    if (error instanceof MailNotAsciiError) return null;
    throw error;
  }
}

interface Relay {
  /** host:port */
  name: string;
  options: SMTPConnectionOptions;
  credentials: Credentials | null;
}

function readUrl(text: string, { greetAs, timeouts }: SmtpTransportOptions): Relay {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') {
    throw new SmtpUrlError();
  }
  const secure = url.protocol === 'smtps:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const onThisMachine = host === 'localhost' || host === '::1' || host.startsWith('127.');
  const credentials =
    url.username === ''
      ? null
      : { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) };
  const port = url.port === '' ? (secure ? 465 : 587) : Number(url.port);
  return {
    name: `${url.hostname}:${port}`,
    credentials,
    options: {
      host,
      port,
      secure,
      ignoreTLS: onThisMachine,
      requireTLS: credentials !== null && !onThisMachine && !secure,
      name: greetAs,
      connectionTimeout: timeouts?.connect ?? 30_000,
      greetingTimeout: timeouts?.connect ?? 30_000,
      socketTimeout: timeouts?.reply ?? 600_000,
      logger: false,
    },
  };
}
