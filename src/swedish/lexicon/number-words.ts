/**
 * What a number word is made of. `one` 1–19, `ten` the tens, `hundred` and `thousand` multiply what stands before.
 * Order does not matter: the longest part that fits is taken.
 */
export type NumberPart = { value: number; kind: 'zero' | 'one' | 'ten' | 'hundred' | 'thousand' };

const one = (value: number): NumberPart => ({ value, kind: 'one' });
const ten = (value: number): NumberPart => ({ value, kind: 'ten' });

export const numberParts: ReadonlyMap<string, NumberPart> = new Map([
  ['noll', { value: 0, kind: 'zero' }],
  ['en', one(1)],
  ['ett', one(1)],
  ['två', one(2)],
  ['tvenne', one(2)],
  ['tre', one(3)],
  ['fyra', one(4)],
  ['fem', one(5)],
  ['sex', one(6)],
  ['sju', one(7)],
  ['åtta', one(8)],
  ['nio', one(9)],
  ['tio', one(10)],
  ['elva', one(11)],
  ['tolv', one(12)],
  ['tretton', one(13)],
  ['fjorton', one(14)],
  ['femton', one(15)],
  ['sexton', one(16)],
  ['sjutton', one(17)],
  ['arton', one(18)],
  ['aderton', one(18)],
  ['nitton', one(19)],
  ['tjugo', ten(20)],
  ['tjugi', ten(20)],
  ['trettio', ten(30)],
  ['fyrtio', ten(40)],
  ['femtio', ten(50)],
  ['sextio', ten(60)],
  ['sjuttio', ten(70)],
  ['åttio', ten(80)],
  ['nittio', ten(90)],
  // English, for "three million kronor".
  ['one', one(1)],
  ['two', one(2)],
  ['three', one(3)],
  ['four', one(4)],
  ['five', one(5)],
  ['six', one(6)],
  ['seven', one(7)],
  ['eight', one(8)],
  ['nine', one(9)],
  ['twelve', one(12)],
  ['fifteen', one(15)],
  ['twenty', ten(20)],
  ['fifty', ten(50)],
  ['hundra', { value: 100, kind: 'hundred' }],
  ['tusen', { value: 1000, kind: 'thousand' }],
]);

export interface Scale {
  value: number;
  /** English words change how "1,500" and "1.5" before them are read. */
  english: boolean;
  /** May be followed by a full stop that ends no sentence. */
  abbreviation: boolean;
}

const scale = (value: number, words: string, more: Partial<Scale> = {}): [string, Scale][] =>
  words.split(' ').map((word) => [word, { value, english: false, abbreviation: false, ...more }]);

/** Words that multiply the figure before them. "miljonor" and its like are misspellings met in real releases. */
export const scales: ReadonlyMap<string, Scale> = new Map([
  ...scale(1e3, 'tusen'),
  ...scale(
    1e6,
    'miljon miljoner miljoners miljonerna miljonernas miljonen miljonor miljoer milioner miljner',
  ),
  ...scale(
    1e9,
    'miljard miljarder miljarders miljarderna miljardernas miljarden miljader miljardor milliarder',
  ),
  ...scale(1e12, 'biljon biljoner biljonerna'),
  // Norwegian and Danish.
  ...scale(1e6, 'millioner'),
  ...scale(1e9, 'milliard'),
  // Finnish and Meänkieli.
  ...scale(1e6, 'miljoona miljoonaa miljoonan'),
  ...scale(1e9, 'miljardi miljardia miljardin'),
  ...scale(5e5, 'halvmiljon halvmiljonen'),
  ...scale(5e8, 'halvmiljard halvmiljarden'),
  ...scale(25e4, 'kvartsmiljon kvartsmiljonen'),
  ...scale(25e7, 'kvartsmiljard kvartsmiljarden'),
  ...scale(1e6, 'extramiljon extramiljoner skattemiljoner'),
  ...scale(1e6, 'milj mn mio mnr', { abbreviation: true }),
  ...scale(1e9, 'mdr md mrd mia', { abbreviation: true }),
  ...scale(1e3, 'thousand', { english: true }),
  ...scale(1e6, 'million millions', { english: true }),
  ...scale(1e9, 'billion billions bn', { english: true }),
  ...scale(1e12, 'trillion trillions', { english: true }),
]);

/** Adjectives between a figure and its scale: "20 nya miljoner". */
export const beforeScale: ReadonlySet<string> = new Set([
  'nya',
  'extra',
  'ytterligare',
  'friska',
  'färska',
  'öronmärkta',
  'statliga',
]);

/** Parts of one: "en halv", "tre kvarts", "en tredjedels" before a scale or unit. */
export const fractions: ReadonlyMap<string, number> = new Map([
  ['halv', 1 / 2],
  ['halva', 1 / 2],
  ['halvt', 1 / 2],
  ['kvarts', 1 / 4],
  ['kvart', 1 / 4],
  ['fjärdedels', 1 / 4],
  ['tredjedels', 1 / 3],
]);

export const vulgarFractions: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
]);

/** Adjectives between "en" and the figure: "en dryg miljard", "en knapp halv miljon". */
export const articleAdjectives: ReadonlyMap<string, 'over' | 'under' | null> = new Map([
  ['dryg', 'over'],
  ['drygt', 'over'],
  ['knapp', 'under'],
  ['knappt', 'under'],
  ['hel', null],
  ['helt', null],
  ['ny', null],
  ['extra', null],
  ['ytterligare', null],
]);

/** Before "hundra" or "tusen" these leave the figure open: "flera hundra miljoner" names no sum. */
export const vagueCounts: ReadonlySet<string> = new Set(
  'flera flere fler par några många åtskilliga otaliga hundratals tusentals tiotals miljontals miljardtals x y'.split(
    ' ',
  ),
);
