/** Words that only shade the sum behind them and are no part of a phrase before it. */
export const SHADES: ReadonlySet<string> = new Set(
  `drygt lite oförändrat oförändrade inemot bortåt cirka ca c:a omkring runt ungefär knappt nästan närmare nära närmre uppemot emot minst högst max maximalt totalt
  sammanlagt sammantaget ytterligare över under mer än hela extra strax åtminstone dryga knappa de dessa resterande övriga
  årligen cirkabelopp preliminärt motsvarande upp som mest hittills sammanlagda totala just idag vardera netto dagens nuvarande`.split(
    /\s+/,
  ),
);

/** Words that say the sum is the whole. */
export const TOTALS: ReadonlySet<string> = new Set(
  'totalt sammanlagt sammantaget tillsammans summa total totala sammanlagda summan totalsumma inalles'.split(
    ' ',
  ),
);

export const PREPOSITIONS: ReadonlySet<string> = new Set(
  `på om med till för av i från under inför hos vid mot genom enligt utifrån inom efter utöver bland mellan per kring ur
  via trots utan sedan före åt samt angående inklusive exklusive förutom tack därutöver utifrån`.split(/\s+/),
);

/** Adverbs that may stand between the parts of a clause. */
export const ADVERBS: ReadonlySet<string> = new Set(
  `även också nu därmed dessutom därför samtidigt vidare redan nyligen idag dag därutöver då således alltså bland annat
  tidigare dock sedan däremot sammantaget totalt årligen framöver fortsatt ju särskilt även även ytterligare
  inledningsvis slutligen först därefter bara enbart endast kommer att tillsammans sammanlagt initialt preliminärt hittills därtill härutöver härtill
  varje vardera därefter bl.a t.ex exempelvis nästa förra hela istället däremot emellertid likaså`.split(
    /\s+/,
  ),
);

/** Words an entity cannot begin with and that end one. */
export const PHRASE_ENDS: ReadonlySet<string> = new Set(
  `under från mellan genom enligt utifrån inom efter utöver som vilka vilken vilket där när medan men eftersom så att om per
  årligen varav därav inklusive exklusive inför fram för ytterligare vardera var samt_ och_ eller_ respektive_ hittills sedan
  samtidigt både dels trots mot_ är har ska kan kommer ur via tack dvs d.v.s t.o.m fr.o.m via kring angående gällande avseende
  avsedda avsett avsedd riktade riktat riktad varje idag nu då redan även också dessutom förutom istället villkorat
  villkorade baserat jämfört berörs utan_ syfte längst senast cirka ca drygt totalt sammanlagt_`
    .split(/\s+/)
    .filter((word) => !word.endsWith('_')),
);

export const DETERMINERS: ReadonlySet<string> = new Set(
  `de den det dessa denna detta samtliga alla övriga flera några varje båda ett en två tre fyra fem sex sju åtta nio tio elva
  tolv länets landets kommunens regionens respektive totalt sammanlagt även också både ytterligare sina våra deras dess sitt
  sin`.split(/\s+/),
);

/** Who gives: never the recipient of what it gives itself. */
export const GIVERS: ReadonlySet<string> = new Set(
  `regeringen riksdagen vi sverige staten regionen kommunen nämnden styrelsen regionstyrelsen kommunstyrelsen
  regionfullmäktige kommunfullmäktige fullmäktige landstinget eu myndigheten stiftelsen länsstyrelsen sida man den det de
  samarbetspartierna majoriteten alliansen utskottet partierna hon han jag fonden kulturnämnden fritidsnämnden
  europeiska-unionen eu-kommissionen`.split(/\s+/),
);

/** Public bodies that decide: their paragraph is about public money. */
export const ACTORS: ReadonlySet<string> = new Set(
  `regeringen riksdagen regionstyrelsen regionfullmäktige kommunstyrelsen kommunfullmäktige fullmäktige kulturnämnden
  landstinget trafikverket kommunen regionen nämnden kommunens regionens`.split(/\s+/),
);

/** Persons whose benefits, prices and taxes are levels, not allocations. */
export const PERSONS: ReadonlySet<string> = new Set(
  `hushåll hushållen hushållet familj familjer familjen barnfamiljer barnfamiljen pensionärer pensionären pensionärerna
  löntagare löntagaren personer person individ individer studenter studenten invånare invånaren invånarna elever eleven
  kunder kunden kunderna patienter patienten patienterna arbetslösa föräldrar föräldern förälder barn medlemmar medlemmarna
  anställda medarbetare medarbetaren medarbetarna konsumenter konsumenten resenärer resenären villaägare du ni dig er
  ensamstående sjuksköterskor undersköterskor lärare lärarna bilägare aktieägarna aktieägare småsparare skattebetalarna
  skattebetalare`.split(/\s+/),
);
