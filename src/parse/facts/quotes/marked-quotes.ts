import { type PersonPhrase, readPersonPhrase } from '../people/person-phrase.js';
import { type Attribution, findAttributions } from './attribution.js';
import { leadingSpeaker, nameAlone } from './leads.js';
import { closingMark, opensQuotation } from './openers.js';
import { isSpeechVerb, leadsIntoQuote } from './speech-verbs.js';

/** Something said in quotation marks, with the words around it that say who. */
export interface MarkedQuote {
  start: number;
  end: number;
  said: string;
  phrase: PersonPhrase | null;
  /** True when the marks hold the whole paragraph, so that a neighbour may say who speaks. */
  alone: boolean;
  /** True when no mark closes it: it goes on in the next paragraph. */
  open: boolean;
}

interface Marked {
  open: number;
  /** Position of the closing mark; the paragraph's end when none closes it. */
  close: number;
  closed: boolean;
}

/**
 * Finds what is said in quotation marks in one paragraph: marks that open a sentence or follow a colon, with an attribution
 * behind ("…”, säger X", "…,” X said.") or before ("X säger: ”…”"). A word or a name in marks is no quote.
 */
export function markedQuotes(text: string, from: number, to: number): MarkedQuote[] {
  const quotes: MarkedQuote[] = [];
  const spans = markedSpans(text, from, to);
  for (let index = 0; index < spans.length; index += 1) {
    const span = spans[index];
    if (!span || !opensSentence(text, from, span.open) || !isSaid(text, span)) continue;
    const quote = readMarked(text, from, to, span, spans.length === 1);
    if (!quote) continue;
    const parts = [quote.said];
    let next = spans[index + 1];
    while (next && continuesQuote(text, quote, next)) {
      parts.push(wordsIn(text, next));
      quote.end = Math.min(to, next.close + 1);
      index += 1;
      const again = trailingAttribution(text, quote.end, to);
      if (again) quote.end = again.end;
      next = spans[index + 1];
    }
    quotes.push({ ...quote, said: inSentences(parts) });
  }
  return quotes;
}

function markedSpans(text: string, from: number, to: number): Marked[] {
  const spans: Marked[] = [];
  for (let at = from; at < to; at += 1) {
    if (!opensQuotation(text, at) && !(at === from && opensQuotation(` ${text.slice(at, at + 2)}`, 1)))
      continue;
    const close = closingMark(text, at, to);
    spans.push({ open: at, close: close < 0 ? to : close, closed: close >= 0 });
    if (close < 0) break;
    at = close;
  }
  return spans;
}

