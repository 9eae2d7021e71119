import { smtpTransport } from '../../src/digest/mail/smtp-transport.js';
import { runDueDigests } from '../../src/digest/run-due-digests.js';
import { SetClock } from '../../src/ports/clock.js';
import { silentLog } from '../../src/ports/log.js';
import { openDatabase } from '../../src/store/database.js';
import { mailSettings } from './mail-settings.js';

/** One round of digests in a process of its own, to be killed in the middle of it. */
const { DATABASE = '', RELAY = '', NOW = '', CONNECTIONS = '' } = process.env;
const database = await openDatabase(DATABASE);
const transport = smtpTransport(RELAY, { connections: Number(CONNECTIONS) });
await runDueDigests({ database, clock: new SetClock(NOW), log: silentLog, transport, mail: mailSettings });
await transport.close();
await database.close();
