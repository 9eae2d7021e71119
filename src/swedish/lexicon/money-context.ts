const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/**
 * Closed-class words, and verbs, that may follow a bare "N miljoner" when it is a sum.
 * Any other word behind it is the thing that is counted: "3,1 miljoner ton", "10 miljoner invånare".
 */
export const afterSum: ReadonlySet<string> = set(
  'till för i på under över från om av per och eller samt respektive men så att som vilket vilka där när då medan sedan ' +
    'tills innan än mot hos vid efter före med utan inom mellan genom enligt via kring utöver inklusive exklusive inkl ' +
    'exkl eftersom trots tack bland åt ' +
    'gå få bli vara räcka ligga kosta går ska skall kan är var har hade blir blev kommer gäller avser räcker kostar ger gav får fick finns fanns utgör ' +
    'utgjorde motsvarar täcker bör består ingår tas togs lades gick användes föreslås måste vill kunde skulle ' +
    'året månaden årligen vardera tillsammans idag nu redan hittills senare direkt tidigare netto brutto bara varje nästa förra ' +
    'samma den det de detta denna dessa vi regeringen regionen kommunen staten ' +
    'högre lägre bättre sämre dyrare billigare ovanpå back plus minus varav därav däribland bl dvs fr fram ut upp in ned ner ' +
    'avsatta öronmärkta fördelade fördelat beslutade beviljade tilldelade utbetalade investerade kvar',
);

/** The same behind an English "N million". */
export const afterEnglishSum: ReadonlySet<string> = set(
  'to for in on under over from of by per and or as at that which where when while during with without within between ' +
    'through until is are was were will would has have had goes go went is be been compared this next last annually ' +
    'each more less a the',
);

/** Words that may stand before the counted thing as well as alone: the word after them decides. */
export const maybeBeforeThing: ReadonlySet<string> = set(
  'mer mindre extra ytterligare fler totalt sammanlagt nya ny nytt',
);

/** Money by another name: "20 miljoner skattepengar". */
export const moneyNouns: ReadonlySet<string> = set(
  'pengar skattepengar bidragspengar bidrag statsbidrag stöd bistånd medel',
);

/** Right before a bare "N miljoner" these make it a sum. */
export const receivingVerbs: ReadonlySet<string> = set('får fick fått få ger gav gett ge kosta delas delar');

/** Stems of words that say a sentence is about money. */
export const moneyStems: readonly string[] = (
  'anslag budget satsa satsning avsätt avsatt tillför tillskott tillskjut bidrag medel stöd invester kostnad kostar ' +
  'pengar finansier bevilja tilldel utbetal betala öronmärk intäkt inkomst omsätt omsatte vinst förlust underskott ' +
  'överskott skatt lån kredit ersätt avgift bespar spara effektiviser kapital köp affär prislapp böter skadestånd ' +
  'försäljning såld reform ekonomi utgift donation donera skänk gåva upphandl kontrakt order fakturer pris värde ' +
  'rekvirera prioriter förstärk kronor ekonomisk resurs fond återbetal bistånd kompensation bonus utdelning ' +
  'läggs lägger anslå utlys stipend bistå merkostnad prissumma projektmedel kassa skjuter skjuts ' +
  'fördelas fördelar fördelade ramen ramarna tilläggsanslag miljonsats miljardsats miljonbidrag miljonregn miljardregn miljonstöd miljardstöd'
).split(' ');

/** Words and stems that say a sentence counts people or things. */
export const countStems: readonly string[] = (
  'invånar människ personer befolkning antal flykting besökar användar ton doser hushåll följare passagerar resor ' +
  'resenär kubikmeter hektar kvadratmeter elever patienter barn arbetstillfäll visningar nedladdning lyssnar tittar ' +
  'läsare medlemmar kunder djur träd fordon bilar utsläpp mil kilometer timmar steg besök väljare röster liter ' +
  'bor bodde lever levde föddes drabbas drabbats smittats vaccinerats vaccinerat flytt dött avlidit tittat lyssnat'
).split(' ');
