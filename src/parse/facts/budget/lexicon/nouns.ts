/**
 * What a noun beside a sum says about it: `grant`, `frame`, `raise` and `cut` can be allocations,
 * `refuse` cannot ("kostnaden uppgår till …").
 */
export type NounSense = 'grant' | 'frame' | 'raise' | 'cut' | 'refuse';

/**
 * The last part of a Swedish compound carries its meaning ("verksamhetsstöd", "ägarbidraget"), so these are endings,
 * without the inflection that NOUN_INFLECTIONS takes off. The longest ending that fits counts.
 */
export const NOUN_ENDINGS: Readonly<Record<NounSense, string>> = {
  grant: `bidrag stöd anslag medel medl peng pengar ersättning finansiering stipendium stipendi tilldelning utbetalning
    bistånd insats subvention kompensation donation gåva resurs prissumma checkar`,
  frame: `ram paket budget reformutrymme satsning pott utlysning investering program programm reform överenskommelse del
    bemyndigande garanti förslag projekt stimulanser stimulans summa upprustning`,
  raise: 'tillskott förstärkning ökning höjning uppräkning påslag utökning tillägg',
  cut: `minskning besparing neddragning nedskärning sänkning sparkrav sparbeting effektiviseringskrav
    besparingskrav effektivisering sparpaket besparingspaket sparprogram besparingsprogram besparingsplan`,
  refuse: `kassaflöde utdelning synergi skatt moms avgift kostnad resultat omsättning vinst intäkt lön pris tak gräns böt böter vite skadestånd
    underskott överskott skuld export import bnp sparande balans värde inkomst förlust hyra hyr taxa premie bedrägeri
    bedrägeribrott brott försäljning omslutning ränta ränt avdrag fordran krav aktiekurs orderingång order kontrakt
    likviditet penning pension biljett entré inträde ansökning upphandling avtal betalning fel svinn utgift belopp
    prisbasbelopp prognos slutnota nytta fusk skada skador mål lättnad andel fördel handel affär köp årslön månadslön timlön
    omkostnad arrende gräddfil tillväxt beslag arvode insamling kapital eget förmögenhet barnbidrag bostadsbidrag studiebidrag studiemedel bostadstillägg
    underhållsstöd försörjningsstöd riksnorm omkostnadsersättning timersättning assistansersättning appell`,
};

/** Inflections, longest first. */
export const NOUN_INFLECTIONS: readonly string[] = [
  'arnas',
  'ernas',
  'ornas',
  'arna',
  'erna',
  'orna',
  'ens',
  'ets',
  'ars',
  'ers',
  'en',
  'et',
  'ar',
  'er',
  'or',
  'na',
  'n',
  't',
  's',
  '',
];

/** Compounds that begin like this speak of something else than their ending says ("kostnadsökning"). */
export const REFUSING_BEGINNINGS: readonly string[] = [
  'kostnads',
  'intäkts',
  'skatte',
  'avgifts',
  'prisök',
  'prishöj',
  'löneök',
  'lönehöj',
  'hyres',
  'ränte',
  'vinst',
  'rörelse',
  'försäljnings',
  'resultat',
  'omsättnings',
  'taxe',
  'premie',
  'inkomst',
  'utgifts',
  'värde',
  'volym',
];

/** Whole words whose ending or beginning would mislead. */
export const NOUN_EXCEPTIONS: Readonly<Record<string, NounSense | null>> = {
  kostnadsbidrag: 'grant',
  grundbelopp: 'grant',
  grundbeloppet: 'grant',
  nivån: 'grant',
  anslagsnivån: 'grant',
  bidragsnivån: 'grant',
  stödnivån: 'grant',
  hyresbidrag: 'grant',
  hyresstöd: 'grant',
  gram: null,
  exempel: null,
  fel: null,
  eget: null,
  egen: null,
  ordern: null,
  mål: null,
  målet: null,
  målen: null,
};

/** Words for a grant that make it the one somebody asked for ("det sökta beloppet"). */
export const ASKED = /^(?:sökta|sökt|ansökta|begärda|begärt)$/;

/** Adjectives that turn an allocation noun into a loss ("felaktiga utbetalningar"). */
export const REFUSING_ADJECTIVES: ReadonlySet<string> = new Set(
  'felaktiga felaktig felaktigt obetalda obehöriga uteblivna utebliven förlorade stulna'.split(' '),
);
