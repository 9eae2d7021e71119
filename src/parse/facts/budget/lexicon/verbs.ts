/**
 * What a verb does with the sum of its clause:
 * - `receive`: the subject gets it ("SKMA tilldelas 5 miljoner kronor");
 * - `give`: the subject hands it to the object or to whom "till" names ("ger Sametinget 2 miljoner kronor");
 * - `allocate`: it is set aside or paid; whom it reaches stands behind "till" ("avsätts 12 miljoner kronor till …");
 * - `support`: what the verb names gets it, with "med" ("stöttar teatern med 300 000 kronor");
 * - `raise` / `cut`: something changes by the sum ("med") or to it ("till");
 * - `measure`: it says how large something is ("ramen uppgår till …"), so the subject decides;
 * - `refuse`: it never allocates ("kostar", "omsätter").
 */
type VerbSense = 'receive' | 'give' | 'allocate' | 'support' | 'raise' | 'cut' | 'measure' | 'refuse';

/**
 * What else must hold for the verb to be about the sum:
 * - `with`: "med" stands before the sum;
 * - `change`: "med", "till" or "från" stands before it;
 * - `directly`: nothing but the sum follows the verb;
 * - `modal`: "ska", "får" or "kan" goes before ("får användas");
 * - `available`: what is there is set aside or can be had ("finns 7 miljoner kronor avsatta");
 * - `offered`: it can be applied for ("kan söka"), not: was applied for;
 * - `authority`: a public body acts, or nobody is named;
 * - `duty`: the same, or it must be done ("ska spara");
 * - `price`: "för" stands before the sum and a public body pays ("rustas upp för 62 miljoner kronor");
 * - `fronted`: whom the sum goes to stands first ("Till Boden går …");
 * - `attached`: whom or what for stands right behind the sum ("aviserat 685 miljoner kronor till läroböcker");
 * - `besides`: behind what says it comes on top ("Till det kommer 2 miljoner till Skolverket");
 * - `parted`: behind what says it is a part ("Av dessa avser 4 miljoner kronor …");
 * - `weak`: counts only where no other verb does.
 */
type VerbCondition =
  | 'with'
  | 'change'
  | 'directly'
  | 'modal'
  | 'available'
  | 'offered'
  | 'authority'
  | 'duty'
  | 'price'
  | 'fronted'
  | 'besides'
  | 'attached'
  | 'parted'
  | 'weak';

export interface VerbEntry {
  sense: VerbSense;
  /** Every written form, parted by blanks. */
  forms: string;
  /** A word that completes the verb: "betala" … "ut". */
  particle?: string;
  condition?: VerbCondition;
}

