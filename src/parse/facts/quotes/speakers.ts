import type { Person } from '../../../release/document.js';
import { type Mention, mentionsIn, type People } from '../people/people.js';
import type { PersonPhrase } from '../people/person-phrase.js';
import { findAttributions } from './attribution.js';
import type { Draft } from './drafts.js';
import { leadingSpeaker, nameAlone, openingName } from './leads.js';
import type { Passage } from './passages.js';
import { speechVerbs } from './speech-verbs.js';

const leadOff = new RegExp(`^(?:(?:det|så|detta|orden)\\s+)?(?:${speechVerbs.join('|')})\\s`, 'iu');
const speaksOfOneself =
  /(?<![\p{sc=Latn}])(?:vi|jag|oss|vår|våra|vårt|mig|min|mitt|mina|we|our|us|i|my)(?![\p{sc=Latn}])/iu;

/**
 * Tells who says each draft, going through the text once from the start: people are known from the place they are named.
 */
export class SpeakerFinder {
  readonly #text: string;
  readonly #passages: readonly Passage[];
  readonly #byPassage: ReadonlyMap<number, Draft>;
  readonly #people: People;
  readonly #spoken: ReadonlySet<number>;
  #read = 0;
  #last: Person | null = null;
  #later: Map<string, string> | null = null;
  readonly #nextPhrase: ReadonlyMap<number, PersonPhrase>;
  readonly #spokenLists: ReadonlySet<number>;

  constructor(text: string, passages: readonly Passage[], drafts: readonly Draft[], people: People) {
    this.#text = text;
    this.#passages = passages;
    this.#people = people;
    this.#byPassage = new Map(drafts.map((draft) => [draft.passage, draft]));
    this.#spoken = new Set(drafts.filter((draft) => draft.kind !== 'marked').map((draft) => draft.passage));
    this.#nextPhrase = nextPhrases(drafts);
    this.#spokenLists = spokenLists(passages, drafts);
  }

  /**
   * The speaker of a draft; null when the passage is no quote after all. Call it for the drafts in order.
   * A draft whose attribution stands in the next paragraph gets its `end` moved behind it.
   */
  speakerOf(draft: Draft): Person | null {
    this.#readMentionsBefore(draft.passage);
    const speaker = draft.phrase ? this.#resolve(draft.phrase) : this.#fromNeighbours(draft);
    if (speaker) this.#last = speaker;
    return speaker;
  }

