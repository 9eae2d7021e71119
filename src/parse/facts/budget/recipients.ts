import { resolved } from './back-references.js';
import { classify, isGiver, type Wording } from './bodies.js';
import type { Clause } from './clauses.js';
import { AUXILIARIES } from './lexicon/verbs.js';
import { firstOf, NamedPhrases } from './named-phrases.js';
import { nounSense } from './nouns.js';
import { phraseEnd } from './phrases.js';
import type { Predicate } from './predicates.js';
import { beforeOtherVerb, isDivided, isInShape, isLoose, isPassive, skipTill } from './recipient-words.js';
import { isVerb, type Verb } from './verbs.js';
import { isYear, type Word } from './words.js';

/** Who gets the sum of a clause, in the words of the text; empty when it names nobody. */
export function recipientsOf(clause: Clause, predicate: Predicate, wording: Wording): string[] {
  return resolved(new RecipientReader(clause, predicate, wording).read(), wording);
}

class RecipientReader {
  readonly #words: readonly Word[];
  readonly #phrases: NamedPhrases;

  constructor(
    private readonly clause: Clause,
    private readonly predicate: Predicate,
    private readonly wording: Wording,
  ) {
    this.#words = clause.words;
    this.#phrases = new NamedPhrases(clause.words, wording);
  }

  read(): string[] {
    const found = this.#byVerb();
    if (found.length > 0) return found;
    const { lead, verb, side } = this.predicate;
    const from = verb && side === 'left' && !this.predicate.inherited ? verb.to : this.clause.from;
    return firstOf(
      () => this.#phrases.attached(from, lead),
      () => this.#behind(this.clause.at + 1),
      () => this.#phrases.attached(this.clause.from, lead),
      () => this.#phrases.genitive(from, lead),
      () => this.#changedBy(from, lead),
      () => this.#concerned(lead),
    );
  }

