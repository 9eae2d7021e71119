import { readQuotes } from '../../../../src/parse/facts/quotes.js';
import type { Reading } from '../../../../src/parse/reading.js';
import type { Person } from '../../../../src/release/document.js';
import { readingOfMarkdown } from '../../reading-of.js';

/** The quotes of a Markdown body, one line each: "who: what". */
export function said(markdown: string, about: Partial<Reading> = {}): string[] {
  return readQuotes(readingOfMarkdown(markdown, about)).map(
    ({ speaker, text }) => `${who(speaker)}: ${text}`,
  );
}

/** "Name (party), title @ organisation"; what is not known is left out, a speaker without name is "?". */
function who({ name, party, title, organisation }: Person): string {
  return [
    name ?? '?',
    party === null ? '' : ` (${party})`,
    title === null ? '' : `, ${title}`,
    organisation === null ? '' : ` @ ${organisation}`,
  ].join('');
}
