import type { errorTextsEn } from './en.js';

/** The same codes in Swedish: leaving one out is a type error. */
export const errorTextsSv: Readonly<Record<keyof typeof errorTextsEn, string>> = {
  'setting-invalid': 'Inställningen {setting} i {place} är fel: {value} {problem}. Rätt vore {right}.',
  'newsroom-unknown': 'Det finns inget pressrum {newsroom}. De som finns är {known}.',
  'setting-missing': 'Inställningen {setting} saknas. Rätt vore {right}.',
  'setting-secret-in-file':
    '{setting} i {place}: en hemlighet hör inte hemma i den filen. Lägg den i {env} eller ange en fil med {env}_FILE.',
  'setting-unknown': '{setting} i {place}: det finns ingen sådan inställning. De som finns är {known}.',
  'setting-file-unreadable':
    'Inställningen {setting} är fel: filen {path} {problem}. Rätt vore en fil som innehåller värdet.',
  'setting-private-path-served':
    'Inställningen {setting} är fel: {path} ligger i OUTPUT_DIR ({outputDir}), som alla kan läsa. Rätt vore en plats utanför.',
  'setting-secret-key-unusable':
    'Nyckeln som länkar signeras med går inte att skapa eller läsa i {path}: {cause}. Gör DATA_DIR skrivbar, eller ange SECRET_KEY.',
  'settings-file-unreadable': 'Inställningsfilen {path} går inte att använda: {problem}.',

  'database-url':
    'DATABASE_URL börjar med "{scheme}". Den ska vara sqlite:<sökväg> eller postgres://<användare>@<värd>/<databas>.',
  'database-busy': 'En annan process har hållit databasen låst i {milliseconds} ms. Försök igen.',
  'storage-full':
    'Det finns inget utrymme kvar för databasen. Allt dessförinnan är sparat; frigör plats och börja om.',
  'database-unavailable': 'Databasen {place} går inte att öppna: {cause}.',
  'database-too-new':
    'Databasen är gjord av en senare version av Pressbud (den har {migration}). Använd den versionen.',
  'migration-failed':
    'Databasen gick inte att föra upp till den här versionen ({migration}): {cause}. Inget i den är ändrat.',

  'standard-output': 'Resultatet går inte att skriva ut: {cause}.',
  'input-unreadable': '{input} går inte att läsa: {reason}.',
  'empty-input': 'Indata är tom.',
  'not-text': 'Indata är inte text ({size} byte).',
  'broken-json': 'JSON-texten är trasig på rad {line}, kolumn {column}.',
  'json-without-release': 'JSON-texten innehåller inget pressmeddelande.',
  'page-without-release': 'Sidan innehåller inget pressmeddelande.',
  'truncated-page': 'Sidan är avklippt före pressmeddelandet (efter {length} tecken).',
  'broken-feed': 'XML-texten är inget RSS-flöde, eller slutar mitt i.',
  'broken-front-matter': 'Inledningen mellan ----raderna går inte att läsa: {cause}.',

  'not-http-url': '{url} är ingen adress att hämta från: {problem}.',
  'forbidden-address': '{hostname} leder till {address}, som inte är en offentlig adress.',
  'forbidden-by-robots': '{url} får inte hämtas: {reason}.',
  'http-status': '{url} svarade {status}.',
  'host-resting': '{host} lämnas i fred till {until}: {reason}.',
  'redirect-refused': '{from} skickar vidare till {target}, dit vi inte följer med: {problem}.',
  'timed-out': '{url} tog längre tid än {milliseconds} ms: {phase}.',
  'too-large': 'Svaret från {url} är större än {limit} byte.',
  'content-encoding-broken':
    'Svaret från {url} är skadat: komprimeringen ({encoding}) går inte att lösa upp.',
  unreachable: '{url} går inte att nå: {reason}.',

  'unreadable-answer': 'Svaret från {url} går inte att läsa: {cause}.',
  'fields-lost':
    '{releases} kända pressmeddelanden har förlorat något på {url}: {fields}. Det som är sparat står kvar; formen har troligen ändrats.',
  'newsroom-empty':
    'Pressrummet för {newsroom} är tomt på {url}. De {stored} lagrade pressmeddelandena ligger kvar.',
  'foreign-publishers':
    '{url} har {rows} pressmeddelanden, men inget från avsändare {publisher}. Kontrollera publisherId.',
  'nothing-readable':
    'Inget av de {rows} pressmeddelandena på {url} gick att läsa: formen har ändrats. Det publicerade ligger kvar.',
  'unusable-release': 'Pressmeddelandet på {url} går inte att använda: {reason}.',
  'surfaces-failed': 'Det finns ingen väg till pressmeddelandena från {newsroom}: {reasons}.',

  'output-not-writable':
    'Filen {path} går inte att skriva: {reason}. Det som publicerats tidigare ligger kvar.',

  'archive-target-exists': 'Det finns redan något på {path}. En export skrivs aldrig över det.',
  'archive-unreadable': '{path} går inte att kontrollera: {reason}.',
  'archive-not-written': 'Arkivet {path} går inte att skriva: {reason}. Inget av det ligger kvar.',
  'withholding-unusable': 'Inget undanhölls: ”{given}” {problem}.',
  'release-unknown': 'Det finns inget pressmeddelande {release} i arkivet. Rätt vore ett id som {right}.',

  'smtp-url': 'SMTP_URL ska vara smtp://<användare>:<lösenord>@<värd>:<port> eller smtps://….',
  'dkim-key': 'DKIM-nyckeln går inte att använda: {problem}.',
  'mail-not-ascii': 'Mejlet har ett huvudfält med bokstäver som mejl inte kan skrivas med.',
  'address-not-ascii':
    'Mejl kan bara skickas till adresser som inte har annat än bokstäverna a–z, siffror och tecken före @.',
  address: 'Det där är ingen e-postadress. Den ska se ut som namn@domän.',
  import: 'Listan med prenumeranter går inte att läsa (rad {line}): {problem}.',
  filter: 'Det som utskicket ska handla om går inte att använda ({field}): {problem}.',
  rhythm: 'Hur ofta utskicket ska komma går inte att följa: {problem}.',

  'server-not-started': 'Webbservern kan inte lyssna på {host}:{port}: {reason}.',
  'press-room-unreadable': 'Det inspelade pressrummet går inte att läsa: {path} saknas eller är fel.',
  'replay-not-started': 'Det inspelade pressrummet kan inte visas på {host}:{port}: {cause}.',
  'inbox-not-started': 'Den lokala inkorgen kan inte lyssna på {host}:{port}: {cause}.',
  'inbox-timeout': 'Av {expected} väntade mejl kom {received} inom {milliseconds} ms.',
};
