import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { SMTPServer } from 'smtp-server';
import { type Clock, systemClock } from '../ports/clock.js';
import { InboxNotStartedError } from './inbox/inbox-not-started-error.js';
import { InboxTimeoutError } from './inbox/inbox-timeout-error.js';
import { MailFolder } from './inbox/mail-folder.js';
import { type InboxMessage, readMessage } from './inbox/message.js';

export interface InboxOptions {
  /** Loopback unless another is given. */
  host?: string;
  /** Any free port unless one is given. */
  port?: number;
  /** SMTP reply by recipient: who is in here is refused with this code at RCPT TO, such as 550 or 450. */
  rejects?: Readonly<Record<string, number>>;
  /** For the time a message came in. */
  clock?: Clock;
  /** Folder that keeps the messages from one run to the next; without it they are in memory only. */
  folder?: string;
}

export interface Inbox {
  /** `smtp://127.0.0.1:<port>`, without TLS and login: it never leaves the machine. */
  readonly url: string;
  /** Everything received, oldest first. */
  readonly messages: readonly InboxMessage[];
  /** Resolves with the messages once there are `count` of them; throws InboxTimeoutError after `timeout` ms. */
  waitFor(count: number, timeout?: number): Promise<readonly InboxMessage[]>;
  /** Refuses a recipient from now on. */
  reject(recipient: string, code: number): void;
  close(): Promise<void>;
}

interface Waiter {
  count: number;
  resolve: (messages: readonly InboxMessage[]) => void;
}

/**
 * A mailbox for every address there is: takes mail in a real SMTP conversation (RFC 5321) and keeps it.
 * Throws InboxNotStartedError when the port is taken.
 */
export async function startInbox(options: InboxOptions = {}): Promise<Inbox> {
  const { host = '127.0.0.1', port = 0, clock = systemClock } = options;
  const mailFolder = options.folder === undefined ? null : new MailFolder(options.folder);
  const messages: InboxMessage[] = (await mailFolder?.load()) ?? [];
  const rejects = new Map(
    Object.entries(options.rejects ?? {}).map(([address, code]) => [address.toLowerCase(), code]),
  );
  let waiting: Waiter[] = [];

  const keep = (message: InboxMessage) => {
    messages.push(message);
    for (const waiter of waiting.filter(({ count }) => count <= messages.length)) waiter.resolve(messages);
    waiting = waiting.filter(({ count }) => count > messages.length);
  };

  let last: Promise<unknown> = Promise.resolve();
  // Sessions run beside each other; numbers are given, and files written, one message after the other.
  const inTurn = (read: Omit<InboxMessage, 'number'>): Promise<number> => {
    const kept = last.then(async () => {
      const message = { ...read, number: messages.length + 1 };
      await mailFolder?.keep(message);
      keep(message);
      return message.number;
    });
    last = kept.catch(() => {});
    return kept;
  };

  const server = new SMTPServer({
    name: 'inbox.example.se',
    banner: 'Pressbud inbox',
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 250,
    onRcptTo({ address }, _session, callback) {
      const code = rejects.get(address.toLowerCase());
      callback(code === undefined ? null : smtpError('recipient refused', code));
    },
    onData(stream, { envelope }, callback) {
      bytesOf(stream)
        .then(async (raw) => {
          const { mailFrom, rcptTo } = envelope;
          const sender = mailFrom ? mailFrom.address : '';
          const recipients = rcptTo.map(({ address }) => address);
          const read = await readMessage(raw, { sender, recipients, receivedAt: clock.now() });
          callback(null, `kept as number ${await inTurn(read)}`);
        })
        .catch(() => callback(smtpError('message could not be read', 554)));
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(new InboxNotStartedError(host, port, { cause })));
    server.listen(port, host, () => resolve());
  });
  // A connection that breaks is the sender's loss; it must not end the process.
  server.on('error', () => {});
  const { port: taken } = server.server.address() as AddressInfo;

  return {
    url: `smtp://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    messages,
    reject: (recipient, code) => void rejects.set(recipient.toLowerCase(), code),
    waitFor: (count, timeout = 5000) =>
      new Promise((resolve, reject) => {
        if (messages.length >= count) {
          resolve(messages);
          return;
        }
        const waiter: Waiter = {
          count,
          resolve: (received) => {
            clearTimeout(timer);
            resolve(received);
          },
        };
        const timer = setTimeout(() => {
          waiting = waiting.filter((other) => other !== waiter);
          reject(new InboxTimeoutError(messages.length, count, timeout));
        }, timeout);
        waiting.push(waiter);
      }),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function smtpError(message: string, responseCode: number): Error {
  return Object.assign(new Error(message), { responseCode });
}

async function bytesOf(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