function opensSentence(text: string, from: number, at: number): boolean {
  const before = text.slice(Math.max(from, at - 8), at).trimEnd();
  return (
    before === '' || /[.!?:…"”“»–—-]$/u.test(before) || (/,$/u.test(before) && leadsByComma(text, from, at))
  );
}

/** English leads in with a comma: `said, "…"`. */
function leadsByComma(text: string, from: number, at: number): boolean {
  const word = /(\p{L}+),\s*$/u.exec(text.slice(Math.max(from, at - 30), at))?.[1] ?? '';
  return leadsIntoQuote(word);
}

function isSaid(text: string, span: Marked): boolean {
  const words = wordsIn(text, span);
  const count = words.split(/\s+/u).length;
  return count >= 3 || (count >= 2 && /[.!?]$/u.test(words));
}

function wordsIn(text: string, span: Marked): string {
  return text
    .slice(span.open + 1, span.close)
    .trim()
    .replace(/,$/u, '');
}

function readMarked(text: string, from: number, to: number, span: Marked, only: boolean): MarkedQuote | null {
  const base = { said: wordsIn(text, span), open: !span.closed, alone: false };
  if (span.closed) {
    const trailing = trailingAttribution(text, span.close + 1, to);
    if (trailing)
      return { ...base, start: span.open, end: withStop(text, trailing.end, to), phrase: trailing.phrase };
  }
  const signature =
    only && span.closed && span.open === from ? signatureBehind(text, span.close + 1, to) : null;
  if (signature) return { ...base, start: span.open, end: to, phrase: signature };
  const end = Math.min(to, withStop(text, span.close + 1, to));
  const lead = leadBefore(text, from, span.open);
  if (lead) return { ...base, start: lead.start, end, phrase: lead.phrase };
  const whole = only && span.open === from && /^[.!?]?$/u.test(text.slice(span.close + 1, to).trim());
  return whole ? { ...base, start: span.open, end, phrase: null, alone: true } : null;
}

/** "”…”⏎Anna Lind, ekonom": the name stands alone on the line below or behind a dash. */
function signatureBehind(text: string, at: number, to: number): PersonPhrase | null {
  const rest = text.slice(at, Math.min(to, at + 160));
  const lead = /^[.!?]?\s*(?:\n|[–—-]\s)\s*/u.exec(rest)?.[0];
  return lead === undefined || at + rest.length < to ? null : nameAlone(rest.slice(lead.length));
}

function withStop(text: string, at: number, to: number): number {
  return at < to && /[.!?]/u.test(text[at] ?? '') ? at + 1 : Math.min(at, to);
}

/** Reads ", säger X" or " X said" right behind the closing mark. */
export function trailingAttribution(
  text: string,
  at: number,
  to: number,
): Pick<Attribution, 'end' | 'phrase'> | null {
  const stop = Math.min(to, at + 400);
  const words = /^[\s,.!?–—-]{0,4}(\p{L}+)\s(\p{L}*)/u.exec(text.slice(at, Math.min(stop, at + 60)));
  const verb = [words?.[1], words?.[2]].some((word) => isSpeechVerb((word ?? '').toLowerCase()));
  const first = verb ? findAttributions(text, Math.max(0, at - 1), stop)[0] : undefined;
  if (first && /^[\s,.!?–—-]*$/u.test(text.slice(at, first.start))) return first;
  return speakerFirst(text, at, stop);
}

const verbBehind =
  /[\s,](?:says|said|adds|added|explains|explained|comments|commented|notes|noted|concludes|concluded|säger|sade)[.,]?(?=\s|$|["”“])/u;

/** `…,” Anna Lind, CEO of the museum, said.` */
function speakerFirst(text: string, at: number, stop: number): Pick<Attribution, 'end' | 'phrase'> | null {
  const rest = text.slice(at, Math.min(stop, at + 200));
  const verb = verbBehind.exec(rest);
  if (
    !verb ||
    !/^\s*(?:\p{Lu}|(?:he|she|they|hon|han)\s)/u.test(rest) ||
    /[.!?]\s/u.test(rest.slice(0, verb.index))
  )
    return null;
  const phrase = readPersonPhrase(text, at, at + verb.index);
  if (!phrase || (phrase.name === null && phrase.pronoun === null)) return null;
  return { phrase, end: at + verb.index + verb[0].replace(/[.,]$/u, '').length };
}

/** Reads "X, titel, säger:" or "Prime Minister X said:" before the opening mark. */
function leadBefore(
  text: string,
  from: number,
  open: number,
): { start: number; phrase: PersonPhrase } | null {
  const before = text.slice(Math.max(from, open - 300), open).trimEnd();
  if (!/[:,]$/u.test(before)) return null;
  const offset = open - text.slice(Math.max(from, open - 300), open).length;
  const sentence = Math.max(
    ...[...before.matchAll(/[.!?]\s+(?=\p{Lu})/gu)].map((match) => match.index + match[0].length),
    0,
  );
  const words = before.slice(sentence);
  const phrase = leadingSpeaker(words) ?? (words.endsWith(':') ? nameAlone(words.trim()) : null);
  return phrase ? { start: offset + sentence + blanks(before.slice(sentence)), phrase } : null;
}

function blanks(text: string): number {
  return text.length - text.trimStart().length;
}

/** A second stretch in marks belongs to the first when only the attribution stands between them. */
function continuesQuote(text: string, quote: MarkedQuote, next: Marked): boolean {
  return quote.phrase !== null && /^[\s.,:–—-]*$/u.test(text.slice(quote.end, next.open));
}

/** The stretches one behind the other, each but the last with its full stop. */
function inSentences(parts: readonly string[]): string {
  return parts
    .map((part, at) => (at === parts.length - 1 || /[.!?…]/u.test(part.slice(-1)) ? part : `${part}.`))
    .join(' ');
}