/** Of entries with the same form the first whose particle is found counts. */
export const VERBS: readonly VerbEntry[] = [
  { sense: 'receive', forms: 'tar tog tagit ta', particle: 'emot' },
  { sense: 'receive', forms: 'delar delade delat dela', particle: 'på' },
  { sense: 'receive', forms: 'får fick fått få' },
  { sense: 'receive', forms: 'erhåller erhöll erhållit erhålla mottar mottog mottagit motta' },
  { sense: 'receive', forms: 'följer följt', condition: 'with' },
  { sense: 'receive', forms: 'tilldelas tilldelades tilldelats tilldelad' },
  { sense: 'receive', forms: 'beviljas beviljades beviljats' },
  { sense: 'receive', forms: 'tillförs tillfördes tillförts tillföras' },
  { sense: 'receive', forms: 'ges gavs getts givits' },
  { sense: 'receive', forms: 'disponerar disponeras disponera rekvirerar rekvireras rekvirera' },
  { sense: 'receive', forms: 'anslås anslogs anslagits anvisas anvisades anvisats garanteras garanterades' },

  { sense: 'give', forms: 'ger gav gett givit ge' },
  { sense: 'give', forms: 'tilldelar tilldelade tilldelat tilldela' },
  { sense: 'give', forms: 'beviljar beviljade beviljat bevilja' },
  { sense: 'give', forms: 'tillför tillförde tillfört tillföra' },
  { sense: 'give', forms: 'anslår anslog anslagit anslå anvisar anvisade anvisat anvisa' },
  { sense: 'give', forms: 'skänker skänkte skänkt skänka donerar donerade donerat donera doneras' },
  { sense: 'give', forms: 'går gick gått gå', particle: 'in', condition: 'with' },
  { sense: 'give', forms: 'testamenterar testamenterade testamenterat testamentera' },
  { sense: 'give', forms: 'bidrar bidrog bidragit bidra bistår bistod bistått bistå', condition: 'with' },

  { sense: 'allocate', forms: 'avsätter avsätts avsatte avsattes avsatt avsatts avsatta avsätta avsättas' },
  {
    sense: 'allocate',
    forms: 'aviserar aviseras aviserade aviserades aviserat aviserats avisera',
    condition: 'attached',
  },
  { sense: 'allocate', forms: 'satsar satsas satsade satsades satsat satsats satsa' },
  {
    sense: 'allocate',
    forms:
      'fördelar fördelas fördelade fördelades fördelat fördelats fördela omfördelar omfördelas omfördela',
  },
  { sense: 'allocate', forms: 'reserverar reserveras reserverade reserverats reserverat reservera' },
  {
    sense: 'allocate',
    forms: 'öronmärker öronmärks öronmärkte öronmärktes öronmärkt öronmärkts öronmärkta öronmärka',
  },
  { sense: 'allocate', forms: 'budgeterar budgeteras budgeterat budgeterats budgeterade budgetera' },
  { sense: 'allocate', forms: 'utbetalar utbetalas utbetalades utbetalats' },
  { sense: 'allocate', forms: 'flyttar flyttas flyttade flyttades flyttat flytta', condition: 'directly' },
  { sense: 'allocate', forms: 'betalar betalas betalade betalades betalat betalats betala', particle: 'ut' },
  { sense: 'allocate', forms: 'delar delas delade delades delat delats dela', particle: 'ut' },
  { sense: 'allocate', forms: 'tillskjuter tillskjuts tillsköt tillskjutit tillskjutits tillskjuta' },
  { sense: 'allocate', forms: 'skjuter skjuts sköt sköts skjutit skjutits skjuta', particle: 'till' },
  { sense: 'allocate', forms: 'lägger läggs lade lades lagt lagts lägga' },
  { sense: 'allocate', forms: 'går gick gått gå', particle: 'till' },
  { sense: 'allocate', forms: 'går gick', condition: 'fronted' },
  { sense: 'allocate', forms: 'ingår ingick', condition: 'directly' },
  { sense: 'allocate', forms: 'avser avsåg avse', condition: 'parted' },
  { sense: 'allocate', forms: 'utlyser utlyses utlyste utlyst utlysa kanaliseras överförs frigörs frigör' },
  {
    sense: 'allocate',
    forms: 'investerar investeras investerade investerat investera',
    condition: 'authority',
  },
  { sense: 'receive', forms: 'använda', condition: 'modal' },
  { sense: 'allocate', forms: 'används användas', condition: 'modal' },
  { sense: 'allocate', forms: 'finns fanns', condition: 'available' },
  { sense: 'allocate', forms: 'tillkommer tillkom' },
  { sense: 'allocate', forms: 'kommer', condition: 'besides' },
  { sense: 'allocate', forms: 'återkommer återkomma', condition: 'with' },
  { sense: 'allocate', forms: 'söka ansöka sökas', condition: 'offered' },
  { sense: 'allocate', forms: 'föreslår föreslås föreslog föreslagit föreslå', condition: 'directly' },
  {
    sense: 'allocate',
    forms: 'beslutar beslutade beslutat beslutats beslutas besluta',
    condition: 'directly',
  },

  { sense: 'allocate', forms: 'rustas rustar rusta', particle: 'upp', condition: 'price' },
  { sense: 'allocate', forms: 'byggs bygger bygga byggas', particle: 'om', condition: 'price' },
  { sense: 'allocate', forms: 'köper köps köpa köpas', particle: 'in', condition: 'price' },
  {
    sense: 'allocate',
    forms: 'renoveras renoverar renovera moderniseras lagas iordningställs',
    condition: 'price',
  },

  { sense: 'support', forms: 'stöttar stöttas stöttade stöttat stötta stödjer stöder stöds stödja stödjas' },
  { sense: 'support', forms: 'finansierar finansieras finansierade finansierat finansierats finansiera' },
  { sense: 'support', forms: 'medfinansierar medfinansieras medfinansierade medfinansierat medfinansiera' },
  { sense: 'support', forms: 'delfinansierar delfinansieras samfinansierar samfinansieras' },
  {
    sense: 'support',
    forms: 'kompenserar kompenseras kompensera ersätts ersätter ersatte ersätta',
    condition: 'with',
  },

  {
    sense: 'raise',
    forms: 'räknas räknar räknats räknades räknat räkna',
    particle: 'upp',
    condition: 'change',
  },
  { sense: 'raise', forms: 'skrivs skriver skrivits skriva', particle: 'upp', condition: 'change' },
  { sense: 'raise', forms: 'byggs bygger byggts bygga', particle: 'ut', condition: 'change' },
  { sense: 'raise', forms: 'växer växte växt växa', condition: 'change' },
  { sense: 'raise', forms: 'ökar ökas ökade ökades ökat ökats öka', condition: 'change' },
  { sense: 'raise', forms: 'höjer höjs höjde höjdes höjt höjts höja höjas', condition: 'change' },
  {
    sense: 'raise',
    forms: 'stärker stärks stärkte stärktes stärkt stärkts stärka stärkas',
    condition: 'change',
  },
  {
    sense: 'raise',
    forms: 'förstärker förstärks förstärkte förstärktes förstärkt förstärkts förstärka förstärkas',
    condition: 'change',
  },
  {
    sense: 'raise',
    forms: 'utökar utökas utökade utökades utökat utökats utöka utvidgas utvidgar',
    condition: 'change',
  },
  { sense: 'raise', forms: 'uppräknas indexeras indexuppräknas', condition: 'change' },
  {
    sense: 'raise',
    forms: 'fördubblas fördubblar fördubblades fördubbla dubblas dubbleras tredubblas',
    condition: 'change',
  },
  { sense: 'cut', forms: 'halveras halverar halverades halvera', condition: 'change' },

  { sense: 'cut', forms: 'dras drar dragits dragit dra', particle: 'ned', condition: 'change' },
  { sense: 'cut', forms: 'dras drar dragits dragit dra', particle: 'ner', condition: 'change' },
  { sense: 'cut', forms: 'dras dragits', particle: 'in' },
  { sense: 'cut', forms: 'drar dragit dra', particle: 'in', condition: 'authority' },
  { sense: 'cut', forms: 'räknas räknar räknats räkna', particle: 'ned', condition: 'change' },
  { sense: 'cut', forms: 'räknas räknar räknats räkna', particle: 'ner', condition: 'change' },
  { sense: 'cut', forms: 'skrivs skriver skrivits skriva', particle: 'ned', condition: 'change' },
  { sense: 'cut', forms: 'skärs skär skurits skära', particle: 'ned', condition: 'change' },
  { sense: 'cut', forms: 'skärs skär skurits skära', particle: 'ner', condition: 'change' },
  { sense: 'cut', forms: 'minskar minskas minskade minskades minskat minskats minska', condition: 'change' },
  { sense: 'cut', forms: 'sänker sänks sänkte sänktes sänkt sänkts sänka sänkas', condition: 'change' },
  {
    sense: 'cut',
    forms: 'reducerar reduceras reducerades reducerats reducera',
    condition: 'change',
  },
  { sense: 'cut', forms: 'sparar sparas spara', condition: 'duty' },

  { sense: 'measure', forms: 'uppgår uppgick uppgått uppgå', particle: 'till' },
  { sense: 'measure', forms: 'omfattar omfattade omfattat omfatta omsluter rymmer innehåller innebär' },
  { sense: 'measure', forms: 'består bestod bestå', particle: 'av' },
  { sense: 'measure', forms: 'handlar handlade', particle: 'om' },
  { sense: 'measure', forms: 'rör', particle: 'om' },
  { sense: 'measure', forms: 'är var blir blev bli varit ligger låg hamnar landar utgör', condition: 'weak' },
  { sense: 'measure', forms: 'bedöms väntas förväntas beräknas beräknar', condition: 'weak' },

  { sense: 'refuse', forms: 'lånar låna lånas lånade lånat' },
  { sense: 'refuse', forms: 'kostar kostade kostat kosta omsätter omsatte omsatt tjänar tjänade tjänat' },
  { sense: 'refuse', forms: 'förlorar förlorade förlorat förlora förloras motsvarar motsvarade motsvara' },
  { sense: 'refuse', forms: 'uppskattas uppskattades uppskattar värderas värderades värderar' },
  { sense: 'refuse', forms: 'säljer säljs sålde såldes sålt sålts köper köpte köpt köps köptes' },
  { sense: 'refuse', forms: 'betalar betalas betalade betalat betalats betala betalades' },
  { sense: 'refuse', forms: 'återbetala återbetalas återbetalar återkräver återkrävs återkrävt' },
  { sense: 'refuse', forms: 'döms dömdes dömts bötfälls bötfälldes bötfällts' },
  { sense: 'refuse', forms: 'kräver krävs krävde krävdes behövs behöver saknas saknades fattas' },
  { sense: 'refuse', forms: 'sökte sökt sökts ansökte ansökt söker ansöker' },
  { sense: 'refuse', forms: 'överstiger överstiga överskrider överskrida understiger understiga' },
  { sense: 'refuse', forms: 'stiger steg stigit sjunker sjönk sjunkit' },
  {
    sense: 'refuse',
    forms: 'lurats lurades stulits stals svindlats fakturerat fakturerade',
  },
  { sense: 'refuse', forms: 'redovisar redovisade exporterar exporterade exporteras importeras' },
  {
    sense: 'refuse',
    forms: 'stoppar stoppade stoppat stoppas stoppades avslog avslås avslagit nekade nekades',
  },
  { sense: 'refuse', forms: 'undviks undvika undvikits sparats inbringade inbringar genererar genererade' },
];

/** Verbs that go before the one that counts: "har tilldelats", "ska få", "kommer att avsätta". */
export const AUXILIARIES: ReadonlySet<string> = new Set(
  'har hade ska skall skulle kan kunde kunna bör borde får vill kommer avser planerar föreslås måste väntas beräknas'.split(
    ' ',
  ),
);

/** Active forms that also tell what figures did by themselves: "exporten ökade med …". */
export const INTRANSITIVE_CHANGES: ReadonlySet<string> = new Set(
  'ökar ökade ökat öka minskar minskade minskat minska'.split(' '),
);
