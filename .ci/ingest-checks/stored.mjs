import assert from 'node:assert/strict';
import Database from 'better-sqlite3';

/** The database is sound, and holds each of `releases` releases once, in one revision, with the answer it was made from. */
export function assertEachOnce(path, releases) {
  const database = new Database(path, { readonly: true });
  const one = (query) => Object.values(database.prepare(query).get())[0];
  assert.equal(one('pragma integrity_check'), 'ok');
  assert.deepEqual(database.prepare('pragma foreign_key_check').all(), []);
  assert.equal(one('select count(*) from releases'), releases);
  assert.equal(one('select count(*) from revisions'), releases);
  assert.equal(one('select count(distinct release_id) from release_snapshots'), releases);
  assert.equal(one("select count(*) from revisions where document not like '{%}'"), 0);
  database.close();
}

/** How many releases there are; 0 while the tables are being made. */
export function countStored(path) {
  const database = new Database(path, { readonly: true });
  try {
    const hasTable = database.prepare("select 1 from sqlite_master where name = 'releases'").get();
    return hasTable ? database.prepare('select count(*) as count from releases').get().count : 0;
  } finally {
    database.close();
  }
}
