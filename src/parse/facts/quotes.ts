import type { EvidencePlace, Quote } from '../../release/document.js';
import { evidenceAt, type Reading, textOf } from '../reading.js';
import { type BodyLine, bodyLines } from './body-lines.js';
import { mentionsIn, People } from './people/people.js';
import { draftsOf } from './quotes/drafts.js';
import { type Passage, passagesOf } from './quotes/passages.js';
import { SpeakerFinder } from './quotes/speakers.js';

/** Languages whose quotes are read as freely as Swedish ones. */
const KNOWN = new Set(['sv', 'en']);
/** Languages with verbs of speech in quotes/speech-verbs.ts; only quotes with an attribution of their own are taken. */
const NEIGHBOURING = new Set(['fi', 'fit', 'se', 'smj', 'sma']);

/**
 * Reads what people say in a release: lines that open with a dash and end in an attribution ("– Vi ser …, säger Anna Lind (S),
 * ordförande."), also as Markdown bullets, and sentences in quotation marks with an attribution before or behind.
 *
 * A passage without its own attribution belongs to the speaker whose attribution follows next, else to the one before.
 * "säger hon", a surname or a role alone is resolved to the person named before; what the text said of that person
 * (title, party, organisation) is carried over. Of two speakers who say something together the first named is given.
 *
 * @returns the quotes in the order of the text; `speaker.name` is null when the text names nobody;
 *   none in a language whose verbs of speech are not known
 */
export function readQuotes(reading: Reading): Quote[] {
  const language = reading.language.split('-', 1)[0] ?? '';
  if (!KNOWN.has(language) && !NEIGHBOURING.has(language)) return [];
  const people = new People();
  for (const mention of mentionsIn(reading.title, 0, reading.title.length)) people.add(mention);
  const lead = reading.lead ?? '';
  const quotes = quotesIn(reading, 'lead', lead === '' ? [] : [wholeLine(lead)], people);
  return withoutRepeats([...quotes, ...quotesIn(reading, 'body', bodyLines(reading.body), people)]);
}

function quotesIn(
  reading: Reading,
  place: EvidencePlace,
  lines: readonly BodyLine[],
  people: People,
): Quote[] {
  const text = textOf(reading, place);
  const passages = passagesOf(text, lines);
  const drafts = draftsOf(text, passages);
  if (drafts.length === 0) {
    addMentions(people, text, passages);
    return [];
  }
  const finder = new SpeakerFinder(text, passages, drafts, people);
  const guarded = NEIGHBOURING.has(reading.language.split('-', 1)[0] ?? '');
  return drafts.flatMap((draft) => {
    const speaker = finder.speakerOf(draft);
    if (!speaker || (guarded && (draft.phrase === null || speaker.name === null))) return [];
    return [{ text: draft.said, speaker, evidence: evidenceAt(reading, place, draft.start, draft.end) }];
  });
}

function addMentions(people: People, text: string, passages: readonly Passage[]): void {
  for (const passage of passages) {
    for (const mention of mentionsIn(text, passage.start, passage.end)) people.add(mention);
  }
}

/** A pull quote says again what the body says; the first place counts. */
function withoutRepeats(quotes: readonly Quote[]): Quote[] {
  const seen = new Set<string>();
  return quotes.filter((quote) => {
    const key = quote.text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '')
      .slice(0, 80);
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function wholeLine(text: string): BodyLine {
  return {
    start: 0,
    end: text.length,
    text,
    kind: 'paragraph',
    depth: 0,
    block: 0,
    opens: true,
    strong: false,
    strongLead: null,
    links: [],
    list: null,
    quoted: false,
  };
}
