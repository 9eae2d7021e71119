import type { errorTextsEn } from './en.js';

/** The same codes in Swedish: leaving one out is a type error. */
export const errorTextsSv: Readonly<Record<keyof typeof errorTextsEn, string>> = {
  'setting-invalid': '{setting} i {place}: {problem}. Rätt vore {right}.',
  'settings-file-unreadable': 'Inställningsfilen {path} går inte att använda: {problem}.',
  'database-url':
    'DATABASE_URL börjar med "{scheme}". Den ska vara sqlite:<sökväg> eller postgres://<användare>@<värd>/<databas>.',
  'database-busy': 'En annan process har hållit databasen låst i {milliseconds} ms. Försök igen.',
  'database-unavailable': 'Databasen {place} går inte att öppna: {reason}.',
  'database-too-new':
    'Databasen är gjord av en senare version av Pressbud (den har {migration}). Använd den versionen.',
  'migration-failed':
    'Databasen gick inte att föra upp till den här versionen ({migration}). Inget i den är ändrat.',
  'server-not-started': 'Webbservern kan inte lyssna på {host}:{port}: {reason}.',
  'smtp-url': 'SMTP_URL ska vara smtp://<användare>:<lösenord>@<värd>:<port> eller smtps://….',
  'dkim-key': 'DKIM-nyckeln går inte att använda: {problem}.',
  'press-room-unreadable': 'Det inspelade pressrummet går inte att läsa: {path} saknas eller är fel.',
  'replay-not-started': 'Det inspelade pressrummet kunde inte startas på {host}:{port}.',
  'output-not-writable':
    'Filen {path} går inte att skriva: {reason}. Det som publicerats tidigare ligger kvar.',
};
