import type { LinkSpan, Span } from '../../outline.js';
import type { BodyLine } from '../body-lines.js';

type FieldKind =
  | 'time'
  | 'date'
  | 'place'
  | 'address'
  | 'timeAndPlace'
  | 'registration'
  | 'deadline'
  | 'online'
  | 'end'
  | 'other';

/** "Plats: Kulturens hus": what an invitation says under a label. Offsets count in the body's text. */
export interface Field extends Span {
  kind: FieldKind;
  /** The label as written, without its colon. */
  label: string;
  links: LinkSpan[];
  /** Position of the label's line. */
  line: number;
}

/** A label with its place in its line. */
interface Mark extends Span {
  label: string;
}

/** The labels of invitations; a word or two may follow ("Tid för media", "Plats för pressträffen"). */
const labels: readonly (readonly [FieldKind, string])[] = [
  [
    'timeAndPlace',
    'tid och plats|plats och tid|dag, tid och plats|datum, tid och plats|datum och plats|dag och plats|tid, plats|när och var|var och när|tid & plats|tid/plats|time and place|when and where',
  ],
  [
    'deadline',
    'sista anmälningsdag|sista anmälningsdatum|sista dag för anmälan|sista dag för ackreditering|deadline|osa senast',
  ],
  ['date', 'datum (?:och|&) tid|dag (?:och|&) tid|tid (?:och|&) (?:dag|datum)|datum|dag|date|day'],
  ['end', 'sluttid|slut'],
  ['time', 'tidpunkt|tider|tid|när|klockan|starttid|start|samling|time|when'],
  ['address', 'besöksadress|gatuadress|adress|address'],
  ['place', 'plats|var|lokal|samlingsplats|mötesplats|träffpunkt|venue|place|where|location'],
  [
    'registration',
    '(?:föranmälan|anmälan)(?: (?:görs|sker|skickas|lämnas))?(?: (?:till|via|hos))?|anmäl dig|osa|o\\.s\\.a\\.?|ackreditering|registration|rsvp|accreditation',
  ],
  [
    'online',
    'länk|webbsändning|direktsändning|livesändning|digitalt|sändning|live|online|möteslänk|teams|zoom|följ sändningen|link|livestream|webcast',
  ],
  [
    'other',
    'medverkande|deltagare|deltar|övrigt|program|vad|vem|vilka|värd|arrangör|språk|kontakt|presskontakt|kontaktperson|ämne|pris|kostnad|målgrupp|bild|foto|what|who|language|participants|contact|programme',
  ],
];

const kinds = labels.map(([, words]) => new RegExp(`^(?:${words})$`, 'iu'));
const anyLabel = labels.map(([, words]) => words).join('|');
/** "Ny tid:", "Ändrad lokal:" */
const changed = '(?:(?:ny|nytt|ändrad|ändrat|uppdaterad)\\s)?';
const qualified = `${changed}(?:${anyLabel})(?:\\s(?:för|till|vid|på|och|for|of)\\s[^:.!?\\n|]{1,45}|\\s\\([^()\\n]{1,40}\\))?`;
const atLineStart = new RegExp(
  `^[*•·\\s]*(${qualified})\\s?(?::(?!(?<=\\d:)\\d)|\\?\\s|\\s\\||\\s[–-]\\s)`,
  'iu',
);
const withinLine =
  /(?<=[\s,.;|(])((?:(?<=,\s)(?:plats|lokal|adress)|Tid|Plats|Datum|Adress|Lokal|Var|När|Time|Place|Venue|Anmälan|Föranmälan))\s?:(?=\s)/gu;
/** "… klockan 16.30. Lokal: Dragonen, rum Piruetten." in running text. */
const labelInText = /(?<=[.!?)]\s)((?:Lokal|Plats|Tid))\s?:(?=\s[\p{L}\d])/gu;
const aloneOnLine = new RegExp(`^(${qualified})\\s*[:?]?$`, 'iu');

/** "Tid Torsdag 10 mars kl. 13", "Plats Stadshuset, Torget 1": labels without colons, where one has the other beside it. */
const bare = /^(Tid|Plats)\s(?=\p{Lu}\p{L}|\d)/u;

/** Reads the labelled lines of a body in order; the value of a label that stands alone is the line or lines after it. */
export function labelledFields(lines: readonly BodyLine[]): Field[] {
  const fields: Field[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) continue;
    const alone = labelAlone(line, lines[index + 1]);
    if (alone) {
      const field = fieldBelow(lines, index, alone);
      if (field) fields.push(field);
      continue;
    }
    fields.push(...fieldsIn(lines, index));
  }
  return fields;
}

function kindOf(label: string): FieldKind {
  const words = label
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/^(?:ny|nytt|ändrad|ändrat|uppdaterad)\s/u, '')
    .trim();
  const base = words.replace(/\s(?:för|till|vid|på|for|of)\s.*$|\s\(.*$/u, '');
  for (const candidate of [words, base, base.replace(/\soch\s.*$/u, '')]) {
    const at = kinds.findIndex((kind) => kind.test(candidate));
    const kind = labels[at]?.[0];
    if (kind) return kind;
  }
  return 'other';
}

