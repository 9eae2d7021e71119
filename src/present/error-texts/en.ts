/**
 * What each error says to a person, by its code: what and where, then what to do, where that is not plain.
 * `{name}` is filled from the error's context (through reason-texts.ts where it is a code), `{cause}` with what the
 * error came from.
 */
export const errorTextsEn = {
  // settings
  'setting-invalid': 'The setting {setting} in {place} is wrong: {value} {problem}. Right would be {right}.',
  'newsroom-unknown': 'There is no newsroom {newsroom}. There are {known}.',
  'setting-missing': 'The setting {setting} is missing. Right would be {right}.',
  'setting-secret-in-file':
    '{setting} in {place}: a secret does not belong in this file. Put it in {env} or name a file with {env}_FILE.',
  'setting-unknown': '{setting} in {place}: there is no such setting. There are {known}.',
  'setting-file-unreadable':
    'The setting {setting} is wrong: the file {path} {problem}. Right would be a file that holds the value.',
  'setting-private-path-served':
    'The setting {setting} is wrong: {path} lies in OUTPUT_DIR ({outputDir}), which everybody can read. Right would be a place outside of it.',
  'setting-secret-key-unusable':
    'The key that signs links cannot be made or read at {path}: {cause}. Make DATA_DIR writable, or set SECRET_KEY.',
  'settings-file-unreadable': 'The configuration file {path} cannot be used: {problem}.',

  // store
  'database-url':
    'DATABASE_URL begins with "{scheme}". It must be sqlite:<path> or postgres://<user>@<host>/<database>.',
  'database-busy': 'Another process has kept the database locked for {milliseconds} ms. Try again.',
  'storage-full':
    'There is no room left for the database. Everything before is stored; make room and start again.',
  'database-unavailable': 'The database {place} cannot be opened: {cause}.',
  'database-too-new':
    'The database was made by a later version of Pressbud (it holds {migration}). Use that version.',
  'migration-failed':
    'The database could not be brought up to date ({migration}): {cause}. Nothing in it was changed.',

  // reading
  'standard-output': 'The result cannot be printed: {cause}.',
  'input-unreadable': '{input} cannot be read: {reason}.',
  'empty-input': 'The input is empty.',
  'not-text': 'The input is no text ({size} bytes).',
  'broken-json': 'The JSON is broken at line {line}, column {column}.',
  'json-without-release': 'The JSON holds no release.',
  'page-without-release': 'The page holds no release.',
  'truncated-page': 'The page is cut off before its release (after {length} characters).',
  'broken-feed': 'The XML is no RSS feed, or breaks off.',
  'broken-front-matter': 'The front matter between the --- lines cannot be read: {cause}.',

  // fetching
  'not-http-url': '{url} is no address to fetch from: {problem}.',
  'forbidden-address': '{hostname} leads to {address}, which is not a public address.',
  'forbidden-by-robots': '{url} may not be fetched: {reason}.',
  'http-status': '{url} answered {status}.',
  'host-resting': '{host} is left alone until {until}: {reason}.',
  'redirect-refused': '{from} sends us on to {target}, where we do not follow: {problem}.',
  'timed-out': '{url} took longer than {milliseconds} ms: {phase}.',
  'too-large': 'The answer of {url} is larger than {limit} bytes.',
  'content-encoding-broken': 'The answer of {url} is damaged: its compression ({encoding}) cannot be undone.',
  unreachable: '{url} cannot be reached: {reason}.',

  // ingesting
  'unreadable-answer': 'The answer of {url} cannot be read: {cause}.',
  'fields-lost':
    '{releases} known releases have lost something at {url}: {fields}. What is stored stays; the layout has probably changed.',
  'newsroom-empty': 'The press room of {newsroom} is empty at {url}. The {stored} stored releases stay.',
  'foreign-publishers': '{url} lists {rows} releases, but none of publisher {publisher}. Check publisherId.',
  'nothing-readable':
    'None of the {rows} releases at {url} could be read: its layout has changed. What is published stays.',
  'unusable-release': 'The release at {url} cannot be used: {reason}.',
  'surfaces-failed': 'There is no way to the releases of {newsroom}: {reasons}.',

  // publishing
  'output-not-writable':
    'The file {path} cannot be written: {reason}. What was published before is still there.',

  // archive
  'archive-target-exists': 'There is already something at {path}. An export is never written over it.',
  'archive-unreadable': '{path} cannot be verified: {reason}.',
  'archive-not-written': 'The archive {path} cannot be written: {reason}. Nothing of it is left.',
  'withholding-unusable': 'Nothing was withheld: "{given}" {problem}.',
  'release-unknown': 'There is no release {release} in the store. Right would be an id such as {right}.',

  // digests
  'smtp-url': 'SMTP_URL must be smtp://<user>:<password>@<host>:<port> or smtps://….',
  'dkim-key': 'The DKIM key cannot be used: {problem}.',
  'mail-not-ascii': 'The mail has a header field with letters that mail cannot be written with.',
  'address-not-ascii':
    'Mail can be sent only to addresses that have nothing but the letters a–z, digits and signs before the @.',
  address: 'That is no e-mail address. It should look like name@domain.',
  import: 'The list of subscribers cannot be read (line {line}): {problem}.',
  filter: 'What the digest should be about cannot be used ({field}): {problem}.',
  rhythm: 'How often the digest should come cannot be followed: {problem}.',

  // serving and showing
  'server-not-started': 'The web server cannot listen on {host}:{port}: {reason}.',
  'press-room-unreadable': 'The recorded press room cannot be read: {path} is missing or wrong.',
  'replay-not-started': 'The recorded press room cannot be served on {host}:{port}: {cause}.',
  'inbox-not-started': 'The local inbox cannot listen on {host}:{port}: {cause}.',
  'inbox-timeout': 'Of {expected} expected messages {received} came within {milliseconds} ms.',
} as const;
