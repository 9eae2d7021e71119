import type { InLanguages } from '../languages.js';
import { settingProblems, settingTexts } from '../texts/settings.js';

/**
 * What a code in an error's context means, by the error's code, the name and the value: `unreachable.reason.dns`.
 * A value that is not here is shown as it is.
 */
export const reasonTexts: Readonly<Record<string, InLanguages<string>>> = {
  'unreachable.reason.dns': {
    sv: 'värden finns inte, eller ingen svarar på var den finns',
    en: 'the host does not exist, or nobody answers where it is',
  },
  'unreachable.reason.refused': { sv: 'anslutningen avvisas', en: 'the connection is refused' },
  'unreachable.reason.no-route': { sv: 'det finns ingen väg dit', en: 'there is no route to it' },
  'unreachable.reason.reset': { sv: 'anslutningen bröts', en: 'the connection broke' },
  'unreachable.reason.cut-short': { sv: 'svaret tog slut för tidigt', en: 'the answer ended too early' },
  'unreachable.reason.tls': {
    sv: 'anslutningen går inte att lita på (TLS)',
    en: 'the connection cannot be trusted (TLS)',
  },
  'unreachable.reason.broken-http': { sv: 'svaret är inte HTTP', en: 'the answer is not HTTP' },

  'timed-out.phase.connect': { sv: 'ingen anslutning', en: 'no connection' },
  'timed-out.phase.headers': { sv: 'inget svar', en: 'no answer' },
  'timed-out.phase.body': { sv: 'svaret stannade av', en: 'the answer came to a halt' },
  'timed-out.phase.total': { sv: 'svaret blev aldrig klart', en: 'the answer did not finish' },

  'not-http-url.problem.unreadable': { sv: 'den går inte att tyda', en: 'it cannot be read' },
  'not-http-url.problem.scheme': {
    sv: 'den börjar inte med http:// eller https://',
    en: 'it does not begin with http:// or https://',
  },
  'not-http-url.problem.user-info': {
    sv: 'den innehåller ett användarnamn',
    en: 'it contains a user name',
  },

  'forbidden-by-robots.reason.disallowed': {
    sv: 'värdens robots.txt säger nej',
    en: "the host's robots.txt says no",
  },
  'forbidden-by-robots.reason.robots-unreachable': {
    sv: 'värden kan inte säga vad dess robots.txt tillåter',
    en: 'the host cannot say what its robots.txt allows',
  },

  'host-resting.reason.asked': { sv: 'den har bett om det', en: 'it has asked for it' },
  'host-resting.reason.broken': { sv: 'den har svikit för ofta', en: 'it has failed too often' },

  'redirect-refused.problem.too-many': { sv: 'för många steg', en: 'too many steps' },
  'redirect-refused.problem.loop': { sv: 'den går i cirkel', en: 'it goes in a circle' },
  'redirect-refused.problem.other-host': { sv: 'en annan värd', en: 'another host' },
  'redirect-refused.problem.less-safe': { sv: 'från https till http', en: 'from https to http' },
  'redirect-refused.problem.no-target': { sv: 'det står inte vart', en: 'it does not say where' },

  'unusable-release.reason.no-number': { sv: 'det saknar nummer', en: 'it has no number' },
  'unusable-release.reason.no-content': {
    sv: 'det har varken rubrik eller text',
    en: 'it has neither title nor text',
  },
  'unusable-release.reason.emptied': {
    sv: 'texten, som har funnits, är borta',
    en: 'its text, which it had, is gone',
  },
  'unusable-release.reason.other-publisher': {
    sv: 'det kommer från en annan avsändare',
    en: 'it comes from another publisher',
  },
  'unusable-release.reason.other-release': {
    sv: 'adressen gav ett annat pressmeddelande',
    en: 'the address gave another release',
  },

  'rhythm.problem.a weekday is for a weekly digest only': {
    sv: 'en veckodag hör bara till ett veckoutskick',
    en: 'a weekday is for a weekly digest only',
  },

  'server-not-started.reason.in use': {
    sv: 'porten används redan. Välj en annan med --port eller PORT',
    en: 'the port is in use. Choose another one with --port or PORT',
  },
  'server-not-started.reason.not allowed': {
    sv: 'det är inte tillåtet. Portar under 1024 kräver särskild behörighet',
    en: 'that is not allowed. Ports below 1024 need special rights',
  },
  'server-not-started.reason.no such address here': {
    sv: 'adressen finns inte på den här datorn',
    en: 'this machine has no such address',
  },

  'archive-unreadable.reason.not-there': { sv: 'det finns inget där', en: 'there is nothing there' },
  'archive-unreadable.reason.no-permission': { sv: 'behörighet saknas', en: 'no permission' },
  'archive-unreadable.reason.no-archive': {
    sv: 'det är ingen WACZ, och det finns ingen .sha256-fil bredvid',
    en: 'it is no WACZ, and there is no .sha256 file beside it',
  },
  'archive-unreadable.reason.no-bag': {
    sv: 'mappen är ingen bag (BagIt)',
    en: 'the folder is no bag (BagIt)',
  },
  'archive-unreadable.reason.other-digests': {
    sv: 'den har inget SHA-256-manifest, bara andra',
    en: 'it has no SHA-256 manifest, only others',
  },

  'withholding-unusable.problem.nobody': {
    sv: 'är ingen. Ange minst ett --name, --email eller --phone',
    en: 'is nobody. Give at least one --name, --email or --phone',
  },
  'withholding-unusable.problem.blank-name': {
    sv: 'är inget namn: det saknar bokstäver. Rätt vore namnet som det står, till exempel --name "Kim Strandvall"',
    en: 'is no name: it has no letters. Right would be the name as it is written, such as --name "Kim Strandvall"',
  },
  'withholding-unusable.problem.short-name': {
    sv: 'är för kort för ett namn: en ensam bokstav står också för partier och andra personer. Rätt vore minst två bokstäver',
    en: 'is too short for a name: a single letter also stands for parties and other people. Right would be two letters at least',
  },
  'withholding-unusable.problem.no-email': {
    sv: 'är ingen e-postadress. Rätt vore bara adressen, till exempel --email kim.strandvall@example.se',
    en: 'is no e-mail address. Right would be the address alone, such as --email kim.strandvall@example.se',
  },
  'withholding-unusable.problem.no-phone': {
    sv: 'är inget telefonnummer. Rätt vore numret som det slås, till exempel --phone "070-174 06 05"',
    en: 'is no telephone number. Right would be the number as it is dialled, such as --phone "070-174 06 05"',
  },
  'withholding-unusable.problem.blank-ground': {
    sv: 'är ingen rättslig grund. Rätt vore till exempel --ground "GDPR artikel 21"',
    en: 'is no legal ground. Right would be, for example, --ground "GDPR article 21"',
  },

  'output-not-writable.reason.no permission': { sv: 'behörighet saknas', en: 'no permission' },
  'output-not-writable.reason.the disk is read-only': {
    sv: 'disken går bara att läsa',
    en: 'the disk is read-only',
  },
  'output-not-writable.reason.the disk is full': { sv: 'disken är full', en: 'the disk is full' },
  'output-not-writable.reason.the disk quota is used up': {
    sv: 'diskutrymmet som är tilldelat är slut',
    en: 'the disk quota is used up',
  },
  'output-not-writable.reason.a file stands where a folder should be': {
    sv: 'en fil står där en mapp skulle vara',
    en: 'a file stands where a folder should be',
  },
  'output-not-writable.reason.a folder stands where the file should be': {
    sv: 'en mapp står där filen skulle vara',
    en: 'a folder stands where the file should be',
  },

  'setting-invalid.place.the environment': { sv: 'miljövariablerna', en: 'the environment' },
  'setting-invalid.place.the command line': { sv: 'kommandoraden', en: 'the command line' },
  ...textsOf('setting-invalid.problem', settingProblems),
  'settings-file-unreadable.problem.is not there': { sv: 'den finns inte', en: 'it is not there' },
  'settings-file-unreadable.problem.has to hold one JSON object': {
    sv: 'den ska innehålla ett JSON-objekt',
    en: 'it has to hold one JSON object',
  },
  'setting-file-unreadable.problem.is not there': { sv: 'finns inte', en: 'is not there' },
  ...textsOf('setting-invalid.right', settingTexts),
  ...textsOf('setting-missing.right', settingTexts),
};

function textsOf(
  fact: string,
  texts: Readonly<Record<string, InLanguages<string>>>,
): Record<string, InLanguages<string>> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${fact}.${key}`, text]));
}
