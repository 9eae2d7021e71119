/** What stands below a release on its page. `furniture` is the platform's own and says nothing of the release. */
export type ArchivedSection = 'keywords' | 'contacts' | 'about' | 'latest' | 'furniture';

const HEADINGS: ReadonlyMap<string, ArchivedSection> = new Map([
  ['nyckelord', 'keywords'],
  ['keywords', 'keywords'],
  ['kontakter', 'contacts'],
  ['kontaktpersoner', 'contacts'],
  ['contacts', 'contacts'],
  ['bilder', 'furniture'],
  ['images', 'furniture'],
  ['dokument', 'furniture'],
  ['documents', 'furniture'],
  ['länkar', 'furniture'],
  ['links', 'furniture'],
  ['besök vårt pressrum', 'furniture'],
  ['visit our pressroom', 'furniture'],
]);

/** Beginnings of headings that go on with the publisher's name. */
const OPENINGS: readonly [string, ArchivedSection][] = [
  ['om ', 'about'],
  ['about ', 'about'],
  ['följ ', 'furniture'],
  ['follow ', 'furniture'],
  ['senaste pressmeddelandena från ', 'latest'],
  ['latest releases from ', 'latest'],
];

/** Longest heading; a longer line that begins with "Om" is a sentence. */
const LONGEST = 90;

/**
 * Which section a line opens, or null for a line of text. "Om …" and "Följ …" are also how sentences and headings of
 * the release itself begin, so in the body they count only before the publisher's name or "oss".
 */
export function archivedHeading(
  line: string,
  { publisher, afterBody }: { publisher: string | null; afterBody: boolean },
): ArchivedSection | null {
  if (line === '' || line.length > LONGEST || /[.!?:;,]$/.test(line)) return null;
  const lower = line.toLowerCase();
  const exact = HEADINGS.get(lower);
  if (exact) return exact;
  for (const [opening, kind] of OPENINGS) {
    if (!lower.startsWith(opening)) continue;
    const about = lower.slice(opening.length);
    const isPublisher = about === publisher?.toLowerCase() || about === 'oss' || about === 'us';
    return kind === 'latest' || afterBody || isPublisher ? kind : null;
  }
  return null;
}
