import { type AddressInfo, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** Where a conversation stands; `kept` is asked after the mail has been counted, `replied` after the relay has said so. */
export type Stage = 'greeting' | 'sender' | 'recipient' | 'data' | 'content' | 'kept' | 'replied' | 'goodbye';

/**
 * "hold": no answer, ever · a promise: the answer comes when it resolves · undefined: at once.
 *
 * @param sender how it greeted; '' before that
 */
type Behaviour = (stage: Stage, sender: string) => 'hold' | Promise<void> | undefined;

/** A relay that only counts what each address got: quick enough for thousands of mails. It ends with the test. */
export interface CountingRelay {
  readonly url: string;
  /** Mails by recipient. */
  readonly mails: ReadonlyMap<string, number>;
  /** All of them. */
  readonly total: number;
  /** Resolves when a sender has closed its connection. */
  readonly hungUp: Promise<void>;
  behave(behaviour: Behaviour): void;
}

export async function startCountingRelay(): Promise<CountingRelay> {
  const mails = new Map<string, number>();
  const sockets = new Set<Socket>();
  let total = 0;
  let behaviour: Behaviour = () => undefined;
  let noteEnd = () => {};
  const hungUp = new Promise<void>((resolve) => {
    noteEnd = resolve;
  });
  const converse = (socket: Socket) => {
    let sender = '';
    let recipient = '';
    let inData = false;
    let rest = '';
    let busy = false;
    const answer = async (stage: Stage, words: string) => {
      const wish = behaviour(stage, sender);
      if (wish === 'hold') return false;
      await wish;
      socket.write(words);
      return true;
    };
    const takeContent = async () => {
      if (behaviour('content', sender) === 'hold') return false;
      mails.set(recipient, (mails.get(recipient) ?? 0) + 1);
      total += 1;
      if (!(await answer('kept', '250 2.0.0 taken\r\n'))) return false;
      return behaviour('replied', sender) !== 'hold';
    };
    const takeLine = async (line: string) => {
      const word = line.slice(0, 4).toUpperCase();
      if (word === 'EHLO') sender = line.slice(5);
      if (word === 'EHLO') socket.write('250-counting\r\n250 8BITMIME\r\n');
      else if (word === 'MAIL') return answer('sender', '250 2.1.0 ok\r\n');
      else if (word === 'RCPT') {
        recipient = /<([^>]*)>/.exec(line)?.[1] ?? '';
        return answer('recipient', '250 2.1.5 ok\r\n');
      } else if (word === 'DATA') {
        inData = true;
        return answer('data', '354 go on\r\n');
      } else if (word === 'QUIT') {
        if (await answer('goodbye', '221 2.0.0 bye\r\n')) socket.end();
      } else socket.write('250 2.0.0 ok\r\n');
      return true;
    };
    const proceed = async () => {
      if (busy) return;
      busy = true;
      for (let goesOn = true; goesOn; ) {
        const mark = inData ? '\r\n.\r\n' : '\r\n';
        const end = rest.indexOf(mark);
        if (end === -1) {
          busy = false;
          return;
        }
        const text = rest.slice(0, end);
        rest = rest.slice(end + mark.length);
        const wasData = inData;
        inData = false;
        goesOn = await (wasData ? takeContent() : takeLine(text));
      }
    };
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => {});
    socket.on('end', noteEnd);
    socket.on('data', (chunk) => {
      rest += chunk.toString('latin1');
      void proceed();
    });
    void answer('greeting', '220 counting ESMTP\r\n');
  };
  const server = createServer(converse);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    get total() {
      return total;
    },
    hungUp,
    behave(next) {
      behaviour = next;
    },
  };
}
