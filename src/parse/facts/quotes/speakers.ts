import type { Person } from '../../../release/document.js';
import { isGivenName } from '../people/given-names.js';
import { type Mention, mentionsIn, type People } from '../people/people.js';
import { type PersonPhrase, readPersonPhrase } from '../people/person-phrase.js';
import { findAttributions } from './attribution.js';
import type { Draft } from './drafts.js';
import { leadingSpeaker } from './marked-quotes.js';
import type { Passage } from './passages.js';
import { speechVerbs } from './speech-verbs.js';

const leadOff = new RegExp(`^(?:(?:det|så|detta|orden)\\s+)?(?:${speechVerbs.join('|')})\\s`, 'iu');
const speaksOfOneself = /(?<!\p{L})(?:vi|jag|oss|vår|våra|vårt|mig|min|mitt|mina|we|our|us|i|my)(?!\p{L})/iu;

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

  constructor(text: string, passages: readonly Passage[], drafts: readonly Draft[], people: People) {
    this.#text = text;
    this.#passages = passages;
    this.#people = people;
    this.#byPassage = new Map(drafts.map((draft) => [draft.passage, draft]));
    this.#spoken = new Set(drafts.filter((draft) => draft.kind !== 'marked').map((draft) => draft.passage));
  }

  /**
   * The speaker of a draft; null when the passage is no quote after all. Call it for the drafts in order.
   * A draft whose attribution stands in the next paragraph gets its `end` moved behind it.
   */
  speakerOf(draft: Draft): Person | null {
    this.#readMentionsBefore(draft.passage);
    const speaker = draft.phrase ? this.#resolve(draft.phrase, draft.start) : this.#fromNeighbours(draft);
    if (speaker) this.#last = speaker;
    return speaker;
  }

  #readMentionsBefore(passage: number): void {
    for (; this.#read < passage; this.#read += 1) {
      const prose = this.#passages[this.#read];
      if (!prose || this.#spoken.has(this.#read)) continue;
      for (const mention of mentionsIn(this.#text, prose.start, prose.end, 0)) this.#people.add(mention);
    }
  }

  #resolve(phrase: PersonPhrase, at: number): Person {
    const { name, party, title, organisation } = phrase;
    if (phrase.pronoun) return { ...(this.#people.byPronoun(phrase.pronoun) ?? nobody) };
    if (name === null) {
      const known = title ? this.#people.byRole(title) : null;
      return known ? { ...known } : { name, party, title, organisation };
    }
    const whole = name.includes(' ')
      ? name
      : (this.#people.byPartOfName(name)?.name ?? this.#namedLater(name) ?? name);
    const mention: Mention = { person: { name: whole, party, title, organisation }, at, subject: true };
    const known = this.#people.add(mention);
    return {
      name: whole,
      party: party ?? known.party,
      title: title ?? known.title,
      organisation: organisation ?? (title === null ? known.organisation : null),
    };
  }

  /** A surname whose bearer is named in full only further on. */
  #namedLater(part: string): string | null {
    for (const passage of this.#passages.slice(this.#read)) {
      for (const mention of mentionsIn(this.#text, passage.start, passage.end, 0)) {
        if (mention.person.name.endsWith(` ${part}`)) return mention.person.name;
      }
    }
    return null;
  }

  #fromNeighbours(draft: Draft): Person | null {
    if (draft.kind === 'bullet')
      return this.#isSpokenList(draft) ? this.#fromRun(draft) : this.#fromLead(draft, true);
    return (
      this.#fromLead(draft, false) ??
      this.#fromRun(draft) ??
      this.#fromNextParagraph(draft) ??
      (this.#isSpoken(draft) ? (this.#last ?? this.#onlyOneNamedBefore(draft)) : null)
    );
  }

  /** The speaker of the attribution that follows in the same run of dashes, or else of the one before in it. */
  #fromRun(draft: Draft): Person | null {
    for (let next = draft.passage + 1; this.#isBeside(next); next += 1) {
      const phrase = this.#byPassage.get(next)?.phrase;
      if (phrase) return this.#resolve(phrase, draft.start);
    }
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
    const phrase = leadingSpeaker(sentence) ?? (verbNeeded ? null : nameAlone(sentence));
    if (!phrase || (phrase.name === null && phrase.pronoun === null && phrase.title === null)) return null;
    if (verbNeeded && !phrase.name?.includes(' ')) return null;
    return this.#resolve(phrase, before.start);
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
    return this.#resolve(found.phrase, next.start);
  }

  /** A sentence of somebody's own, not the item of a list that uses dashes for bullets. */
  #isSpoken(draft: Draft): boolean {
    const before = this.#passages[draft.passage - 1];
    const led = before !== undefined && this.#text.slice(before.start, before.end).trimEnd().endsWith(':');
    if (
      led ||
      draft.said.length < 20 ||
      !/[.!?…]["”“»]?$/u.test(draft.said) ||
      !/^["”“]?\p{Lu}/u.test(draft.said)
    )
      return false;
    if (draft.kind === 'marked') return speaksOfOneself.test(draft.said) && this.#isBeside(draft.passage - 1);
    const alone = !this.#isBeside(draft.passage - 1) && !this.#isBeside(draft.passage + 1);
    return (
      speaksOfOneself.test(draft.said) || (alone && draft.said.split(' ').length >= 8 && this.#last !== null)
    );
  }

  #onlyOneNamedBefore(draft: Draft): Person | null {
    const before = this.#passages[draft.passage - 1];
    if (before?.kind !== 'prose' || this.#byPassage.has(draft.passage - 1)) return null;
    const named = new Set(
      mentionsIn(this.#text, before.start, before.end, 0).map((mention) => mention.person.name),
    );
    const [name] = named;
    return named.size === 1 && name !== undefined ? { ...(this.#people.last() ?? nobody) } : null;
  }

  /** Whether every bullet of the list is attributed or stands right before one that is. */
  #isSpokenList(draft: Draft): boolean {
    const list = this.#passages[draft.passage]?.list?.id;
    const inList = (passage: number): boolean => this.#passages[passage]?.list?.id === list;
    let from = draft.passage;
    while (inList(from - 1)) from -= 1;
    let attributed = 0;
    let bare = 0;
    for (let at = from; inList(at); at += 1) {
      if (this.#byPassage.get(at)?.phrase) attributed += 1;
      else bare += 1;
    }
    return attributed >= bare && /[.!?…]$/u.test(draft.said);
  }
}

const nobody: Person = { name: null, party: null, title: null, organisation: null };

/** "Anna Lind, rektor:" – a name and nothing else leads into the quote. */
function nameAlone(sentence: string): PersonPhrase | null {
  const phrase = readPersonPhrase(sentence, 0, sentence.length);
  const first = phrase?.name?.split(' ')[0] ?? '';
  const rest = phrase ? sentence.slice(phrase.end).trim() : '';
  return phrase?.name?.includes(' ') && (isGivenName(first) || phrase.title !== null) && /^:?$/u.test(rest)
    ? phrase
    : null;
}
