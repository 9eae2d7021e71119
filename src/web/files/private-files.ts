/**
 * Names of files that are never published: keys, and SQLite databases with what belongs to them (sqlite.org/tempfiles.html).
 * The settings refuse to keep any below the output folder; where one lies there all the same, it stays unread.
 */
const names = /(^|\/)secret\.key[^/]*$|\.(db|sqlite|sqlite3)(-wal|-shm|-journal)?$/i;

/** @param path slash-separated */
export function isPrivateFile(path: string): boolean {
  return names.test(path);
}
