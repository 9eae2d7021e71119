import { isGivenName } from './given-names.js';
import { givenNameRuns, wordsOf } from './name-run.js';
import { isOrganisationName } from './organisation-words.js';
import { partyOf } from './parties.js';
import { roleOf } from './role-words.js';

const atBody = /^(.*?)\s+(?:på|vid|hos|at)\s+(\p{Lu}.*)$/su;
const ofBody =
  /^((?:[\p{sc=Latn}]+ )*(?:vd|ceo|president|founder|chairman|chair|grundare))\s+(?:of|för|i)\s+(\p{Lu}.*)$/isu;

/** "vd Fjällbussen AB", "ordförande Region Norrbotten": a role and its body without a preposition. */
const roleAndBody = /^((?:[\p{L}-]+ ){0,3}[\p{Ll}][\p{L}-]*|V[Dd]|CEO) (\p{Lu}.*)$/su;

/** "VD på Newsdesk", "vd Newsdesk AB" → title and organisation. */
export function splitOrganisation(phrase: string): { title: string | null; organisation: string | null } {
  const at = atBody.exec(phrase) ?? ofBody.exec(phrase);
  if (at?.[1] && at[2] && /^\p{Lu}/u.test(at[2]) && !isGivenName(at[2].split(' ', 1)[0] ?? ''))
    return { title: at[1].trim(), organisation: at[2].trim() };
  const beside = roleAndBody.exec(phrase);
  if (beside?.[1] && beside[2] && roleOf(beside[1].split(' ').at(-1) ?? '') && isOrganisationName(beside[2]))
    return { title: beside[1], organisation: beside[2] };
  return { title: phrase, organisation: null };
}

/** What the words behind a name say of the person, and where they end. */
export interface Apposition {
  party: string | null;
  title: string | null;
  organisation: string | null;
  end: number;
}

/** Reads what stands behind a name: "(S)", ", ordförande i nämnden", ", VD på Newsdesk", " på pressträffen". */
export function readApposition(text: string, from: number, stop: number): Apposition {
  const found: Apposition = { party: null, title: null, organisation: null, end: from };
  const titles: string[] = [];
  let at = from;
  while (at < stop) {
    at += blanks(text.slice(at, stop));
    const sign = text[at];
    if (sign === '(') {
      const close = text.indexOf(')', at);
      if (close < 0 || close >= stop || close - at > 60) break;
      const inside = text.slice(at + 1, close);
      const party = partyOf(inside);
      if (party) found.party ??= party;
      else if (/^\p{Lu}[\p{L}\d&]{1,9}$/u.test(inside)) found.organisation ??= inside;
      at = close + 1;
    } else if (sign === ',' || isDashBefore(text, at)) {
      const end = segmentEndOf(text, at + 1, stop);
      const segment = text
        .slice(at + 1, end)
        .trim()
        .replace(/\s+/gu, ' ');
      if (segment === '' || isClause(segment) || resumes(segment, titles.length > 0)) break;
      if (sign !== ',' && roleOf(segment.split(' ', 1)[0] ?? '') === null) break;
      if (isSecondSpeaker(segment)) {
        at = stop;
      } else {
        const letters = /^(?:S|M|SD|C|V|KD|L|MP)$/u.test(segment) ? partyOf(segment) : null;
        if (letters) found.party ??= letters;
        else if (!/^\d{1,2}(?: år)?$/u.test(segment)) titles.push(segment);
        at = end;
      }
    } else {
      const end = segmentEndOf(text, at, stop);
      const words = text.slice(at, end).trim().replace(/\s+/gu, ' ');
      if (/^(?:och|samt|and)\s/u.test(words) && isSecondSpeaker(words)) {
        found.end = stop;
        break;
      }
      if (!belongsBehindName(words)) break;
      if (relativeAboutOthers.test(words)) break;
      if (roleOf(words.split(' ', 1)[0] ?? '') !== null || isRole.test(words)) titles.push(words);
      else found.organisation ??= /^(?:på|från|vid|hos|of|from|at)\s+(\p{Lu}.*)$/su.exec(words)?.[1] ?? null;
      at = end;
    }
    found.end = at;
  }
  return { ...found, ...titleOf(titles, found) };
}

/** Where the words about the speaking end behind a pronoun: "hon på pressträffen", "han och ler"; no title follows one. */
export function endOfManner(text: string, from: number, stop: number): number {
  const at = from + blanks(text.slice(from, from + 4));
  const end = segmentEndOf(text, at, stop);
  return belongsBehindName(text.slice(at, end)) ? end : from;
}

function titleOf(parts: readonly string[], found: Apposition): Omit<Apposition, 'end'> {
  let { party, organisation } = found;
  const kept: string[] = [];
  for (const [index, raw] of parts.entries()) {
    const { words: whole, inside } = withoutParty(raw);
    party ??= inside;
    const words = whole.replace(isRole, '');
    if (aside.test(words)) {
      organisation ??= bodyBehind.exec(words)?.[1] ?? null;
      continue;
    }
    const last = index === parts.length - 1;
    const role = words.split(' ').some((word) => roleOf(word) !== null);
    if (last && !role && /^\p{Lu}/u.test(words) && (index > 0 || isOrganisationName(words))) {
      organisation ??= words;
      continue;
    }
    const split = splitOrganisation(words);
    organisation ??= split.organisation;
    if (split.title) kept.push(split.title);
  }
  return { title: kept.length > 0 ? kept.join(', ') : null, party, organisation };
}

