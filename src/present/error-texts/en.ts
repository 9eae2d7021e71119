/**
 * What each error says to a person, by its code. `{name}` is filled from the error's context.
 * One sentence: what and where; then what to do, where that is not plain.
 */
export const errorTextsEn = {
  'setting-invalid': '{setting} in {place}: {problem}. Right would be {right}.',
  'settings-file-unreadable': 'The configuration file {path} cannot be used: {problem}.',
  'database-url':
    'DATABASE_URL begins with "{scheme}". It must be sqlite:<path> or postgres://<user>@<host>/<database>.',
  'database-busy': 'Another process has kept the database locked for {milliseconds} ms. Try again.',
  'database-unavailable': 'The database {place} cannot be opened: {reason}.',
  'database-too-new':
    'The database was made by a later version of Pressbud (it holds {migration}). Use that version.',
  'migration-failed':
    'The database could not be brought up to date ({migration}). Nothing in it was changed.',
  'server-not-started': 'The web server cannot listen on {host}:{port}: {reason}.',
  'smtp-url': 'SMTP_URL must be smtp://<user>:<password>@<host>:<port> or smtps://….',
  'dkim-key': 'The DKIM key cannot be used: {problem}.',
  'press-room-unreadable': 'The recorded press room cannot be read: {path} is missing or wrong.',
  'replay-not-started': 'The recorded press room could not be served on {host}:{port}.',
  'output-not-writable':
    'The file {path} cannot be written: {reason}. What was published before is still there.',
} as const;
