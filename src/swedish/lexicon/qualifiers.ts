import type { Qualifier } from '../../release/document.js';

/**
 * Phrases before a figure and what they make of it. "exact" takes the phrase out of the way of a shorter one:
 * "inte minst 300 miljoner" is "not least", no lower bound.
 * `near` phrases count only right before the figure: "under 2025" is a time, "under 500 kronor" a bound.
 */
export interface QualifierPhrase {
  words: readonly string[];
  qualifier: Qualifier;
  near: boolean;
}

const phrases = (qualifier: Qualifier, list: string, near = false): QualifierPhrase[] =>
  list.split(' | ').map((phrase) => ({ words: phrase.split(' '), qualifier, near }));

export const qualifierPhrases: readonly QualifierPhrase[] = [
  ...phrases(
    'over',
    'drygt | dryga | dryg | mer än | mera än | fler än | flera än | större än | högre än | strax över | lite över | ' +
      'något över | väl över | en bit över | en bra bit över | långt över | klart över | gott och väl | precis över | ' +
      'överstiger | överstigande | översteg | överskrider | överträffar | more than | over | in excess of | exceeding',
  ),
  ...phrases('over', 'över | >', true),
  ...phrases(
    'under',
    'knappt | knappa | knapp | nästan | närmare | närmre | nära | nära nog | mindre än | färre än | lägre än | ' +
      'strax under | precis under | en bit under | långt under | väl under | nära på | närapå | inte ens | lite under | något under | klart under | inte fullt | ej fullt | understiger | understigande | ' +
      'understeg | underskrider | inemot | uppemot | upp emot | upp mot | bortåt | uppåt | snudd på | snart | ' +
      'nearly | almost | less than | close to',
  ),
  ...phrases('under', 'under | <', true),
  ...phrases(
    'about',
    'cirka | circa | ca | ca . | c : a | c : a . | omkring | runt | runtom | runt om | ungefär | ungefärligen | ' +
      'uppskattningsvis | i storleksordningen | storleksordningen | i runda tal | i runda slängar | grovt räknat | ' +
      'någonstans kring | omkr | about | around | approximately | some | roughly | approx | approx .',
  ),
  ...phrases('about', 'kring | ~ | ≈', true),
  ...phrases(
    'atLeast',
    'minst | åtminstone | lägst | som minst | som lägst | minimum | inte mindre än | ej mindre än | inte under | ej under | ' +
      'inte lägre än | allra minst | at least | no less than | not less than | ≥',
  ),
  ...phrases(
    'atMost',
    'högst | upp till | ända upp till | max | max . | maximalt | maximala | maximum | som mest | som högst | allra högst | ' +
      'inte mer än | ej mer än | inte mera än | inte över | ej över | inte högre än | inte överstiga | ' +
      'inte överstiger | ej överstiga | ej överstiger | inte överskrida | inte överskrider | up to | at most | ' +
      'no more than | not more than | maximum of | a maximum of | ≤',
  ),
  ...phrases('exact', 'inte minst | inte större än så | inte bara | varken mer eller mindre än'),
];

/** After the unit: "500 kronor eller mer", "3 miljoner kronor som mest". */
export const trailingQualifiers: readonly QualifierPhrase[] = [
  ...phrases(
    'atLeast',
    'eller mer | eller mera | eller högre | eller däröver | och mer | och uppåt | och däröver | som minst',
  ),
  ...phrases('atMost', 'eller mindre | eller lägre | eller därunder | och nedåt | som mest | som högst'),
  ...phrases('about', 'eller så | i runda tal | i runda slängar | cirka | ungefär'),
];

/** Words that may stand between the qualifier and the figure: "upp till sammanlagt 5 miljarder kronor". */
export const transparentWords: ReadonlySet<string> = new Set(
  (
    'totalt sammanlagt sammantaget tillsammans ytterligare hela helt extra nya också även motsvarande preliminärt ' +
    'beräknade beräknat uppskattade uppskattat svindlande statliga total additional'
  ).split(' '),
);

/** Words before a bare figure that make it a name or number of a thing: "etapp 2", "artikel 5", "nr 3". */
const labelWords: ReadonlySet<string> = new Set(
  (
    'etapp etappen steg steget fas fasen del delprojekt artikel artiklarna kapitel kap nr nummer no punkt punkten ' +
    'mål målet anslag anslaget anslagen post poster område utgiftsområde alternativ klass klassen zon grupp hus ' +
    'kvarter väg riksväg länsväg linje buss spår avdelning rum plan våning sida sidan bilaga tabell figur paragraf § ' +
    'vecka v kl klockan den år årskurs åk nivå version avsnitt fråga raden rad kolumn agenda horisont covid'
  ).split(' '),
);

const compoundLabel = /(?:område|etapp|zon|linje|klass|punkt|paragraf)(?:et|n|en)?$/u;

/** Whether a word numbers what follows it: "etapp 2", "elområde 4". */
export function isLabelWord(word: string): boolean {
  return labelWords.has(word) || compoundLabel.test(word);
}
