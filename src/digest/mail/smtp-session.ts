import SMTPConnection, { type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import type { OutgoingMail, SendResult } from '../../ports/mail.js';
import { MessageContent, replyOf, type SmtpError } from './smtp-reply.js';

export interface Credentials {
  user: string;
  pass: string;
}

type Done = (error?: Error | null) => void;

/** One conversation with a relay: opened once, used for one mail after the other, given up at the first broken word. */
export class SmtpSession {
  readonly #connection: SMTPConnection;
  #sent = 0;
  #broken = false;
  /** Rejects the question being asked when the connection ends instead of answering. */
  #fail: (error: Error) => void = () => {};

  private constructor(connection: SMTPConnection) {
    this.#connection = connection;
    connection.on('error', (error: Error) => this.#ended(error));
    // Where nodemailer has something to say, it says so right after this event.
    connection.on('end', () => setImmediate(() => this.#ended(new Error('The relay closed the connection'))));
  }

  /**
   * Connects, upgrades to TLS where it is offered, logs in.
   *
   * @throws SmtpError; nothing has been handed over then
   */
  static async open(options: SMTPConnectionOptions, credentials: Credentials | null): Promise<SmtpSession> {
    const connection = new SMTPConnection(options);
    const session = new SmtpSession(connection);
    try {
      await session.#ask((done) => connection.connect(done));
      if (credentials !== null) await session.#ask((done) => connection.login({ credentials }, done));
    } catch (error) {
      session.abandon();
      throw error;
    }
    return session;
  }

  get usable(): boolean {
    return !this.#broken;
  }

  /** Mails tried in this session. */
  get sent(): number {
    return this.#sent;
  }

  /** @param message the whole of it, with CRLF, not yet dot-stuffed */
  async send(mail: OutgoingMail, message: Buffer): Promise<SendResult> {
    this.#sent += 1;
    const content = new MessageContent(message);
    const { from, to, id } = mail.envelope;
    // RFC 3461: returned mail holds our headers only, and says which mail it was. Left out where DSN isn't offered.
    const dsn = { ret: 'HDRS', envid: id, notify: ['FAILURE', 'DELAY'] };
    try {
      const envelope = { from, to, size: message.length, dsn };
      await this.#ask((done) => this.#connection.send(envelope, content, done));
      return { kind: 'accepted' };
    } catch (error) {
      return this.#failed(error as SmtpError, content.begun);
    }
  }

  async #failed(error: SmtpError, contentBegun: boolean): Promise<SendResult> {
    const reply = replyOf(error, contentBegun);
    if (reply === null) {
      this.abandon();
      return contentBegun ? { kind: 'unknown' } : { kind: 'deferred', reply: null };
    }
    if (reply.code === 421) this.abandon();
    else if (reply.stage !== 'content') await this.#reset();
    return { kind: reply.code >= 500 ? 'refused' : 'deferred', reply };
  }

  /** Ends a mail the relay has refused in the middle of its envelope: it would refuse the next MAIL FROM otherwise. */
  async #reset(): Promise<void> {
    try {
      await this.#ask((done) => this.#connection.reset(done));
    } catch {
      this.abandon();
    }
  }

  /**
   * Says QUIT, and hangs up when the answer has come or the time is out: some relays never close a connection, and an
   * open one keeps the process from ending.
   *
   * @param patience milliseconds
   */
  quit(patience: number): void {
    if (this.#broken) return;
    this.#broken = true;
    const hangUp = setTimeout(() => this.#connection.close(), patience);
    this.#connection.once('end', () => clearTimeout(hangUp));
    this.#connection.quit();
  }

  /** Hangs up. */
  abandon(): void {
    this.#broken = true;
    this.#connection.close();
  }

  #ended(error: Error): void {
    this.#broken = true;
    this.#fail(error);
  }

  /** nodemailer tells some failures through the callback and others only as an event; whichever comes first counts. */
  #ask(question: (done: Done) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#fail = reject;
      question((error) => (error ? reject(error) : resolve()));
    });
  }
}
