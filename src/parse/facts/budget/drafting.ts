import type { EvidencePlace, Period } from '../../../release/document.js';
import type { Reading } from '../../reading.js';
import { bodyNamedFirst } from './back-references.js';
import { namesIn } from './bodies.js';
import type { Draft, Source } from './drafts.js';
import { readEnglishSentence } from './english/sentence-reader.js';
import { groupDraft, groupHeads } from './groups.js';
import { withoutInsertions } from './insertions.js';
import { ALLOCATION_WORDS, DAMAGES, OTHER_WORDS } from './lexicon/refusals.js';
import { ACTORS, GIVERS } from './lexicon/words.js';
import { nameAfterwards } from './named-afterwards.js';
import { blankPassage, type Layout, type Passage, type TablePassage } from './passages.js';
import { periodsIn } from './periods.js';
import { budgetPeriod, budgetYearOf } from './release-periods.js';
import type { Background, Sentence } from './sentence.js';
import { type OnRefusal, readSentence } from './sentence-reader.js';
import { sentencesOf } from './sentences.js';
import { decides, proposes, setsCondition } from './statuses.js';
import { type Sum, sumsWithin } from './sums.js';
import { readTable } from './tables.js';
import { type Word, wordsOf } from './words.js';

/** Reads every passage and table into drafts, in the order of the text. */
export function draftsOf(
  layout: Layout,
  textOf: (place: EvidencePlace) => string,
  bodySums: readonly Sum[],
  reading: Reading,
  onRefusal?: OnRefusal,
): Draft[] {
  return new Drafting(layout, textOf, bodySums, reading, onRefusal).drafts();
}

const PUBLIC_PUBLISHER =
  /region|kommun|regering|departement|myndighet|länsstyrelse|verket|rådet|fullmäktige|stad\b/iu;

class Drafting {
  #group = 1_000_000;
  readonly #names: Set<string>;
  readonly #publisher: string | null;
  readonly #publishedYear: number | null;
  readonly #budgetYear: Period | null;
  readonly #sentences = new Map<Passage, Sentence[]>();
  readonly #speaks = new Map<string, boolean | null>();
  readonly #public: boolean;
  readonly #english: boolean;
  readonly #damages: boolean;

  constructor(
    private readonly layout: Layout,
    private readonly textOf: (place: EvidencePlace) => string,
    private readonly bodySums: readonly Sum[],
    private readonly reading: Reading,
    private readonly onRefusal: OnRefusal | undefined,
  ) {
    const words: (readonly Word[])[] = [];
    for (const passage of layout.passages) {
      const sentences = this.#sentencesOf(passage);
      this.#sentences.set(passage, sentences);
      words.push(...sentences.map((sentence) => sentence.words));
    }
    this.#names = namesIn(words);
    this.#publisher = reading.publisher?.toLowerCase() ?? null;
    const year = Number(reading.publishedAt?.slice(0, 4));
    this.#publishedYear = Number.isInteger(year) && year > 1900 ? year : null;
    this.#budgetYear = budgetYearOf([reading.title, reading.lead ?? '', reading.body.text]);
    this.#english = /^en\b/.test(reading.language);
    this.#damages = DAMAGES.test(`${reading.title}\n${reading.lead ?? ''}`);
    this.#public = PUBLIC_PUBLISHER.test(`${reading.publisher ?? ''} ${reading.title}`);
  }

