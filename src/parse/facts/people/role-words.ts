/** Words a person's title is made of, in the base form; a compound counts by its last part ("skolminister"). */
const heads = `
minister direktör chef ordförande ledare talesperson talesman taleskvinna ansvarig sekreterare läkare sköterska strateg
utvecklare samordnare koordinator professor rektor prorektor forskare lektor docent doktorand doktor handläggare konsult
ingenjör arkitekt biolog psykolog kurator terapeut barnmorska tandhygienist logoped dietist farmaceut apotekare analytiker
ekonom jurist advokat åklagare domare notarie polis kommissarie befäl general överste kapten hövding biskop präst kyrkoherde
diakon lärare pedagog student politiker ledamot representant företrädare ombud ombudsman förvaltare grundare ägare producent
regissör skådespelare dramatiker kompositör musiker konstnär intendent bibliotekarie författare redaktör journalist expert
specialist rådgivare president kansler kommissionär ambassadör controller inspektör tekniker kontrollant entreprenör
företagare brandman tränare mäklare kock assistent administratör kommunikatör informatör planerare antikvarie arkeolog
geolog meteorolog hydrolog epidemiolog virolog statistiker utredare initiativtagare arrangör programledare parlamentariker
vetare revisor mentor coach vakt operatör kemist fysiker glaciolog oceanograf agronom jägmästare veterinär skogsvårdare
byggmästare ingenjör designer dirigent sångare koreograf scenograf dansare konservator curator boende besökare deltagare
förälder medlem stipendiat pristagare innovatör mäklare bonde lantbrukare renskötare fiskare hantverkare kansliråd värd
generalsekreterare landshövding riksdagsledamot undersköterska pressjour presskontakt presstalesperson värdinna fadder
ceo cfo cto coo ciso cio vd officer manager director chairman chair chairperson spokesperson secretary founder cofounder
co-founder partner researcher engineer mayor governor commissioner ambassador coordinator editor curator scientist adviser
advisor economist lawyer physician head lead leader lecturer professor strategist specialist analyst consultant
språkrör borgmästare domprost talman prefekt dekan dekanus vicerektor lagman rådman spelare målvakt åkare medborgare
konsulent föreståndare kassör kamrer registrator arkivarie sakkunnig montör chaufför lantmätare inköpare
föreläsare utbildare vaktmästare
ansvariga kommunikator moderator donator skötare vårdare slöjdare skogvaktare hovmästare trädgårdsmästare brandmästare spelman
förare pilot styrman skeppare konduktör maskinist svetsare snickare bagare konditor säljare handlare programmerare
formgivare tonsättare översättare illustratör animatör fotograf filmare reporter debattör krönikör skribent poet dramaturg
cellist pianist organist kantor musikant kirurg audionom optiker sjukgymnast naprapat fysioterapeut sjukvårdare
botaniker zoolog etolog entomolog ornitolog limnolog etnolog sociolog antropolog teolog filosof lingvist filolog geograf
demograf kartograf nämndeman prost pastor imam amiral kommendör löjtnant fänrik soldat kanslist upphandlare
gymnasist praktikant lärling volontär trainee resenär pendlare upptäckare uppfinnare guide
kemiker matematiker historiker grafiker mekaniker elektriker socionom astronom ekolog onkolog psykiater koordinatör
ministtar ministar ministara ministere ministeri presideanta presidentti ságadoalli ságajođiheaddji jođiheaddji direktevra
direktöra direktööre åvtehke ájrasoajvve oaivámuš johtaja puheenjohtaja päällikkö professori rehtori sihteeri
`;

/** The same for words that only count whole: their letters end many other words ("råd" ends "brandråd" but also "tråd"). */
const whole = `vd ceo cfo cto coo cio ciso head lead chair polis ägare bonde värd kock coach general medlem partner förälder vakt
boende besökare deltagare elev mamma pappa tf kollega granne medarbetare smed lots major patient pensionär invånare`;

/** Roles that also are family names; they count as such only right behind a given name. */
const surnames = `Hövding Kock Bonde Präst Biskop Domare Vakt Polis Värd Fiskare General Överste Kapten`;

const councillors =
  /(?:kommunal|region|landstings|oppositions|borgar|stads|stats|departements|kansli|justitie|plan|ämnes|press|handels|ambassad|hovrätts|kammarrätts)råd$/u;

/** Words that open a title and are capitalised in English: "Head of …", "Press Officer". */
const englishOpeners = `Head Chief Senior Junior Vice Deputy Executive Managing Acting Assistant Associate Press Media Public
Corporate Communications Communication Marketing Sales Prime Foreign Defence Finance Project Programme Program Product Global
Regional National General Secretary Director President Professor Minister Chairman Chair Spokesperson Manager Officer Mr Mrs Ms
Dr Prof Sir Dean`;

const headWords = new Set(words(heads));
const wholeWords = new Set(words(whole));
const openers = new Set(words(englishOpeners));
const surnameWords = new Set(words(surnames));
const longestHead = Math.max(...[...headWords].map((word) => word.length));

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}

/**
 * The base form of a word that names a role, null for other words:
 * "skolministern" → "skolminister", "VD:n" → "vd", "generaldirektörs" → "generaldirektör".
 */
export function roleOf(word: string): string | null {
  const lower = word.toLowerCase().replace(/[^\p{L}:-]+/gu, '');
  for (const base of baseForms(lower)) if (isRole(base)) return base;
  return null;
}

/** Whether the capitalised word is a role that people also have for a family name: "Hövding", "Kock". */
export function isRoleSurname(word: string): boolean {
  return surnameWords.has(word);
}

/** Whether a capitalised word opens an English title rather than a name. */
export function opensEnglishTitle(word: string): boolean {
  return openers.has(word.replace(/[^\p{L}]+$/u, ''));
}

function* baseForms(lower: string): Generator<string> {
  yield lower;
  const ending = /(?::n|:s|n|en|et|n|s|ens|ns|ets)$/u.exec(lower);
  if (!ending) return;
  for (const end of [':n', ':s', ':ns', 'en', 'n', 'et', 'ens', 'ns', 'ets', 's', 'an']) {
    if (lower.endsWith(end)) yield lower.slice(0, -end.length);
  }
  if (lower.endsWith('an')) yield `${lower.slice(0, -2)}a`;
}

function isRole(base: string): boolean {
  if (wholeWords.has(base) || headWords.has(base) || councillors.test(base)) return true;
  const last = base.split('-').at(-1) ?? base;
  if (last !== base && (wholeWords.has(last) || headWords.has(last))) return true;
  for (let length = 4; length <= Math.min(longestHead, last.length - 2); length += 1) {
    const tail = last.slice(-length);
    if (headWords.has(tail) && !wholeWords.has(tail)) return true;
  }
  return false;
}
