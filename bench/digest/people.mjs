import BetterSqlite3 from 'better-sqlite3';
import { newId } from '../../dist/store/new-id.js';

const since = new Date('2025-12-01T07:00:00Z');
const filter = JSON.stringify({
  kinds: [],
  newsrooms: [],
  topics: [],
  recipients: [],
  words: [],
  minimumSum: null,
});

/** Puts so many daily subscribers to everything into an SQLite database, in one transaction: asking each takes minutes. */
export function addPeople(file, count) {
  const sqlite = new BetterSqlite3(file);
  const subscriber = sqlite.prepare(
    `insert into subscribers (id, address, address_key, address_hash, language, token_version, created_at)
     values (:id, :address, :address, :address, 'sv', 1, :at)`,
  );
  const subscription = sqlite.prepare(
    `insert into subscriptions (id, subscriber_id, frequency, filter, filter_key, source, begins_at, created_at)
     values (:own, :id, 'daily', :filter, 'all', 'import', :at, :at)`,
  );
  const at = since.toISOString();
  sqlite.transaction(() => {
    for (let number = 0; number < count; number += 1) {
      const id = newId(since);
      subscriber.run({ id, address: `person${number}@example.se`, at });
      subscription.run({ own: newId(since), id, filter, at });
    }
  })();
  sqlite.close();
}
