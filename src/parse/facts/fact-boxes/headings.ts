/** What a line that heads a fact box says: the heading as written, and whether more of the box stands on the line. */
export interface BoxHeading {
  heading: string;
  /** Length of the part of the line that is the heading; the rest already belongs to the box. */
  length: number;
  /** `section` runs to the next heading, `list` only takes in the list, table or lines that follow. */
  reach: 'section' | 'list' | 'line';
}

/** Headings that announce a box wherever they stand, also as a plain line. */
const openings: readonly RegExp[] = [
  /^(?:snabb|bakgrunds)?fakta(?:ruta)?$/iu,
  /^(?:snabb|bakgrunds)?fakta(?:ruta)?(?:\s+\d+)?\s*[:|•–—-]/iu,
  /^(?:mer\s+|kort\s*|snabb|bakgrunds)?fakta(?:ruta)?\s*(?:\/|(?:om|kring|i korthet|och siffror|& siffror)(?![\p{sc=Latn}\p{N}]))/iu,
  /^bakgrund(?:sinformation)?$/iu,
  /^bakgrund(?:sinformation)?\s*(?::|–|om|till|kring)(?![\p{sc=Latn}\p{N}])/iu,
  /^fotnot(?:er)?$/iu,
  /^kort\s?om(?![\p{sc=Latn}\p{N}])/iu,
  /^i korthet$/iu,
  /^(?:key\s+|quick\s+)?facts?(?:\s*box)?$/iu,
  /^(?:key\s+|quick\s+)?facts?(?:\s*box)?\s*(?::|–|about|and figures)(?![\p{sc=Latn}\p{N}])/iu,
  /^(?:about the (?:decision|project|initiative)|background|footnotes?|in brief)$/iu,
];

/** Headings that announce a box only as a heading, a bold line or in capitals: "FAKTA BRON". */
const markedOpening =
  /^(?:(?:snabb)?fakta(?:ruta)?(?:\s\S+){1,5}|[\p{sc=Latn}\p{N}][^.!?:]{0,60}\si\s(?:korthet|siffror)|så (?:här )?(?:fördelas|fördelar)(?![\p{sc=Latn}\p{N}]).*)$/iu;

/** The same as a plain line: "Fakta verksamhetsbidrag⏎Bidraget kan sökas …". */
const plainOpening = /^Fakta(?:\s(?:\p{Ll}\S*|(?:19|20)\d\d)){1,3}$/u;

/** Headings that announce a box only when a list, a table or several lines follow. */
const listOpenings: readonly RegExp[] = [
  /^så (?:här )?(?:mycket|många|stor|stort|stora)(?![\p{sc=Latn}\p{N}])/iu,
  /^fördelning(?:en)?\s+(?:av|per|mellan|i)(?![\p{sc=Latn}\p{N}])/iu,
  /^om (?:satsningen|satsningarna|stödet|projektet|uppdraget|beslutet|bidraget|utlysningen|reformen|lagen|priset|undersökningen|mätningen|rapporten)$/iu,
];

const longestHeading = 120;
/** A lead-in word with the box's first sentence behind it on the same line. */
const leadIn = /^(?:fakta(?:ruta)?|bakgrund|fotnot|facts?)\s*:\s*/iu;

/**
 * Tells whether a line heads a fact box.
 *
 * @param text the line, trimmed
 * @param marked true for a heading or a line that is bold as a whole
 * @param listFollows true when a list, a table or more lines of the same paragraph come next
 */
export function boxHeadingOf(text: string, marked: boolean, listFollows: boolean): BoxHeading | null {
  const line = text
    .slice(0, longestHeading * 2)
    .replace(/:$/u, '')
    .trimEnd();
  const leadsOn = !marked && text.endsWith(':') && leadIn.test(line) && !/^\S+:$/u.test(text);
  const short = line.length <= longestHeading && !isSentence(line) && !leadsOn;
  if (
    short &&
    (openings.some((opening) => opening.test(line)) ||
      (marked && markedOpening.test(line)) ||
      plainOpening.test(line))
  ) {
    return { heading: line, length: text.length, reach: 'section' };
  }
  if (line.length <= longestHeading && listFollows && listOpenings.some((opening) => opening.test(line))) {
    const introduces = marked || text.trimEnd().endsWith(':');
    if (introduces) return { heading: line, length: text.length, reach: marked ? 'section' : 'list' };
  }
  const lead = leadIn.exec(text);
  if (lead && text.length > lead[0].length) {
    return { heading: lead[0].replace(/[\s:]+$/u, ''), length: lead[0].length, reach: 'line' };
  }
  return null;
}

/** A heading has no full stop; one that stands after an abbreviation ("m.m.") is none. */
function isSentence(line: string): boolean {
  return /[\p{Ll}\d)»”"][.!]$/u.test(line) && !/\b(?:m\.m|m\.fl|osv|etc)\.$/iu.test(line);
}
