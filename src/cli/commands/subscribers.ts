import { readStoredAddress } from '../../digest/address.js';
import { importSubscribers } from '../../digest/importing.js';
import { eraseSubscriber, exportSubscriber } from '../../digest/subscriber-records.js';
import { addSubscriber } from '../../digest/subscribing.js';
import { eachSubscriber, type Subscriber } from '../../store/subscribers.js';
import type { Frequency } from '../../store/subscriptions.js';
import { openLocalInput } from '../inputs.js';
import type { CommonOptions, ExitCode, Io } from '../io.js';
import { table } from '../table.js';
import { print, withSystem } from '../with-system.js';

const nobody = 'pressbud: nobody subscribes with that address\n';

export interface AddOptions extends CommonOptions {
  frequency: Frequency;
  weekday?: number;
  language: 'sv' | 'en';
}

/** `pressbud subscribers add`: for addresses whose consent was given elsewhere, to the operator. */
export function addCommand(address: string, options: AddOptions, io: Io): Promise<ExitCode> {
  return withSystem(options, io, async ({ database, clock }) => {
    const { frequency, language, weekday } = options;
    const added = await addSubscriber(database, {
      address,
      language,
      frequency,
      weekday: weekday ?? (frequency === 'weekly' ? 1 : null),
      filter: {},
      source: 'command',
      now: clock.now(),
    });
    print(
      added,
      () => `${added.outcome}${added.subscriberId ? ` (${added.subscriberId})` : ''}`,
      options,
      io,
    );
    return added.outcome === 'suppressed' ? 1 : 0;
  });
}

/** `pressbud subscribers import`: people who confirmed elsewhere, each line with its proof. */
export function importCommand(file: string, options: CommonOptions, io: Io): Promise<ExitCode> {
  return withSystem(options, io, async ({ database, clock, log }) => {
    const { bytes } = await openLocalInput(file, io.stdin);
    const csv = new TextDecoder().decode(bytes);
    const summary = await importSubscribers(database, csv, clock.now(), log);
    const { added, changed, unchanged, suppressed, wrong } = summary;
    const text = () =>
      [
        `${added} added, ${changed} changed, ${unchanged} unchanged, ${suppressed.length} suppressed, ${wrong.length} left out`,
        ...suppressed.map((line) => `line ${line}: suppressed`),
        ...wrong.map(({ line, problem }) => `line ${line}: ${problem}`),
      ].join('\n');
    print(summary, text, options, io);
    return suppressed.length + wrong.length > 0 ? 1 : 0;
  });
}

/** `pressbud subscribers list` */
export function listCommand(options: CommonOptions, io: Io): Promise<ExitCode> {
  return withSystem(options, io, async ({ database }) => {
    const all: Subscriber[] = [];
    for await (const subscriber of eachSubscriber(database)) all.push(subscriber);
    const text = () =>
      table(all, [
        { heading: 'address', cell: (subscriber) => subscriber.address ?? '(erased)' },
        { heading: 'language', cell: (subscriber) => subscriber.language },
        { heading: 'since', cell: (subscriber) => subscriber.createdAt },
      ]);
    print(all, text, options, io);
    return 0;
  });
}

/** `pressbud subscribers show` */
export function showCommand(address: string, options: CommonOptions, io: Io): Promise<ExitCode> {
  return withSystem(options, io, async ({ database }) => {
    const record = await exportSubscriber(database, readStoredAddress(address));
    if (record === null) {
      io.stderr.write(nobody);
      return 1;
    }
    const { subscriber, subscriptions, deliveries, suppression } = record;
    const text = () =>
      [
        `Subscriber     ${subscriber.id}, ${subscriber.language}, since ${subscriber.createdAt}`,
        ...subscriptions.map(
          ({ frequency, beginsAt, endedAt }) =>
            `Subscription   ${frequency}, from ${beginsAt}${endedAt ? `, ended ${endedAt}` : ''}`,
        ),
        `Mails          ${deliveries.length}`,
        `Suppressed     ${suppression ? suppression.reason : 'no'}`,
      ].join('\n');
    print(record, text, options, io);
    return 0;
  });
}

/** `pressbud subscribers export`: everything kept about one person, as JSON. */
export function exportCommand(address: string, options: CommonOptions, io: Io): Promise<ExitCode> {
  return withSystem(options, io, async ({ database }) => {
    const record = await exportSubscriber(database, readStoredAddress(address));
    if (record === null) {
      io.stderr.write(nobody);
      return 1;
    }
    io.stdout.write(`${JSON.stringify(record, null, 2)}\n`);
    return 0;
  });
}

/** `pressbud subscribers erase` */
export function eraseCommand(address: string, options: CommonOptions, io: Io): Promise<ExitCode> {
  return withSystem(options, io, async ({ database, clock, log }) => {
    const erased = await eraseSubscriber(database, readStoredAddress(address), clock.now(), log);
    if (!erased) {
      io.stderr.write(nobody);
      return 1;
    }
    print({ erased }, () => 'erased', options, io);
    return 0;
  });
}
