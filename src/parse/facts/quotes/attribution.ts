import { isGivenName } from '../people/given-names.js';
import { type PersonPhrase, readPersonPhrase } from '../people/person-phrase.js';
import { endsAttribution, isPlainSpeechVerb, speechVerbs } from './speech-verbs.js';

/** Words of a passage that say who speaks: ", säger Anna Lind (S), ordförande i nämnden". */
export interface Attribution {
  /** Where the words begin, with the comma that parts them from what is said. */
  start: number;
  end: number;
  verb: string;
  phrase: PersonPhrase;
  /** True when nothing follows but a full stop or a closing mark. */
  trailing: boolean;
}

const inSentence = `(?:(?<signInside>[,!?.…:;\\u2013\\u2014"”“»’'-])\\s{0,3}|\\s)(?:(?:[Ss]å|[Dd]et|[Dd]etta|som|and|or)\\s)?(?<verbInside>${speechVerbs.join('|')})`;
/** "Äntligen! Säger Anna Lind.": the mark made the verb look like the opening of a sentence. */
const asSentence = `(?<signBefore>[!?"”“»])\\s{1,3}(?<verbOpening>${speechVerbs.map(capitalised).join('|')})`;
const attribution = new RegExp(
  `(?:${inSentence}|${asSentence})(?:(?<=[Ff]rågar|[Ff]rågade)\\s{1,3}sig)?(?=[\\s.!?]|$)`,
  'gu',
);

function capitalised(verb: string): string {
  return verb.charAt(0).toUpperCase() + verb.slice(1);
}

/**
 * Finds the attributions in the stretch of text, in order. Only those that can be meant are given: a verb of speech after
 * a comma, a mark or a full stop, with a person, a pronoun or a role behind it.
 */
export function findAttributions(text: string, from: number, to: number): Attribution[] {
  const found: Attribution[] = [];
  const passage = text.slice(0, to);
  attribution.lastIndex = from;
  for (let match = attribution.exec(passage); match; match = attribution.exec(passage)) {
    const read = readAttribution(passage, match, to);
    if (!read) continue;
    found.push(read);
    attribution.lastIndex = Math.max(read.end, attribution.lastIndex);
  }
  return found;
}

function readAttribution(text: string, match: RegExpExecArray, to: number): Attribution | null {
  const verb = verbOf(match);
  const sign = match.groups?.signInside ?? match.groups?.signBefore ?? '';
  const behind = match.index + match[0].length;
  const start = match.index + (sign === '' || /[,;–—-]/u.test(sign) ? 0 : sign.length);
  const phrase = readPersonPhrase(text, behind, to) ?? unknownSpeaker(text, behind, to, verb, sign);
  if (!phrase) return endsAttribution(verb) ? speakerBeforeVerb(text, match, to) : null;
  const trailing = endsPassage(text, phrase.end, to);
  const read = { start, end: phrase.end, verb, phrase, trailing };
  return isMeant(read, sign) ? read : null;
}

function verbOf({ groups }: RegExpExecArray): string {
  return groups?.verbInside ?? groups?.verbOpening ?? '';
}

/** ", kultuvreministere Anna Lind jeahta.": the speaker stands between the last comma and the verb. */
function speakerBeforeVerb(text: string, match: RegExpExecArray, to: number): Attribution | null {
  const from = Math.max(0, match.index - longestSpeaker);
  const comma = text.slice(from, match.index).lastIndexOf(',');
  const phrase =
    comma < 0 ? null : readPersonPhrase(text.slice(0, match.index), from + comma + 1, match.index);
  const end = match.index + match[0].length;
  if (!phrase || (phrase.name === null && phrase.pronoun === null)) return null;
  return {
    start: from + comma,
    end,
    verb: verbOf(match),
    phrase,
    trailing: endsPassage(text, end, to),
  };
}

const longestSpeaker = 160;

/** "säger en av deltagarna.", "säger räddningstjänsten.": somebody speaks, the text does not say who. */
function unknownSpeaker(
  text: string,
  from: number,
  to: number,
  verb: string,
  sign: string,
): PersonPhrase | null {
  if (!isPlainSpeechVerb(verb) || sign === '') return null;
  const rest = text.slice(from, Math.min(to, from + 90));
  const words =
    /^\s+(?:(?:en|ett|den|de|några|flera|a|one|någon)\s[^.!?:"”“,]{3,60}|\p{Ll}[\p{L}-]+(?:en|et|n|na))[.:]?\s*$/u.exec(
      rest,
    );
  if (!words || from + rest.length < to) return null;
  return {
    name: null,
    party: null,
    title: null,
    organisation: null,
    pronoun: null,
    end: from + rest.trimEnd().length,
  };
}

function endsPassage(text: string, at: number, to: number): boolean {
  return /^[\s.!?…:,"”“»’')*\]]*$/u.test(text.slice(at, Math.min(to, at + 20))) && to - at < 20;
}

/**
 * Whether the words attribute. Without a comma or mark before the verb only a whole name at the end of the passage counts
 * ("… säger Anna Lind, rektor."); inside the passage only a plain verb with a name, or any verb with a whole name.
 */
function isMeant({ phrase, trailing, verb }: Attribution, sign: string): boolean {
  if (/^\p{Lu}/u.test(verb) && !trailing) return false;
  const plain = isPlainSpeechVerb(verb);
  const wholeName = phrase.name?.includes(' ') ?? false;
  if (sign === '') return plain && trailing && wholeName;
  if (trailing) return phrase.name !== null || phrase.pronoun !== null || plain;
  if (verb.toLowerCase() === 'enligt') return false;
  if (wholeName) return true;
  return (
    plain &&
    (phrase.pronoun !== null || (phrase.name !== null && (isGivenName(phrase.name) || phrase.title !== null)))
  );
}