/** "Plats:", a bold or heading "Tid och plats", or a bare "Plats" that opens a paragraph, with its value below. */
function labelAlone(line: BodyLine, next?: BodyLine): string | null {
  if (line.text.length > 70) return null;
  const label = aloneOnLine.exec(line.text)?.[1];
  if (!label) return null;
  if (line.text.endsWith(':') || line.strong || line.kind === 'heading') return label;
  return line.kind === 'paragraph' && line.opens && next && bareLabel.test(line.text) ? label : null;
}

const bareLabel = /^(?:Tid|Tider|Datum|Plats|Lokal|Adress|Tid och plats|Anmälan|Föranmälan)$/u;

function fieldBelow(lines: readonly BodyLine[], index: number, label: string): Field | null {
  const first = lines[index + 1];
  if (!first || first.kind === 'heading' || beginsField(first)) return null;
  const kind = kindOf(label);
  let last = first;
  for (const line of lines.slice(index + 2, index + 6)) {
    if (line.block !== first.block || beginsField(line) || line.kind !== first.kind) break;
    last = line;
  }
  const links = lines
    .slice(index + 1, index + 6)
    .filter((line) => line.end <= last.end)
    .flatMap((line) => line.links);
  return { kind, label, start: first.start, end: last.end, links, line: index };
}

function beginsField(line: BodyLine): boolean {
  return labelAlone(line) !== null || atLineStart.test(line.text) || boldLabel(line) !== null;
}

/** "**Tid** tisdag 3 mars": a bold label without a colon. */
function boldLabel(line: BodyLine): string | null {
  if (!line.strongLead || line.strong) return null;
  const words = line.text.slice(0, line.strongLead.end - line.start);
  return words.length <= 60 ? (aloneOnLine.exec(words.trim())?.[1] ?? null) : null;
}

function fieldsIn(lines: readonly BodyLine[], index: number): Field[] {
  const line = lines[index];
  if (!line) return [];
  const opening = openingLabel(line) ?? bareOpening(lines, index);
  const marks = opening ? [opening] : [];
  for (const match of line.text.slice(0, 1000).matchAll(opening ? withinLine : labelInText)) {
    if (opening && match.index < opening.end) continue;
    marks.push({ label: match[1] ?? '', start: match.index, end: match.index + match[0].length });
  }
  return marks.map((mark, at) => {
    const next = marks[at + 1];
    const end = next ? line.start + next.start : continuation(lines, index, kindOf(mark.label));
    return trimmed(line, {
      kind: kindOf(mark.label),
      label: mark.label,
      start: line.start + mark.end,
      end,
      links: line.links,
      line: index,
    });
  });
}

function openingLabel(line: BodyLine): Mark | null {
  const match = atLineStart.exec(line.text.slice(0, 160));
  if (match?.[1]) return { label: match[1], start: 0, end: match[0].length };
  const bold = boldLabel(line);
  return bold && line.strongLead ? { label: bold, start: 0, end: line.strongLead.end - line.start } : null;
}

function bareOpening(lines: readonly BodyLine[], index: number): Mark | null {
  const match = bare.exec(lines[index]?.text ?? '');
  if (!match?.[1]) return null;
  const others = [lines[index - 1], lines[index + 1]].map((line) => bare.exec(line?.text ?? '')?.[1]);
  const paired = others.some((label) => label !== undefined && label !== match[1]);
  return paired ? { label: match[1], start: 0, end: match[0].length } : null;
}

/** "Plats: Kulturens hus⏎Skeppsbrogatan 17": the next line of the paragraph belongs to a place or time when it has figures. */
function continuation(lines: readonly BodyLine[], index: number, kind: FieldKind): number {
  const line = lines[index];
  const next = lines[index + 1];
  if (!line) return 0;
  const joins =
    kind === 'place' || kind === 'address' || kind === 'date' || kind === 'time' || kind === 'timeAndPlace';
  const goesOn =
    next && joins && next.block === line.block && !next.opens && !beginsField(next) && next.text.length <= 80;
  if (!goesOn || !/\d/u.test(next.text) || otherWords.test(next.text)) return line.end;
  return next.end;
}

/** A line that asks or tells something is no part of an address. */
const otherWords = /[@]|anmäl|kontakt|\s(?:är|kan|ska|har|finns|hålls|börjar|pågår|öppnar)\s/iu;

function trimmed(line: BodyLine, field: Field): Field {
  const offset = field.start - line.start;
  const lead = /^[\s:|–-]*/u.exec(line.text.slice(offset, offset + 20))?.[0].length ?? 0;
  const start = Math.min(field.start + lead, field.end);
  return { ...field, start, links: field.links.filter((link) => link.end > start && link.start < field.end) };
}
