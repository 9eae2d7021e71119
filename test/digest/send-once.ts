import { smtpTransport } from '../../src/digest/mail/smtp-transport.js';
import { runDueDigests } from '../../src/digest/run-due-digests.js';
import { SetClock } from '../../src/ports/clock.js';
import type { Log } from '../../src/ports/log.js';
import { openDatabase } from '../../src/store/database.js';
import { mailSettings } from './mail-settings.js';

/** One round of digests in a process of its own, to be killed in the middle of it. It tells its steps. */
const { DATABASE = '', RELAY = '', NOW = '', CONNECTIONS = '', GREET_AS = 'sender' } = process.env;
const say = (_facts: object, message: string) => void process.stdout.write(`${message}\n`);
const log: Log = { debug() {}, info: say, warn: say, error: say };
const database = await openDatabase(DATABASE);
const transport = smtpTransport(RELAY, { connections: Number(CONNECTIONS), greetAs: GREET_AS });
await runDueDigests({ database, clock: new SetClock(NOW), log, transport, mail: mailSettings });
await transport.close();
await database.close();
