import { cleanCharacters } from '../body/clean-characters.js';
import type { PlatformRecord } from '../record.js';
import { type ArchivedSection, archivedHeading } from './archived-sections.js';
import { type Byline, readByline, readGluedTitle } from './byline.js';
import { EMPTY_RECORD } from './record-parts.js';

/**
 * Reads a release's page that was turned into plain text: title, byline, lead, body with lone "-" lines for bullets,
 * then what stands around a release on the platform (keywords, contacts, "Om …", the latest releases).
 * Each line end ends a paragraph; an empty line parts the lead from the body.
 */
export function readArchivedText(text: string): PlatformRecord {
  const lines = cleanCharacters(text)
    .split('\n')
    .map((line) => line.trim());
  const { title, byline, rest } = headOf(lines);
  const sections = sectionsOf(rest, byline?.publisher ?? null);
  const { lead, body } = leadAndBody(sections.find(({ kind }) => kind === 'body')?.lines ?? []);
  const contacts = linesOf(sections, 'contacts').join('\n');
  return {
    ...EMPTY_RECORD,
    publisher: byline?.publisher ? { id: null, name: byline.publisher } : null,
    kindLabel: byline?.kindLabel ?? null,
    title,
    publishedAt: byline?.publishedAt ?? null,
    lead: lead === null ? null : { form: 'plain', value: lead },
    body: body === '' ? null : { form: 'archived', value: body },
    contactText: contacts === '' ? null : { form: 'archived', value: contacts },
    keywords: linesOf(sections, 'keywords').flatMap((line) => line.split(',')),
    boilerplate: sections
      .filter(({ kind }) => kind === 'about')
      .map(({ heading, lines: about }) => ({
        heading,
        text: { form: 'archived', value: about.join('\n') },
      })),
    latest: linesOf(sections, 'latest')
      .map(readGluedTitle)
      .filter((entry) => entry !== null)
      .map((entry) => ({
        id: null,
        title: entry.title,
        publishedAt: entry.publishedAt,
        kindLabel: entry.kindLabel,
        url: null,
      })),
    inputs: ['document'],
  };
}

/** How many lines in the byline may stand: title, perhaps a subtitle or empty lines, byline. */
const HEAD_LINES = 6;

/** Whether a text is of this form: a byline near its beginning, or a lone "-" for a bullet. */
export function isArchivedText(text: string): boolean {
  const start = text.slice(0, 4_000).split('\n', HEAD_LINES);
  return start.some((line) => readByline(cleanCharacters(line)) !== null) || /^-[ \t]*\r?\n\S/m.test(text);
}

function headOf(lines: readonly string[]): { title: string; byline: Byline | null; rest: string[] } {
  const first = lines.findIndex((line) => line !== '');
  const title = lines[first] ?? '';
  for (let at = first + 1; at > 0 && at < first + HEAD_LINES; at += 1) {
    const byline = readByline(lines[at] ?? '');
    if (byline) return { title, byline, rest: lines.slice(at + 1) };
  }
  return { title, byline: null, rest: first < 0 ? [] : lines.slice(first + 1) };
}

function leadAndBody(lines: readonly string[]): { lead: string | null; body: string } {
  const from = Math.max(
    0,
    lines.findIndex((line) => line !== ''),
  );
  const isAlone = lines[from + 1] === '' && lines[from] !== '' && lines[from] !== '-';
  const rest = lines.slice(isAlone ? from + 1 : from).filter((line) => line !== '');
  return { lead: isAlone ? (lines[from] ?? null) : null, body: rest.join('\n') };
}

interface Section {
  kind: ArchivedSection | 'body';
  heading: string;
  lines: string[];
}

function sectionsOf(lines: readonly string[], publisher: string | null): Section[] {
  let current: Section = { kind: 'body', heading: '', lines: [] };
  const sections = [current];
  for (const line of lines) {
    const kind = archivedHeading(line, { publisher, afterBody: current.kind !== 'body' });
    if (kind === null) {
      current.lines.push(line);
      continue;
    }
    current = { kind, heading: line, lines: [] };
    sections.push(current);
  }
  return sections;
}

function linesOf(sections: readonly Section[], kind: ArchivedSection): string[] {
  return sections
    .filter((section) => section.kind === kind)
    .flatMap((section) => section.lines)
    .filter((line) => line !== '');
}