  #readMentionsBefore(passage: number): void {
    for (; this.#read < passage; this.#read += 1) {
      const prose = this.#passages[this.#read];
      if (!prose || this.#spoken.has(this.#read)) continue;
      for (const mention of mentionsIn(this.#text, prose.start, prose.end)) this.#people.add(mention);
    }
  }

  #resolve(phrase: PersonPhrase): Person {
    const { name, party, title, organisation } = phrase;
    if (phrase.pronoun) return { ...(this.#people.byPronoun(phrase.pronoun) ?? nobody) };
    if (name === null) {
      const known = title ? (this.#people.byPartOfName(title) ?? this.#people.byRole(title)) : null;
      return known ? { ...known } : { name, party, title, organisation };
    }
    const whole = name.includes(' ')
      ? name
      : (this.#people.byPartOfName(name)?.name ?? this.#namedLater(name) ?? name);
    const mention: Mention = { person: { name: whole, party, title, organisation }, subject: true };
    const known = this.#people.add(mention);
    return {
      name: whole,
      party: party ?? known.party,
      title: title ?? known.title,
      organisation: organisation ?? (title === null ? known.organisation : null),
    };
  }

  /** A surname whose bearer is named in full only further on: looked up once for the whole text. */
  #namedLater(part: string): string | null {
    this.#later ??= this.#fullNames();
    return this.#later.get(part) ?? null;
  }

  #fullNames(): Map<string, string> {
    const names = new Map<string, string>();
    for (const passage of this.#passages) {
      for (const { person } of mentionsIn(this.#text, passage.start, passage.end)) {
        const surname = person.name.split(' ').at(-1) ?? '';
        if (!names.has(surname)) names.set(surname, person.name);
      }
    }
    return names;
  }

  #fromNeighbours(draft: Draft): Person | null {
    if (draft.kind === 'bullet') {
      const list = this.#passages[draft.passage]?.list?.id ?? -1;
      const spoken = this.#spokenLists.has(list) && /[.!?…]$/u.test(draft.said);
      return spoken ? this.#fromRun(draft) : this.#fromLead(draft, true);
    }
    return (
      this.#goesOn(draft) ??
      this.#fromLead(draft, false) ??
      this.#fromRun(draft) ??
      this.#fromNextParagraph(draft) ??
      this.#fromSignature(draft) ??
      (this.#isSpoken(draft) || this.#isAnswer(draft) ? this.#last : null) ??
      (this.#isSentence(draft) ? this.#onlyOneNamedBefore(draft) : null)
    );
  }

  /** "… säger Anna Lind, och fortsätter:" closes the quote before: the same person speaks on. */
  #goesOn(draft: Draft): Person | null {
    const before = this.#byPassage.get(draft.passage - 1);
    const passage = this.#passages[draft.passage - 1];
    if (!before?.phrase || !passage) return null;
    return this.#text.slice(passage.start, passage.end).trimEnd().endsWith(':') ? this.#last : null;
  }

  /** The speaker of the attribution that follows in the same run of dashes, or else of the one before in it. */
  #fromRun(draft: Draft): Person | null {
    if (isItem(draft)) return null;
    const next = this.#nextPhrase.get(draft.passage);
    if (next) return this.#resolve(next);
    return this.#isBeside(draft.passage - 1) ? this.#last : null;
  }

  #isBeside(passage: number): boolean {
    const kind = this.#passages[passage]?.kind;
    return this.#byPassage.has(passage) && (kind === 'dash' || kind === 'bullet' || kind === 'prose');
  }

  /** "Anna Lind, rektor, kommenterar beslutet:" in the paragraph before, or "Anna Lind:" alone. */
  #fromLead(draft: Draft, verbNeeded: boolean): Person | null {
    const before = this.#passages[draft.passage - 1];
    if (!before || before.kind === 'row' || this.#byPassage.has(draft.passage - 1)) return null;
    const words = this.#text.slice(before.start, before.end).trim();
    if (!words.endsWith(':') && !(before.kind === 'heading' && !verbNeeded)) return null;
    const sentence =
      words
        .slice(Math.max(0, words.length - 300))
        .split(/[.!?]\s+(?=\p{Lu})/u)
        .at(-1) ?? '';
    const lists = !this.#isAlone(draft) && /\satt\s/u.test(sentence);
    const opening = verbNeeded
      ? null
      : (nameAlone(sentence) ?? (this.#isAlone(draft) ? openingName(sentence) : null));
    const phrase = (lists ? null : leadingSpeaker(sentence)) ?? opening;
    if (!phrase || (phrase.name === null && phrase.pronoun === null && phrase.title === null)) return null;
    if (verbNeeded && !phrase.name?.includes(' ')) return null;
    return this.#resolve(phrase);
  }

  /** "Det säger Anna Lind, rektor." or "säger Anna Lind." as a paragraph of its own behind the quote. */
  #fromNextParagraph(draft: Draft): Person | null {
    const next = this.#passages[draft.passage + 1];
    if (next?.kind !== 'prose') return null;
    const words = this.#text.slice(next.start, next.end);
    if (!leadOff.test(words.slice(0, 40))) return null;
    const [found] = findAttributions(`. ${words.slice(0, 400)}`, 0, Math.min(402, words.length + 2));
    if (!found || (found.phrase.name === null && found.phrase.pronoun === null)) return null;
    draft.end = Math.min(next.end, next.start + found.end - 2);
    return this.#resolve(found.phrase);
  }

  /** "Anna Lind, rektor" as a line of its own behind a quotation that stands alone. */
  #fromSignature(draft: Draft): Person | null {
    const next = this.#passages[draft.passage + 1];
    if (draft.kind !== 'marked' || next?.kind !== 'prose' || next.end - next.start > 120) return null;
    const words = this.#text.slice(next.start, next.end).replace(/^[–—-]\s*/u, '');
    const phrase = /[.!?:]$/u.test(words) ? null : nameAlone(words);
    if (!phrase) return null;
    draft.end = next.end;
    return this.#resolve(phrase);
  }

  /** A whole sentence by itself, not the item of a list that uses dashes for bullets. */
  #isSentence(draft: Draft): boolean {
    const before = this.#passages[draft.passage - 1];
    const led = before !== undefined && this.#text.slice(before.start, before.end).trimEnd().endsWith(':');
    const whole = /^["”“]?\p{Lu}/u.test(draft.said) && /[.!?…]["”“»]?$/u.test(draft.said);
    return whole && !led && draft.said.split(' ', 3).length >= 3;
  }

  /** A sentence in somebody's own voice, or a long one that stands by itself. */
  #isSpoken(draft: Draft): boolean {
    if (!this.#isSentence(draft) || draft.said.length < 20) return false;
    if (draft.kind === 'marked') return speaksOfOneself.test(draft.said) && this.#isBeside(draft.passage - 1);
    return speaksOfOneself.test(draft.said) || (this.#isAlone(draft) && draft.said.split(' ').length >= 8);
  }

  /** "– Semester!" below a question of an interview. */
  #isAnswer(draft: Draft): boolean {
    const before = this.#passages[draft.passage - 1];
    const asked = before !== undefined && this.#text.slice(before.start, before.end).trimEnd().endsWith('?');
    return asked && draft.kind === 'dash' && !this.#byPassage.has(draft.passage - 1);
  }

  #isAlone(draft: Draft): boolean {
    return !this.#isBeside(draft.passage - 1) && !this.#isBeside(draft.passage + 1);
  }

