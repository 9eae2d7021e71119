import type { InLanguages } from '../languages.js';

/** What a right value of a setting looks like, by the setting's key. */
export const settingTexts = {
  databaseUrl: {
    sv: 'sqlite:<sökväg> eller postgres://<användare>@<värd>/<databas>',
    en: 'sqlite:<path> or postgres://<user>@<host>/<database>',
  },
  outputDir: {
    sv: 'en mapp, som också är webbplatsens rot',
    en: 'a folder, which is also the root of the web site',
  },
  dataDir: {
    sv: 'en mapp utanför OUTPUT_DIR, som säkerhetskopieras',
    en: 'a folder outside of OUTPUT_DIR, which is backed up',
  },
  publicUrl: {
    sv: 'adressen läsarna använder, till exempel https://press.example.se, utan frågetecken, # och lösenord',
    en: 'the address readers use, such as https://press.example.se, without a query, a fragment or a password',
  },
  siteTitle: { sv: 'namnet på sidor, flöden och brev', en: 'the name on pages, feeds and mails' },
  host: { sv: 'en adress att lyssna på', en: 'an address to listen on' },
  port: { sv: 'ett heltal från 0 till 65535', en: 'a whole number from 0 to 65535' },
  smtpUrl: {
    sv: 'smtp://<användare>:<lösenord>@<värd>:587 eller smtps://…',
    en: 'smtp://<user>:<password>@<host>:587 or smtps://…',
  },
  'smtp.mailsPerMinute': {
    sv: 'ett heltal från 1 till 1000000: så många brev tar reläet emot i minuten; utelämnas det finns ingen gräns',
    en: 'a whole number from 1 to 1000000: so many mails the relay takes a minute; left out, there is no limit',
  },
  mailFrom: { sv: 'Namn <adress@vår-domän>', en: 'Name <address@our-domain>' },
  'dkim.domain': { sv: 'domänen i MAIL_FROM', en: 'the domain of MAIL_FROM' },
  'dkim.selector': { sv: 'namnet före ._domainkey', en: 'the name before ._domainkey' },
  'dkim.privateKey': {
    sv: 'en privat nyckel i PEM-format, helst som fil med DKIM_PRIVATE_KEY_FILE',
    en: 'a PEM private key, best given as a file with DKIM_PRIVATE_KEY_FILE',
  },
  'bounces.maildir': {
    sv: 'en Maildir-mapp som brev till bounce+…@vår-domän levereras till',
    en: 'a Maildir folder that mail to bounce+…@our-domain is delivered to',
  },
  'bounces.secret': {
    sv: 'minst 16 tecken som den som lämnar studsar till /bounces visar upp',
    en: 'at least 16 characters, shown by whoever hands bounces in at /bounces',
  },
  secretKey: {
    sv: 'minst 32 slumpmässiga tecken; utelämnas den skapas en som sparas i datamappen',
    en: 'at least 32 random characters; left out, one is made and kept in the data folder',
  },
  feedAuthority: {
    sv: 'en domän som är vår och ett datum då den var det, till exempel press.example.se,2025; ändras aldrig efter start',
    en: 'a domain of ours and a date when it was ours, such as press.example.se,2025; never changed after launch',
  },
  'websub.hub': {
    sv: 'adressen till en WebSub-hubb som ska få veta när flöden ändras; utelämnas den sker det inte',
    en: 'the address of a WebSub hub that is told when feeds change; left out, none is',
  },
  newsrooms: {
    sv: 'en lista av { name, title, platform, baseUrl, language, schedule } och, för platform "via-tt", publisherId, för "feed", feedUrl; se docs/ingestion.md',
    en: 'a list of { name, title, platform, baseUrl, language, schedule } and, for platform "via-tt", publisherId, for "feed", feedUrl; see docs/ingestion.md',
  },
  'fetch.requestsPerMinute': {
    sv: 'ett heltal från 1 till 6000, för varje värd',
    en: 'a whole number from 1 to 6000, for each host',
  },
  'fetch.userAgent': {
    sv: 'ett produktnamn och ett sätt att nå er; utan det Pressbud med PUBLIC_URL och adressen i MAIL_FROM',
    en: 'a product name and a way to reach you; left out, Pressbud with PUBLIC_URL and the address of MAIL_FROM',
  },
  'fetch.allowPrivateAddresses': {
    sv: 'true eller false; true bara för prov',
    en: 'true or false; true only for tests',
  },
  'fetch.redirectHosts': {
    sv: 'värdar dit en annan värd får skicka oss vidare, med kommatecken emellan; utan dem ingen',
    en: 'hosts that another host may send us on to, with commas between; without them none',
  },
  'attachments.keep': {
    sv: 'true eller false; om bilder och dokument sparas som de kom',
    en: 'true or false; whether pictures and documents are kept as they came',
  },
  'attachments.maxBytes': {
    sv: 'ett heltal från 1 till 1000000000; större bilagor sparas inte',
    en: 'a whole number from 1 to 1000000000; larger attachments are not kept',
  },
  logLevel: { sv: 'debug, info, warn, error eller silent', en: 'debug, info, warn, error or silent' },
} as const satisfies Readonly<Record<string, InLanguages<string>>>;

export type SettingTextKey = keyof typeof settingTexts;

/** What can be wrong with the value of a setting, said after the value. */
export const settingProblems = {
  unfit: { sv: 'går inte att använda', en: 'cannot be used' },
  'not-json': { sv: 'är inte JSON', en: 'is no JSON' },
  'no-list': { sv: 'är ingen lista', en: 'is no list' },
  'empty-list': { sv: 'är en tom lista', en: 'is an empty list' },
  'shared-name': { sv: 'har två pressrum med samma namn', en: 'has two newsrooms of the same name' },
  'with-query': {
    sv: 'har en fråga (?…), och adresser läggs till efter den',
    en: 'has a query (?…), and addresses are added after it',
  },
  'with-fragment': {
    sv: 'har ett fragment (#…), och adresser läggs till efter det',
    en: 'has a fragment (#…), and addresses are added after it',
  },
  'with-credentials': {
    sv: 'har ett användarnamn eller lösenord, och adressen publiceras',
    en: 'has a user name or password, and the address is published',
  },
  'address-not-ascii': {
    sv: 'har andra bokstäver än a–z före @',
    en: 'has other letters than a–z before the @',
  },
} as const satisfies Readonly<Record<string, InLanguages<string>>>;

export function isSettingProblem(word: string): word is keyof typeof settingProblems {
  return Object.hasOwn(settingProblems, word);
}
