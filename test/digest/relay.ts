import type { AddressInfo, Socket } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { onTestFinished } from 'vitest';

export interface ReceivedMail {
  from: string;
  to: string;
  raw: Buffer;
  parsed: ParsedMail;
}

/**
 * How a relay answers: a reply ("550 5.1.1 No such mailbox") · "drop": the line goes dead · "hold": no answer at all ·
 * undefined: as it should. `content` is asked after the last line of the mail, `kept` too, but the mail counts as received.
 */
type Behaviour = (
  stage: 'connect' | 'sender' | 'recipient' | 'content' | 'kept',
  address: string,
) => string | undefined;

/** A real SMTP server on loopback that keeps what it gets. It ends with the test. */
export interface Relay {
  readonly url: string;
  readonly port: number;
  readonly mails: ReceivedMail[];
  /** How many connections there have been. */
  readonly connections: number;
  behave(behaviour: Behaviour): void;
  /** Addresses that got mail, sorted. */
  recipients(): string[];
  /** Resolves when so many mails have come. */
  received(count: number): Promise<void>;
  close(): Promise<void>;
}

export async function startRelay(options: SMTPServerOptions = {}, port = 0): Promise<Relay> {
  const mails: ReceivedMail[] = [];
  const sockets = new Map<number, Socket>();
  const waiting = new Set<() => void>();
  let behaviour: Behaviour = () => undefined;
  let connections = 0;

  const answer = (
    stage: Parameters<Behaviour>[0],
    address: string,
    remotePort: number,
    done: (error?: Error) => void,
  ): void => {
    const reply = behaviour(stage, address);
    if (reply === 'hold') return;
    if (reply === 'drop') sockets.get(remotePort)?.destroy();
    else if (reply === undefined) done();
    else done(Object.assign(new Error(reply.slice(4)), { responseCode: Number(reply.slice(0, 3)) }));
  };

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 20,
    onConnect: (session, done) => answer('connect', '', session.remotePort, done),
    onMailFrom: ({ address }, session, done) => answer('sender', address, session.remotePort, done),
    onRcptTo: ({ address }, session, done) => answer('recipient', address, session.remotePort, done),
    onData: async (stream, session, done) => {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk as Buffer);
      const raw = Buffer.concat(chunks);
      const to = session.envelope.rcptTo[0]?.address ?? '';
      const from = session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address;
      const keep = async () => {
        mails.push({ from, to, raw, parsed: await simpleParser(raw) });
        for (const wake of waiting) wake();
      };
      answer('content', to, session.remotePort, async (error) => {
        if (error) return done(error);
        await keep();
        answer('kept', to, session.remotePort, done);
      });
    },
    ...options,
  });
  server.on('error', () => {});
  server.server.on('connection', (socket) => {
    connections += 1;
    // Pulling the socket away from under a TLS one crashes Node 20.
    if (socket.remotePort !== undefined && options.secure !== true) sockets.set(socket.remotePort, socket);
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.server.address() as AddressInfo;

  const relay: Relay = {
    url: `smtp://127.0.0.1:${address.port}`,
    port: address.port,
    mails,
    get connections() {
      return connections;
    },
    behave(next) {
      behaviour = next;
    },
    recipients: () => mails.map(({ to }) => to).sort(),
    received: (count) =>
      new Promise((resolve) => {
        const check = () => {
          if (mails.length < count) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets.values()) socket.destroy();
        server.close(() => resolve());
      }),
  };
  onTestFinished(() => relay.close());
  return relay;
}
