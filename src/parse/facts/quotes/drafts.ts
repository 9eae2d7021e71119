import type { PersonPhrase } from '../people/person-phrase.js';
import { type Attribution, findAttributions } from './attribution.js';
import { markedQuotes, trailingAttribution } from './marked-quotes.js';
import { closingMark, withoutOuterMarks } from './openers.js';
import type { Passage } from './passages.js';
import { wordsWithout } from './spoken-words.js';

/** What is said in one passage, before it is known who the speaker is. */
export interface Draft {
  /** Position of the passage among all passages. */
  passage: number;
  kind: 'dash' | 'bullet' | 'marked';
  start: number;
  end: number;
  said: string;
  /** The attribution's words; null when the passage has none of its own. */
  phrase: PersonPhrase | null;
}

/** Takes from each passage what is said in it. */
export function draftsOf(text: string, passages: readonly Passage[]): Draft[] {
  const drafts: Draft[] = [];
  passages.forEach((passage, index) => {
    if (passage.kind === 'dash' || passage.kind === 'bullet') {
      const draft = spokenDraft(text, passage, index);
      if (draft) drafts.push(draft);
    } else if (passage.kind === 'prose') {
      const found = markedDrafts(text, passage, index);
      const goesOn = found.length === 0 ? restOfOpen(text, drafts.at(-1), passage, index) : null;
      if (!goesOn) for (const draft of found) join(drafts, draft);
    }
  });
  return drafts;
}

function spokenDraft(text: string, passage: Passage, index: number): Draft | null {
  const { words, end, start } = passage;
  const attributions = findAttributions(text, words, end).filter((found) => found.start > words);
  const main = attributions.find((found) => found.trailing) ?? attributions[0];
  const kind = passage.kind === 'bullet' ? 'bullet' : 'dash';
  if (!main)
    return {
      passage: index,
      kind,
      start,
      end,
      said: withoutOuterMarks(text.slice(words, end)),
      phrase: null,
    };
  const removed = attributions.filter((found) => found === main || sameSpeaker(found, main));
  const named = removed.find((found) => found.phrase.name?.includes(' ')) ?? main;
  const said = wordsWithout(text, words, end, removed);
  return said === '' ? null : { passage: index, kind, start, end, said, phrase: named.phrase };
}

/** "… säger Anna Lind. Vi ser …, säger hon." is one person's; another name inside is part of what is said. */
function sameSpeaker(inserted: Attribution, main: Attribution): boolean {
  if (main.phrase.pronoun !== null) return inserted.phrase.name?.includes(' ') ?? false;
  const [a, b] = [inserted.phrase.name, main.phrase.name];
  return a !== null && b !== null && (a === b || a.endsWith(` ${b}`));
}

function markedDrafts(
  text: string,
  passage: Passage,
  index: number,
): (Draft & { open: boolean; alone: boolean })[] {
  return markedQuotes(text, passage.start, passage.end).map((quote) => ({
    passage: index,
    kind: 'marked' as const,
    start: quote.start,
    end: quote.end,
    said: quote.said,
    phrase: quote.phrase,
    open: quote.open,
    alone: quote.alone,
  }));
}

/** A paragraph that only closes what the one before opened: "… och alla som trott på mig”, säger Anna Lind." */
function restOfOpen(
  text: string,
  open: (Draft & { open?: boolean }) | undefined,
  passage: Passage,
  index: number,
): Draft | null {
  if (!open?.open || open.phrase !== null || open.passage !== index - 1) return null;
  const close = closingMark(text, open.start, passage.end, passage.start);
  const attributed = close < 0 ? null : trailingAttribution(text, close + 1, passage.end);
  if (!attributed) return null;
  const rest = text.slice(passage.start, close).trim().replace(/,$/u, '');
  return Object.assign(open, {
    said: `${open.said}\n\n${rest}`,
    end: attributed.end,
    phrase: attributed.phrase,
    passage: index,
    open: false,
  });
}

/** Adds a quotation; one that the paragraph before left open goes on in it. */
function join(
  drafts: (Draft & { open?: boolean })[],
  draft: Draft & { open: boolean; alone: boolean },
): void {
  const before = drafts.at(-1);
  if (before?.open && before.phrase === null && before.passage === draft.passage - 1) {
    before.said = `${before.said}\n\n${draft.said}`;
    before.end = draft.end;
    before.phrase = draft.phrase;
    before.passage = draft.passage;
    before.open = draft.open;
    return;
  }
  drafts.push(draft);
}
