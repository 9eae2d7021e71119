/** Words that are a currency by themselves. "" stands for the crown of the text's own country. */
export const currencyWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '': 'kr kronor krona kronors kronorna kronornas kronr koronor kroner krone crowns',
    EUR: 'euro euros eur euroa euron',
    USD: 'dollar dollars usd usdollar',
    GBP: 'pund gbp pounds',
    NOK: 'nok',
    DKK: 'dkk',
    // Finnish, Meänkieli, North, Lule and South Sámi.
    SEK: 'sek kruunua kruunun kruunu ruvnno ruvdno kråvnå kråvnah',
    ISK: 'isk',
    CHF: 'chf franc francs',
    JPY: 'jpy yen',
    PLN: 'pln zloty',
    CAD: 'cad',
    AUD: 'aud',
    CNY: 'cny yuan renminbi',
    UAH: 'uah hryvnia',
    RUB: 'rubel',
    CZK: 'czk',
    INR: 'inr rupier',
  }).flatMap(([currency, words]) => words.split(' ').map((word): [string, string] => [word, currency])),
);

/** Codes that are other words in lower case ("30 sek", "aud"): they count in capitals only. */
export const capitalCodes: ReadonlySet<string> = new Set('sek isk cad aud nok inr chf pln'.split(' '));

export const currencySigns: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['$', 'USD'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
]);

/** "norska kronor", "amerikanska dollar": the adjective decides. */
export const currencyAdjectives: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(
  Object.entries({
    svenska: { '': 'SEK' },
    swedish: { '': 'SEK' },
    norska: { '': 'NOK' },
    norwegian: { '': 'NOK' },
    danska: { '': 'DKK' },
    danish: { '': 'DKK' },
    isländska: { '': 'ISK' },
    amerikanska: { USD: 'USD' },
    us: { USD: 'USD' },
    kanadensiska: { USD: 'CAD' },
    australiska: { USD: 'AUD' },
    brittiska: { GBP: 'GBP' },
    schweiziska: { CHF: 'CHF' },
    japanska: { JPY: 'JPY' },
  }),
);

/** Adjectives that say nothing about the currency: "5 miljoner extra kronor". */
export const plainAdjectives: ReadonlySet<string> = new Set([
  'nya',
  'extra',
  'ytterligare',
  'statliga',
  'fler',
]);

/** Scale and currency in one word: tkr, mnkr, MSEK, mneuro. */
const scalePrefixes: Readonly<Record<string, number>> = {
  t: 1e3,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  md: 1e9,
  mdr: 1e9,
  mrd: 1e9,
  bn: 1e9,
};
const prefixedCurrencies: Readonly<Record<string, string>> = {
  kr: '',
  sek: 'SEK',
  eur: 'EUR',
  euro: 'EUR',
  usd: 'USD',
  nok: 'NOK',
  dkk: 'DKK',
  gbp: 'GBP',
  chf: 'CHF',
};

export interface ScaledCurrency {
  scale: number;
  currency: string;
}

export const scaledCurrencies: ReadonlyMap<string, ScaledCurrency> = new Map(
  Object.entries(scalePrefixes).flatMap(([prefix, scale]) =>
    Object.entries(prefixedCurrencies).map(([word, currency]): [string, ScaledCurrency] => [
      prefix + word,
      { scale, currency },
    ]),
  ),
);

/** Single letters that scale only together with a currency sign or "kr": "5 M€", "12 M kr", "$5m", "€2bn". */
export const scaleLetters: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['t', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['b', 1e9],
]);

/** Compounds in -kronor that are no money. */
export const noCrowns: ReadonlySet<string> = new Set(
  'trädkronor blomkronor blomsterkronor kungakronor ljuskronor tandkronor brudkronor luciakronor lövkronor'.split(
    ' ',
  ),
);