  #byVerb(): string[] {
    const { verb, side, lead } = this.predicate;
    if (!verb || this.predicate.inherited) return this.#listed();
    switch (verb.entry.sense) {
      case 'receive':
        return side === 'right' ? this.#receiverBehind(verb.from, verb.to) : this.#receiver();
      case 'give':
        return this.#object(verb.to, lead);
      case 'support':
        return firstOf(
          () => this.#object(verb.to, lead),
          () => (isPassive(this.#words[verb.from]) ? this.#subject(verb.from, false) : []),
        );
      case 'raise':
      case 'cut':
        return firstOf(
          () => this.#phrases.ofMoney(verb.to, lead),
          () => this.#phrases.ofMoney(...this.#subjectSpan(verb.from)),
          // "Vårdvalet räknas upp med 3 procent": only money is counted up, so any subject is whose it is.
          () =>
            verb.entry.particle === 'upp' && !this.#opensWithAll() ? this.#subject(verb.from, true) : [],
        );
      case 'measure':
        return this.#phrases.ofMoney(...this.#subjectSpan(verb.from));
      case 'allocate':
        return side === 'right' ? this.#destination(verb) : this.#fronted(verb.from);
      default:
        return [];
    }
  }

  /** "och Operan 40 miljoner kronor", "och Operan ett stöd på …": a name before the sum of a clause without a verb. */
  #listed(): string[] {
    const { clause, predicate } = this;
    const receives = predicate.verb?.entry.sense === 'receive' && predicate.preposition === 'med';
    const gift = predicate.noun ? this.#articleBefore(predicate.noun.at) : -1;
    // "Skolnämnden ska spara 31 miljoner och socialnämnden 18", "… med 31 miljoner och socialnämnden med 18"
    const changes =
      /^(?:raise|cut)$/.test(predicate.verb?.entry.sense ?? '') && predicate.preposition === 'med';
    if (!clause.previous || (predicate.preposition !== null && !receives && !changes && gift < 0)) return [];
    let from = clause.from;
    while (
      from < predicate.lead &&
      /^(?:,|och|samt|medan|varav|respektive)$/.test(this.#words[from]?.lower ?? '')
    )
      from += 1;
    return this.#phrase(from, gift > from ? gift : predicate.lead, false);
  }

  /** "ett", "en" of the noun at `at`, with at most an adjective between them. */
  #articleBefore(at: number): number {
    for (const index of [at - 1, at - 2])
      if (index > this.clause.from && /^(?:ett|en)$/.test(this.#words[index]?.lower ?? '')) return index;
    return -1;
  }

  /** The subject of "får", "tilldelas": behind the verb when something else opens the sentence. */
  #receiver(): string[] {
    const { verb, lead } = this.predicate;
    if (!verb) return [];
    if (this.#isDecidedUse(verb.from)) return this.#behind(this.clause.at + 1);
    const start = this.#words[verb.to]?.lower === 'av' ? verb.to + 1 : verb.to;
    const inverted = this.#phrase(start, lead, true);
    if (inverted.length > 0) return inverted;
    let before = verb.from - 1;
    while (AUXILIARIES.has(this.#words[before]?.lower ?? '')) before -= 1;
    if (this.#words[before]?.lower === 'som') return this.#antecedent(before);
    return firstOf(
      () => this.#commissioned(verb.from),
      () => this.#subject(verb.from, true),
      () => this.#phrase(this.clause.from, verb.from, false),
    );
  }

  /** "Nämnden beslutade att använda 8 miljoner kronor av statsbidraget till …": who decides is not who gets. */
  #isDecidedUse(verbFrom: number): boolean {
    const [decides, att] = [this.#words[verbFrom - 2]?.lower ?? '', this.#words[verbFrom - 1]?.lower];
    return att === 'att' && this.#words[verbFrom]?.lower === 'använda' && /^(?:beslut|föresl)/.test(decides);
  }

  /** "… ger i uppdrag åt Skogsstyrelsen att använda 8 miljoner kronor": whose task it is to use the sum. */
  #commissioned(verbFrom: number): string[] {
    for (let at = verbFrom - 1; at > this.clause.from; at -= 1) {
      if (this.#words[at]?.lower !== 'uppdrag') continue;
      return /^(?:åt|till)$/.test(this.#words[at + 1]?.lower ?? '')
        ? this.#phrase(at + 2, verbFrom, false)
        : [];
    }
    return [];
  }

  /** "följt av Ájtte museum som får …": whom the relative clause is about. */
  #antecedent(som: number): string[] {
    const behind = this.#words[som - 1]?.lower === ',' ? som - 2 : som - 1;
    for (let at = behind; at >= this.clause.from; at -= 1) {
      const lower = this.#words[at]?.lower ?? '';
      if (lower === 'är' && /^(?:den|det|de)$/.test(this.#words[at + 1]?.lower ?? ''))
        return this.#phrase(this.clause.from, at, false);
      if (/^(?:ett|en)$/.test(lower)) return this.#phrase(at, som, false);
      if (isVerb(this.#words, at)) return this.#phrase(at + 1, som, false);
      // "går till Återbruket och Piteå kajakklubb, som får …": both stand before the "som".
      const joins = lower === 'och' && this.#words[at + 1]?.capital && this.#words[at - 1]?.lower !== ',';
      if (joins && this.#words.slice(this.clause.from, at).some((word) => word.lower === 'till')) continue;
      if (/^(?:av|,|till|och|att|är|om|vilka|vilken|vilket)$/.test(lower))
        return this.#phrase(at + 1, som, false);
    }
    return this.#phrase(this.clause.from, som, false);
  }

  /** "… tillförs Skolverket", "… som Skolverket disponerar", "… disponeras av Skolverket". */
  #receiverBehind(verbFrom: number, verbTo: number): string[] {
    const words = this.#words;
    for (let at = verbFrom - 1; at > this.clause.at; at -= 1) {
      if (words[at]?.lower !== 'som') continue;
      const found = this.#phrase(at + 1, verbFrom, true);
      if (found.length > 0) return found;
    }
    const agent = words[verbTo]?.lower === 'av' ? verbTo + 1 : verbTo;
    return this.#phrase(skipTill(words, agent), this.clause.to, true);
  }

  /** What a giving verb names between itself and the sum, its own subject left out. */
  #object(from: number, to: number): string[] {
    const words = this.#words;
    let start = from;
    while (start < to && isLoose(words, start)) start += 1;
    const publisher = this.wording.publisher?.split(' ').length ?? 1;
    // "Regeringen har tilldelat Länsstyrelsen …": who gives stands before the verb, so what follows gets.
    for (const length of this.#opensWithGiver() ? [] : [1, publisher]) {
      if (start + length <= to && isGiver(words, start, start + length, this.wording)) {
        start += length;
        break;
      }
    }
    return this.#phrase(start, to, false);
  }

  #opensWithAll(): boolean {
    return /^(?:alla|samtliga|övriga)$/.test(this.#words[this.clause.from]?.lower ?? '');
  }

  #opensWithGiver(): boolean {
    const { from } = this.clause;
    return [from, from + 1].some(
      (at) => at < (this.predicate.verb?.from ?? 0) && isGiver(this.#words, at, at + 1, this.wording),
    );
  }

  /** "Till Sveriges Domstolar avsätts …" */
  #fronted(verbFrom: number): string[] {
    const { from } = this.clause;
    const at = /^(?:och|samt|,)$/.test(this.#words[from]?.lower ?? '') ? from + 1 : from;
    return this.#words[at]?.lower === 'till' ? this.#phrase(at + 1, verbFrom, false) : [];
  }

  /** Whom the words behind "fördelas", "går till", "användas av" name. */
  #destination({ from, to }: Verb): string[] {
    const used = /^använd/.test(this.#words[from]?.lower ?? '') && this.#words[to]?.lower === 'av';
    return used ? this.#phrase(to + 1, this.clause.to, false) : this.#behind(to);
  }

  /** The subject before the verb, found behind "att" and before auxiliaries. */
  #subject(verbFrom: number, any: boolean): string[] {
    const [from, to] = this.#subjectSpan(verbFrom);
    const till = this.#phrases.attached(from, to);
    return till.length > 0 ? till : this.#phrase(from, to, any);
  }

  #subjectSpan(verbFrom: number): [number, number] {
    const words = this.#words;
    const { from } = this.clause;
    let end = verbFrom;
    for (let at = end - 1; at >= from; at -= 1) {
      const lower = words[at]?.lower ?? '';
      if (!AUXILIARIES.has(lower)) continue;
      // "Socialnämnden får sin budget sänkt": who owns it stands before "får".
      if (/^(?:sin|sitt|sina)$/.test(words[at + 1]?.lower ?? '')) {
        end = at;
        break;
      }
      const between = this.#phrases.bare(at + 1, verbFrom);
      if (between[1] > between[0]) return between;
      end = at;
      break;
    }
    let start = from;
    for (let at = from; at < end; at += 1) {
      const lower = words[at]?.lower ?? '';
      if (lower === 'att' || lower === ':' || lower === 'medan' || lower === 'varav' || lower === 'där')
        start = at + 1;
    }
    return this.#phrases.bare(start, beforeOtherVerb(this.#words, start, end));
  }

  /** "en förstärkning av Försäkringskassans anslag med …": whose money the change is of. */
  #changedBy(from: number, to: number): string[] {
    for (let at = from + 1; at < to; at += 1) {
      const sense = nounSense(this.#words[at - 1]?.lower ?? '');
      if (this.#words[at]?.lower === 'av' && (sense === 'raise' || sense === 'cut'))
        return this.#phrases.ofMoney(at + 1, to);
    }
    return [];
  }

  /** "För Länsteatern lämnas anslaget oförändrat på …": whose money it is. */
  #concerned(to: number): string[] {
    const { from } = this.clause;
    const { noun } = this.predicate;
    if (this.#words[from]?.lower !== 'för' || !noun || !/^(?:grant|raise|cut)$/.test(noun.sense)) return [];
    const end = phraseEnd(this.#words, from + 1, Math.min(to, noun.at));
    return classify(this.#words, from + 1, end, this.wording) === 'body'
      ? this.#phrases.names(from + 1, end)
      : [];
  }

  /** "… till Skolverket", "… i stöd till Unicef" behind the sum or the verb. */
  #behind(from: number): string[] {
    const words = this.#words;
    for (let at = from; at < this.clause.to; at += 1) {
      const lower = words[at]?.lower ?? '';
      if (
        lower === 'för' &&
        !isYear(words[at + 1]) &&
        !/^(?:år|åren|perioden|arbetsåret|läsåret|budgetåret)$/.test(words[at + 1]?.lower ?? '')
      )
        return this.#isReserved(at) ? this.#phrase(at + 1, this.clause.to, false) : [];
      if (lower === 'som' && isInShape(words, at)) continue;
      if (/^(?:varav|som|vilket|vilka|medan|där|att|genom|;|riktade|riktat|riktad)$/.test(lower)) return [];
      if (lower === 'mellan' && isDivided(words, this.clause.from, at))
        return this.#phrase(at + 1, this.clause.to, true);
      if (lower !== 'till' && lower !== 'åt') continue;
      if (
        /^(?:och|följd|att|exempel|dess|sist|största)$/.test(words[at + 1]?.lower ?? '') ||
        words[at + 1]?.sum ||
        isYear(words[at + 1])
      ) {
        if (words[at + 1]?.lower === 'att') return [];
        continue;
      }
      const found = this.#phrase(at + 1, this.clause.to, false);
      if (found.length > 0) return found;
      if (!this.#phrases.isMoney(at + 1, Math.min(at + 4, this.clause.to))) return [];
    }
    return [];
  }

  /** What a phrase names; an empty "det" stands for whom "till" names behind the sum. */
  #phrase(from: number, limit: number, any: boolean): string[] {
    const names = this.#phrases.bodies(from, limit, any);
    const stands = any && names.length === 1 && /^det$/i.test(names[0] ?? '');
    return stands && this.#behind(this.clause.at + 1).length > 0 ? [] : names;
  }

  /** "är 12 miljoner kronor avsedda för regionerna": the "för" of whom it is meant for. */
  #isReserved(at: number): boolean {
    return this.#words.slice(Math.max(0, at - 60), at).some((word) => /^avse(?:dda|dd|tt)$/.test(word.lower));
  }
}