  drafts(): Draft[] {
    const drafts: Draft[] = [];
    const passages = new Map<Passage, Draft[]>();
    for (const passage of this.layout.passages) {
      const own = this.#passage(passage);
      passages.set(passage, own);
      drafts.push(...own);
    }
    for (const table of this.layout.tables) drafts.push(...this.#table(table, drafts.length > 0));
    const groups = groupHeads(passages).map((head) =>
      groupDraft(head, this.#said(head), this.#group++, this.#periodAround(head)),
    );
    return [...drafts, ...groups];
  }

  #sentencesOf(passage: Passage): Sentence[] {
    const text = this.textOf(passage.place);
    let next = 0;
    return sentencesOf(text, passage.start, passage.end).map((span) => {
      const sums: Sum[] = [];
      for (let sum = passage.sums[next]; sum && sum.start < span.end; sum = passage.sums[next]) {
        if (sum.start >= span.start && sum.end <= span.end) sums.push(sum);
        next += 1;
      }
      this.#group += 1;
      const words = withoutInsertions(wordsOf(text, span.start, span.end, sums));
      const { start, end } = span;
      const group = passage.list ?? this.#group;
      return { start, end, words, passage, text, source: sourceOf(passage), group };
    });
  }

  #passage(passage: Passage): Draft[] {
    if (passage.sums.length === 0) return [];
    const sentences = this.#sentences.get(passage) ?? [];
    const allocating = this.#isAllocating(passage);
    const around = this.#around(passage);
    const drafts: Draft[] = [];
    const fallback = this.#periodAround(passage);
    let spoken: Period | null = null;
    let latest: Draft[] = [];
    let proposed = false;
    let lastNamed: string | null = null;
    let lastSubject: string | null = null;
    const authority =
      this.#public || sentences.some(({ words }) => words.some((word) => ACTORS.has(word.lower)));
    for (const sentence of sentences) {
      const background: Background = {
        names: this.#names,
        publisher: this.#publisher,
        publishedYear: this.#publishedYear,
        allocating,
        around,
        afterDraft: drafts.length > 0 || this.#drafted,
        following: drafts.length > 0,
        lastNamed,
        lastSubject,
        damages: this.#damages,
        authority: authority || sentence.words.some((word) => GIVERS.has(word.lower)),
      };
      const own = this.#english
        ? readEnglishSentence(sentence, background)
        : readSentence(sentence, background, this.onRefusal);
      for (const draft of own) {
        draft.fallbackPeriod = spoken ?? fallback;
        draft.list = passage.list;
      }
      if (own.length === 0) nameAfterwards(sentence, background, latest);
      const said = sentence.text.slice(sentence.start, sentence.end);
      if (setsCondition(said)) for (const draft of latest) draft.status = 'conditional';
      if (proposed && !decides(said)) propose(own);
      proposed ||= proposes(said);
      latest = own;
      drafts.push(...own);
      const subject = this.#subjectOf(sentence);
      lastNamed = subject ?? onlyRecipient(own) ?? lastNamed;
      lastSubject = subject ?? lastSubject;
      spoken = this.#spokenPeriod(sentence) ?? spoken;
    }
    if (drafts.length > 0) this.#drafted = true;
    return drafts;
  }

  #drafted = false;

