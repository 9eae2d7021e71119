/**
 * Endings of words for bodies that can be given money, with inflection: "Folkhälsomyndigheten", "kommunerna",
 * "bildningsförbund". One alternation of fixed endings, tried at the end of a word only.
 */
export const BODY_ENDING =
  /(?:verket|verken|kontoret|ämbetet|gälden|kommissionen|myndighet(?:en|er|erna)?|styrelse(?:n|r|rna)?|nämnd(?:en|er|erna)?|råd(?:et|en)?|kollegiet|institut(?:et|en)?|institution(?:en|er|erna)?|stiftelse(?:n|r|rna)?|förbund(?:et|en)?|förening(?:en|ar|arna)?|museum|museet|museer(?:na)?|teater(?:n|grupper)?|teatrar(?:na)?|orkester(?:n)?|orkestrar(?:na)?|ensemble(?:n|r)?|universitet(?:et|en)?|högskol(?:a|an|or|orna)|lärosäte(?:t|n|na)?|kommun(?:en|er|erna)?|region(?:en|er|erna)?|landsting(?:et|en)?|fond(?:en|er)?|bolag(?:et|en)?|företag(?:et|en)?|sjukhus(?:et|en)?|akademi(?:n|en|er)?|arkiv(?:et|en)?|bibliotek(?:et|en)?|inspektion(?:en)?|förmedlingen|delegation(?:en)?|förvaltning(?:en|ar)?|kyrka(?:n)?|kyrkor(?:na)?|samfund(?:et|en)?|organisation(?:en|er|erna)?|klubb(?:en|ar|arna)?|sällskap(?:et)?|nätverk(?:et)?|center|centra|centrum|centret|centren|byrå(?:n|er)?|polisen|makten|kriminalvården|kustbevakningen|tullen|domstol(?:en|ar|arna)|skol(?:a|an|or|orna)|församling(?:en|ar|arna)?|parti(?:et|er|erna)|koncern(?:en)?|koalition(?:en)?|kår(?:en)?|kass(?:an|or|orna)|huvudmän(?:nen)?|vårdcentral(?:en|er|erna)|vårdgivare(?:n)?|aktör(?:en|er|erna)|arrangörer(?:na)?|forskare|forskar(?:grupp(?:en|er|erna)?|lag(?:et)?|team(?:et)?)|utförare|kulturskapare|konstnärer(?:na)?|grupper(?:na)?|kommitté(?:n|er)?|förlag(?:et)?|tidning(?:en|ar)?|kansli(?:et)?|departement(?:et)?|konsulat(?:et)?|ambassad(?:en)?|sverige|banken|stift(?:et|en)?|län(?:en)?|byarna|bygder|stad|stadsdelar|lag(?:en)|ligan|hov(?:et)?|scen(?:en)?|huset|hus|leader|gymnasium|gymnasiet|gymnasier(?:na)?|förskol(?:a|an|or|orna)|mottagning(?:en|ar)|sektion(?:en)?|distrikt(?:et|en)?|kollektiv(?:et)?|festival(?:en|er)|leverantörer|operatörer|producenter|biograf(?:en|er|erna)|opera(?:n)?|muséet|museum|byalag(?:et|en)?|gård(?:ar|arna)|butik(?:er|erna)|lantbrukare|företagare|handlare|kulturutövare|journalister|medier|sameby(?:n|ar)?|utskott(?:et|en)?|domstolar|domstolarna|jour(?:en|er|erna)|centrumen|centrumet|universitetssjukhus(?:et)?)$/u;

/** Sectors people speak of as if they were bodies: "vården tillförs 6 miljarder". */
export const SECTOR_ENDING =
  /(?:vården|omsorgen|elevhälsan|folkhälsan|psykiatrin|väsendet|samhället|sektorn|branschen|näringen|näringslivet|kulturlivet|kulturen|musiklivet|friluftslivet|föreningslivet|idrotten|tjänsten|administrationen|försvaret|kollektivtrafiken|rörelsen|landsbygden|jordbruket|lantbruket|rennäringen)$/u;

/** Words that name what is done, not who does it; checked before the endings of bodies. */
export const ACTIVITY_ENDING =
  /(?:insats(?:er|en|erna)?|åtgärd(?:er|en|erna)?|satsning(?:ar|en|arna)?|arbete(?:t|n)?|projekt|verksamhet(?:en|er|erna)?|utveckling(?:en)?|utbildning(?:ar|en|arna)?|forskning(?:en)?|stöd|bidrag|ande|andet|ende|endet|ning|ningen|ningar|ningarna|skap|tion|tionen|tioner|naden|inköp|drift|driften|underhåll|underhållet|kurser|platser|lokaler|utrustning|personal|tjänster|resor|evenemang|produktion|kostnader|medel|teknik|ramverk|konstverk|regelverk|hjälp|beredskap|vägar|vägen|järnväg|järnvägen|järnvägar|vägnätet)$/u;

/** Heads of names that take a "för …" of their own: "Myndigheten för yrkeshögskolan", "Resurscentrum för konst". */
export const NAMES_WITH_FOR =
  /^(?:riks|läns|resurs|kunskaps|kompetens|forsknings|samarbets|intresse|elev|hög)?(?:myndigheten|styrelsen|institutet|institut|centrum|center|forum|stiftelsen|stiftelse|föreningen|förening|förbundet|förbund|nämnden|rådet|råd|delegationen|sällskapet|fonden|fond|beredning|inspektionen|verket|kommittén|kommissionen|nätverket|nätverk|akademien|museet|enheten|avdelningen|kontor|organ|organisationen|organisation|kommissarie|kommissariat|byrå|byrån|program|organisationer|föreningar|alliansen|skolan|skola|unionen|samfundet|museum|museer|museerna|kooperativet|banken)$/u;

/** Endings that say "this is a name" when the word stands alone at the beginning of a sentence. */
export const BARE_BODIES: ReadonlySet<string> = new Set(
  'sida skr polisen sametinget unicef unhcr kulturrådet msb unfpa wfp icrc ocha iom who'.split(' '),
);

/** Definite words that point back at a body named before: "Museet får 275 000 kronor". */
export const BACK_REFERENCES: ReadonlySet<string> = new Set(
  `museet teatern föreningen stiftelsen organisationen myndigheten bolaget företaget universitetet högskolan klubben
  förbundet institutet kommunen projektet orkestern festivalen skolan verksamheten ensemblen församlingen`.split(
    /\s+/,
  ),
);

/** Heads that only introduce the names behind them: "kommunerna Boden, Kalix och Haparanda". */
export const LIST_HEADS: ReadonlySet<string> = new Set(
  `kommunerna regionerna länen organisationerna myndigheterna föreningarna stiftelserna bolagen lärosätena universiteten
  kommuner regioner organisationer myndigheter projekten verksamheterna mottagarna museerna teatrarna`.split(
    /\s+/,
  ),
);

/** Heads a list can share at its end: "Bodens, Kalix och Piteå kommuner", "Stockholms och Uppsala universitet". */
export const SHARED_HEADS: Readonly<Record<string, string>> = {
  kommuner: 'kommun',
  kommun: 'kommun',
  län: 'län',
  universitet: 'universitet',
  stift: 'stift',
};

/** Names that hold an "och" between two capitals. */
export const NAMES_WITH_AND: readonly string[] = [
  'kommuner och regioner',
  'kommuner och landsting',
  'natur och kultur',
  'barn och familj',
  'kultur och fritid',
  'bildning och arbete',
  'scen och film',
  'musik och teater',
  'musik och dans',
  'teater och musik',
  'dans och teater',
];
