/** What "per …" and its like refer a sum to, under the names the release document uses. */
const names: Readonly<Record<string, string>> = {
  year: 'år helår årsbasis kalenderår budgetår year annum',
  month: 'månad mån month',
  week: 'vecka week',
  day: 'dag dygn day dagar vårddygn vårddag',
  hour: 'timme timma tim h hour',
  quarter: 'kvartal quarter',
  minute: 'minut min',
  person: 'person capita deltagare anställd medarbetare individ människa person',
  inhabitant: 'invånare kommuninvånare länsinvånare',
  child: 'barn',
  pupil: 'elev',
  student: 'student studerande',
  patient: 'patient',
  passenger: 'passagerare resenär',
  household: 'hushåll',
  family: 'familj',
  member: 'medlem',
  vehicle: 'fordon bil',
  place: 'plats vårdplats utbildningsplats',
  visit: 'besök läkarbesök vårdbesök',
  trip: 'resa',
  km: 'km kilometer',
  mil: 'mil',
  kwh: 'kwh kilowattimme kilowattimmar',
  mwh: 'mwh megawattimme',
  tonne: 'ton',
  litre: 'liter',
  kg: 'kg kilo kilogram',
  'square-metre': 'kvadratmeter kvm m²',
  'cubic-metre': 'kubikmeter',
  hectare: 'hektar ha',
  unit: 'styck st stycket exemplar enhet',
  share: 'aktie',
  project: 'projekt',
  company: 'företag bolag',
  municipality: 'kommun',
  region: 'region',
  school: 'skola',
  apartment: 'lägenhet bostad',
  occasion: 'tillfälle gång',
  dose: 'dos',
  test: 'prov test',
};

/** Nouns behind "per", "/", "om", "i" or "varje". */
export const perNouns: ReadonlyMap<string, string> = new Map(
  Object.entries(names).flatMap(([name, words]) =>
    words.split(' ').map((word): [string, string] => [word, name]),
  ),
);

/** "om året", "i månaden": the noun is definite and must be one of time. */
export const definiteTimes: ReadonlyMap<string, string> = new Map([
  ['året', 'year'],
  ['månaden', 'month'],
  ['veckan', 'week'],
  ['dagen', 'day'],
  ['dygnet', 'day'],
  ['timmen', 'hour'],
  ['kvartalet', 'quarter'],
]);

/** Adverbs and adjectives that say it in one word. */
export const perAdverbs: ReadonlyMap<string, string> = new Map([
  ['årligen', 'year'],
  ['årlig', 'year'],
  ['årliga', 'year'],
  ['årligt', 'year'],
  ['annually', 'year'],
  ['yearly', 'year'],
  ['månatligen', 'month'],
  ['månadsvis', 'month'],
  ['veckovis', 'week'],
  ['dagligen', 'day'],
  ['styck', 'unit'],
]);

/** Words that may stand between a sum and its "per år": "5 miljoner kronor totalt per år". */
export const perFillers: ReadonlySet<string> = new Set(
  'totalt extra mer mindre ytterligare netto brutto i snitt genomsnitt vardera var inklusive exklusive moms'.split(
    ' ',
  ),
);