  /** The period a sentence sets for those behind it; a past one sets none. */
  #spokenPeriod(sentence: Sentence): Period | null {
    const period = budgetPeriod(sentence.text.slice(sentence.start, sentence.end));
    const past = period?.to != null && this.#publishedYear !== null && period.to < this.#publishedYear;
    return past ? null : period;
  }

  /** The body a sentence begins with, for "museet" or "de" in the next one. */
  #subjectOf(sentence: Sentence): string | null {
    return bodyNamedFirst(sentence.text, sentence.words, { names: this.#names, publisher: this.#publisher });
  }

  #table(passage: TablePassage, drafted: boolean): Draft[] {
    const text = this.textOf('body');
    const { table } = passage;
    const sums = sumsWithin(this.bodySums, table.start, table.end);
    const words = [passage.caption, ...passage.headings].map((place) => (place ? this.#said(place) : ''));
    const allocating =
      this.#firstOpinion([...words, passage.box ?? '', this.reading.title, this.reading.lead ?? '']) ??
      drafted;
    const drafts = readTable(passage, text, sums, allocating, (span, rest) => {
      this.#group += 1;
      const anchor: Passage = { ...blankPassage(span.start, span.end), sums: [...rest] };
      const words = wordsOf(text, span.start, span.end, rest);
      const sentence: Sentence = {
        ...span,
        words,
        passage: anchor,
        text,
        source: 'remark',
        group: this.#group,
      };
      return readSentence(sentence, this.#remarkBackground());
    });
    const fallback = this.#firstPeriod(words) ?? this.#titlePeriod() ?? this.#budgetYear;
    for (const draft of drafts) draft.fallbackPeriod = fallback;
    const { title, lead } = this.reading;
    const opening = this.layout.passages.find(({ place, form }) => place === 'body' && form === 'prose');
    if ([...words, title, lead ?? '', opening ? this.#said(opening) : ''].some(proposes)) propose(drafts);
    return drafts;
  }

  #remarkBackground(): Background {
    return {
      names: this.#names,
      publisher: this.#publisher,
      publishedYear: null,
      allocating: true,
      around: '',
      afterDraft: true,
      following: true,
      lastNamed: null,
      lastSubject: null,
      damages: this.#damages,
      authority: true,
    };
  }

  #said(passage: Passage): string {
    return this.textOf(passage.place).slice(passage.start, passage.end);
  }

  /** The words a passage stands under: for rows and bullets those before the list and above. */
  #around(passage: Passage): string {
    const parts = [passage.intro, passage.parent].map((place) => (place ? this.#said(place) : ''));
    return parts.join(' ');
  }

  #isAllocating(passage: Passage): boolean {
    const places = [passage.parent, passage.intro, ...passage.headings.slice(0, 3)];
    const words = places.map((place) => (place ? this.#said(place) : ''));
    return (
      this.#firstOpinion([...words, passage.box ?? '', this.reading.title, this.reading.lead ?? '']) ?? false
    );
  }

  /** What the first of these texts that says anything about it says. */
  #firstOpinion(texts: readonly string[]): boolean | null {
    for (const text of texts) {
      if (text === '') continue;
      let opinion = this.#speaks.get(text);
      if (opinion === undefined) {
        opinion = OTHER_WORDS.test(text) ? false : ALLOCATION_WORDS.test(text) ? true : null;
        this.#speaks.set(text, opinion);
      }
      if (opinion !== null) return opinion;
    }
    return null;
  }

  #periodAround(passage: Passage): Period | null {
    const places = [passage.parent, passage.intro].map((place) => (place ? this.#said(place) : ''));
    const headings = passage.headings.map((place) => this.#said(place));
    return (
      this.#firstPeriod(places.map(lastSentences)) ??
      this.#firstPeriod([passage.box ?? '', ...headings]) ??
      this.#titlePeriod() ??
      this.#budgetYear
    );
  }

  #firstPeriod(texts: readonly string[]): Period | null {
    for (const text of texts) {
      const [first, ...rest] = periodsIn(text).filter(({ planned }) => !planned);
      if (first) return rest.at(-1)?.period ?? first.period;
    }
    return null;
  }

  #titlePeriod(): Period | null {
    return periodsIn(this.reading.title).find(({ strong, planned }) => strong && !planned)?.period ?? null;
  }
}

/** Proposes what was read as decided only because its own words say nothing else. */
function propose(drafts: readonly Draft[]): void {
  for (const draft of drafts) if (draft.status === 'decided') draft.status = 'proposed';
}

/** Whom a sentence leaves in mind that names one recipient. */
function onlyRecipient(drafts: readonly Draft[]): string | null {
  const [only, ...others] = drafts.at(-1)?.recipients ?? [];
  return only !== undefined && others.length === 0 ? only : null;
}

/** The end of a long introduction speaks of its list. */
function lastSentences(text: string): string {
  return text.slice(-400);
}

function sourceOf(passage: Passage): Source {
  if (passage.form === 'title' || passage.form === 'lead' || passage.form === 'heading') return passage.form;
  if (passage.quoted) return 'quote';
  if (passage.form === 'line') return 'row';
  return passage.form;
}