/** "som är rektor": what follows is the title. */
const isRole = /^(?:som|who)\s+(?:är|var|is|was|arbetar som|jobbar som|till vardags är)\s+/u;
/** Parts that tell where, when or what else, not who: "i en kommentar", "som leder projektet", "announcing the plan". */
const aside =
  /^(?:och|and|som|who|whose|till|i|om|efter|under|inför|med|apropå|på|vid|hos|från|när|in|to|during|after|on|about|from|at|\p{Ll}+ing|glatt|stolt|leende)(?![\p{L}])/u;
const bodyBehind = /^(?:på|vid|hos|från|of|from|at)\s+(\p{Lu}.*)$/su;

/** "ordförande (S)" → the title and the party. */
function withoutParty(words: string): { words: string; inside: string | null } {
  const match = /\s*\(([^()]{1,20})\)/u.exec(words);
  const party = match?.[1] ? partyOf(match[1]) : null;
  if (!party || !match) return { words, inside: null };
  return { words: words.slice(0, match.index) + words.slice(match.index + match[0].length), inside: party };
}

const continuing =
  /^(?:och|men|så|för|utan|att|vilket|vilka|när|om|eftersom|därför|samtidigt|inte|både|det|den|de|vi|jag|du|ni|man|där|då|nu|här|även om|trots|medan|innan|precis|framför allt|inte minst|särskilt|till exempel|but|and|which|we|it|this|that|so|because|as)(?![\p{L}])/u;
/** "som vi vet" goes on with what is said; any other "som" tells about the speaker. */
const relativeAboutOthers =
  /^som\s+(?:vi|jag|du|ni|man|det|den|de|en|ett|om|för|i|på|till|alla|många)(?![\p{L}])/u;
const goesOn =
  /^(?:och|and)\s+(?:fortsätter|fortsatte|tillägger|avslutar|lägger|ler|skrattar|berättar|menar|hänvisar|syftar|konstaterar|adds|continues)(?![\p{L}])/u;

/** "och visar runt", "och fortsätter": what the speaker does, unless the speaker's "vi" stands in it. */
const narrates = /^(?:och|and)\s+\p{Ll}+(?:r|de|te)\s/u;
const ownWords = /(?<![\p{L}])(?:vi|jag|oss|mig|vår|vårt|våra|min|mitt|mina|we|our|us)(?![\p{L}])/u;

/** Whether the words behind a comma are said again, not about the speaker. */
function resumes(segment: string, afterTitle: boolean): boolean {
  if (relativeAboutOthers.test(segment)) return true;
  if (narrates.test(segment) && !ownWords.test(segment)) return false;
  if (goesOn.test(segment) || isSecondSpeaker(segment) || !continuing.test(segment)) return false;
  const [first = '', second = ''] = segment.split(' ', 2);
  return !(afterTitle && /^(?:och|and)$/u.test(first) && roleOf(second) !== null);
}

/** "… – rektor på Tallskolan": a dash between blanks stands for a comma. */
function isDashBefore(text: string, at: number): boolean {
  return /^[–—-]\s/u.test(text.slice(at, at + 2)) && /\s/u.test(text[at - 1] ?? '');
}

const finite =
  /^(?:är|var|har|hade|blir|blev|ska|skulle|kan|kunde|vill|ville|ser|kommer|går|får|måste|finns|tycker|tror|is|was|has|had|will|can)(?![\p{L}])/u;
/** Behind an attribution in mid-sentence the clause goes on with its verb: "måste vi", "krävs det". */
const verbBeforeSubject =
  /^\p{Ll}+(?:r|s|de|te)\s(?:det|vi|jag|man|de|du|ni|han|hon|den|inte|alla|många|it|we|they)(?![\p{L}])/u;

/** ", är nöjd med resultatet": the sentence goes on about the person. */
function isClause(segment: string): boolean {
  return finite.test(segment) || verbBeforeSubject.test(segment);
}

/** "och Bo Ek", "bostadsminister Bo Ek (KD)": somebody else speaks along. */
function isSecondSpeaker(segment: string): boolean {
  const words = wordsOf(segment, 0, Math.min(segment.length, 120));
  const run = givenNameRuns(words).find(({ from, to }) => to > from);
  if (!run) return false;
  const before = words[run.from - 1]?.text;
  return before === undefined || roleOf(before) !== null || /^(?:och|samt|and)$/u.test(before);
}

const adverbial =
  /^(?:som|who|i|på|till|vid|efter|under|om|med|från|inför|apropå|när|i samband|via|hos|of|from|at|in|to|during|after|on|och|samt|and|vidare|också|själv|fast|lite|glatt|stolt|nöjt|bestämt|skämtsamt|leende)(?![\p{L}])/u;

/** Words right behind a name, without a comma, that still are about the speaking: "på pressträffen", "och fortsätter". */
function belongsBehindName(words: string): boolean {
  return adverbial.test(words) || roleOf(words.split(' ')[0] ?? '') !== null;
}

/** End of a part between commas; "kultur-, fritids- och idrottsnämnden" is one part. */
function segmentEndOf(text: string, from: number, stop: number): number {
  let depth = 0;
  for (let at = from; at < stop; at += 1) {
    const sign = text[at];
    if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    else if (sign === ',' && depth <= 0 && text[at - 1] !== '-') return at;
  }
  return stop;
}

function blanks(text: string): number {
  return text.length - text.trimStart().length;
}