  #onlyOneNamedBefore(draft: Draft): Person | null {
    const before = this.#passages[draft.passage - 1];
    if (before?.kind !== 'prose' || draft.kind === 'bullet' || !this.#isAlone(draft)) return null;
    const named = new Set(
      mentionsIn(this.#text, before.start, before.end).map((mention) => mention.person.name),
    );
    const [name] = named;
    return named.size === 1 && name !== undefined ? { ...(this.#people.last() ?? nobody) } : null;
  }
}

/** For each passage without an attribution the next one in the same run of quotes, without a gap. */
function nextPhrases(drafts: readonly Draft[]): Map<number, PersonPhrase> {
  const next = new Map<number, PersonPhrase>();
  let following: Draft | null = null;
  let phrase: PersonPhrase | null = null;
  for (const draft of drafts.toReversed()) {
    if (following && following.passage > draft.passage + 1) phrase = null;
    if (draft.phrase) phrase = draft.phrase;
    else if (phrase) next.set(draft.passage, phrase);
    following = draft;
  }
  return next;
}

/** "– Invigning": a few words without a full stop are an item of a list that uses dashes for bullets. */
function isItem(draft: Draft): boolean {
  return draft.kind !== 'marked' && !/[.!?…:,"”“»]$/u.test(draft.said) && draft.said.split(' ', 8).length < 8;
}

/** Lists whose bullets are meant as dashes: at least as many attributed ones as others. */
function spokenLists(passages: readonly Passage[], drafts: readonly Draft[]): Set<number> {
  const balance = new Map<number, number>();
  for (const draft of drafts) {
    const list = passages[draft.passage]?.list?.id;
    if (list !== undefined) balance.set(list, (balance.get(list) ?? 0) + (draft.phrase ? 1 : -1));
  }
  return new Set([...balance].filter(([, more]) => more >= 0).map(([list]) => list));
}

const nobody: Person = { name: null, party: null, title: null, organisation: null };
