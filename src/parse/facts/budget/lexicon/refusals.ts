/** Words that say what follows was given before and is only recalled. */
export const RECALLS = /^(?:tidigare|redan|hittills|fjolårets|förra|föregående|ursprungligen|historiskt)$/;

/** Words that set another sum beside the one that counts: "jämfört med 45 miljoner kronor 2024". */
export const COMPARISONS = /^(?:jämfört|jämförelse|istället|stället|gentemot|skillnaden|tidigare|ned|ner)$/;

/** Words behind a sum that say it is a difference, not a sum: "5 miljoner kronor högre än". */
export const DIFFERENCES =
  /^(?:högre|lägre|bättre|sämre|dyrare|billigare|överskott|underskott|minus|plus|back|kortare)$/;

/** Words before a sum that make it an estimate, a value or a conversion. */
export const ESTIMATES =
  /^(?:uppskattningsvis|uppskattade|uppskattad|uppskattat|beräknad|beräknade|motsvarande|motsvarar|motsvarade|värd|värda|värt|värde|värderat|värderad|prislapp|prislappen|felaktiga|felaktigt|obehöriga|cirkapris)$/;

/** Verbs of what is expected, not decided: "beräknas ge", "väntas uppgå till". */
export const FORECASTS = /^(?:väntas|beräknas|bedöms|förväntas|uppskattas)$/;

/** A label that names a price, a result or a tax: its row is no allocation. */
export const REFUSED_LABELS =
  /^(?:entré|inträde|pris|priser|biljett|biljetter|biljettpris|avgift|kostnad|kostnader|omsättning|nettoomsättning|resultat|rörelseresultat|årets|vinst|förlust|ebit|ebitda|ebita|kassaflöde|intäkt|intäkter|utdelning|skatt|moms|lön|hyra|medlemsavgift|anmälningsavgift|deltagaravgift|vuxen|vuxna|pensionär|barn|ungdom|student|soliditet|orderingång|eget|balansomslutning|börsvärde|ordinarie|medlem|frakt|bostad|takbelopp|högsta|lägsta|prisbasbelopp|inkomstbasbelopp|böter|vite|sanktionsavgift|lånesumma)$/;

/** Words of a release about what the state or somebody else owes those it has wronged. */
export const DAMAGES =
  /skadestånd|frihetsberöva|oskyldigt (?:häktad|dömd)|(?:ersättning(?:en)?|kompensation) för (?:lidande|sveda|kränkning)|kränkningsersättning/i;

/** Stems that show a heading, an introduction or a table speaks of allocations. */
export const ALLOCATION_WORDS =
  /(?:bidrag|stöd|medel|anslag|tilldel|bevilja|fördel|satsning|satsa|budget|utbetal|betalas ut|statlig ersättning|finansier|stipendi|ansök|mottag|insats|åtgärd|ekonomisk ram|ramar|resurs|tillskott|förstärk|investering|pengar|pott|projekt|reform|avsätt|avsatt|får dela|bistånd|till följande|allokering|föresl|förslag|miljoner till|miljarder till|kronor till|prioritering|uppdrag|kompensation|donation)/iu;

/** Stems that show a heading, an introduction or a table speaks of something else. */
export const OTHER_WORDS =
  /(?:skattesats|skattenivå|avgifter|taxor|priser|prislista|resultaträkning|nyckeltal|omsättning|delårs|kvartal|bokslut|löner|kostnader per|inträde|biljett|medlemsavgift|entré|lånevillkor|hyror|skattetabell|böter)/iu;

/** What only public bodies build: a sum it is built for is their budget. */
export const PUBLIC_WORKS =
  /(?:skola|skolan|skolor|skolorna|sjukhus|sjukhuset|centralen|hälsocentral|vårdcentral|bibliotek|biblioteket|badhus|badhuset|simhall|simhallen|ishall|ishallen|idrottshall|idrottshallen|idrottsplats|idrottsplatsen|boende|boendet|förskola|bron|bro|vägen|gata|gatan|gator|torg|torget|park|parken|kaj|kajen|museet|kulturhus|kulturhuset|brandstation|brandstationen|resecentrum|järnväg|järnvägen|lekplats|lekplatsen|lekplatser|cykelväg|cykelvägar|vattenverk|vattenverket|reningsverk|reningsverket|campus)s?$/u;
