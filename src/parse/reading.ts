import type { Evidence, EvidencePlace } from '../release/document.js';
import type { Outline } from './outline.js';

/** What every fact reader is given: the cleaned words of one release and the shape of its body. */
export interface Reading {
  title: string;
  lead: string | null;
  body: Outline;
  /** RFC 3339 with Stockholm's offset; resolves dates without a year. */
  publishedAt: string | null;
  language: string;
  publisher: string | null;
}

/** The string evidence offsets count in. */
export function textOf(reading: Reading, place: EvidencePlace): string {
  if (place === 'body') return reading.body.text;
  return (place === 'title' ? reading.title : reading.lead) ?? '';
}

/** Evidence for the words from `start` to `end` of a place. */
export function evidenceAt(reading: Reading, place: EvidencePlace, start: number, end: number): Evidence {
  return { in: place, start, end, text: textOf(reading, place).slice(start, end) };
}
