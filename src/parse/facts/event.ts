import type { Event, ReleaseKind } from '../../release/document.js';
import { findTimes } from '../../swedish/times.js';
import type { Reading } from '../reading.js';
import { type BodyLine, bodyLines } from './body-lines.js';
import { isCancelled } from './event/cancelled.js';
import { happeningInProse } from './event/happening.js';
import { type Field, labelledFields } from './event/labels.js';
import { labelledOccasions, type Occasion } from './event/occasions.js';
import { onlineAddress } from './event/online.js';
import { nowhere, type PlaceWords, placeOfHappening, placeOfWelcome } from './event/place.js';
import { programmeOccasions } from './event/programme.js';
import { momentLines, occasionInProse, placeLeadingUp } from './event/prose.js';
import { type Reference, referenceOf } from './event/reference.js';
import { readRegistration } from './event/registration.js';
import { hasTime, type When } from './event/when.js';

/**
 * Reads the event a release invites to: of an invitation from labelled lines ("Tid:", "Plats:"), lines with a day and a time,
 * or running text; of any other release only from labelled time and place lines.
 * Days without a year are resolved from the publication date, the weekday deciding; all in Stockholm's time.
 *
 * @returns null when the release invites to nothing, or tells that what it invited to does not take place
 */
export function readEvent(reading: Reading, kind: ReleaseKind): Event | null {
  if (isCancelled(reading)) return null;
  const reference = referenceOf(reading);
  const lines = bodyLines(reading.body);
  const fields = labelledFields(lines);
  const invited = kind === 'press-invitation';
  const occasions = occasionsOf(reading, lines, fields, invited, reference);
  if (!occasions) return null;
  const [first] = occasions;
  if (!first) return null;
  const text = reading.body.text;
  const whens = distinct(occasions);
  return {
    start: first.when?.start ?? null,
    end: first.when?.end ?? null,
    ...placeOfEvent(occasions, whens.length > 1),
    online: onlineAddress(text, lines, fields),
    ...readRegistration(text, lines, fields, first.when, reference),
    occasions: whens.length > 1 ? whens : [],
  };
}

/** The first occasion's place, else the first one that is said; the address of another stop is not this one's. */
function placeOfEvent(occasions: readonly Occasion[], several: boolean): PlaceWords {
  const places = occasions.map(({ place }) => place);
  const place = places.find((words) => words.place !== null);
  const addressed = places.find((words) => words.address !== null);
  return {
    place: place?.place ?? null,
    address: place?.address ?? (several && place ? null : (addressed?.address ?? null)),
  };
}

function occasionsOf(
  reading: Reading,
  lines: readonly BodyLine[],
  fields: readonly Field[],
  invited: boolean,
  reference: Reference,
): Occasion[] | null {
  const labelled = labelledOccasions(reading, fields, reference);
  const dated = labelled.filter((occasion) => occasion.when !== null);
  if (invited && dated.length > 0 && !dated.some(({ when }) => when && hasTime(when))) {
    const programme = programmeOccasions(reading, lines, fields, reference);
    if (programme.length > 0) return sharedPlace(programme, labelled);
  }
  if (dated.length > 0 && (invited || announces(reading, fields, dated))) {
    return placedByProse(reading, sharedPlace(dated, labelled), reference);
  }
  const placed = labelled.find((occasion) => occasion.place.place !== null)?.place;
  if (!invited) {
    if (placed && hasLabelledTime(reading, fields)) return labelled;
    return announced(reading, lines, placed ?? null, reference);
  }
  const found = unlabelled(reading, lines, fields, reference);
  if (found.length === 0) return placed ? labelled : null;
  if (!placed) return found;
  const single = found.length === 1;
  return found.map((occasion) =>
    single || occasion.place.place === null ? { ...occasion, place: placed } : occasion,
  );
}

/** Of a release that is no invitation, without time lines: lines that are a day and a time where people are asked to come, or a sentence that tells what happens when and where. */
function announced(
  reading: Reading,
  lines: readonly BodyLine[],
  placed: PlaceWords | null,
  reference: Reference,
): Occasion[] | null {
  const asked = placed !== null || welcoming.test(`${reading.lead ?? ''}\n${reading.body.text}`);
  const short = lines.filter((line) => line.text.length <= longestMomentLine);
  const moments = asked ? momentLines(short, reference) : [];
  const [only, ...others] = moments;
  if (only && placed) return moments.map((moment) => ({ ...moment, place: placed }));
  if (only && others.length === 0 && only.place.place === null)
    return [whereItHappens(only, reading, reference)];
  if (only) return moments;
  const happening = placed ? null : happeningInProse(reading, reference);
  return happening ? [happening] : null;
}

/** Of an invitation without time lines: lines that are a day and a time, a programme, or running text. */
function unlabelled(
  reading: Reading,
  lines: readonly BodyLine[],
  fields: readonly Field[],
  reference: Reference,
): Occasion[] {
  const moments = momentLines(lines, reference);
  const [moment, ...others] = moments;
  if (moment && others.length === 0 && moment.place.place === null)
    return [whereItHappens(moment, reading, reference)];
  if (moments.length > 0) return moments;
  const programme = programmeOccasions(reading, lines, fields, reference);
  if (programme.some(({ place }) => place.place !== null)) return programme;
  const occasion = occasionInProse(reading, reference);
  if (occasion?.place.place) return [occasion];
  if (programme.length > 0) return programme;
  return occasion ? [whereItHappens(occasion, reading, reference)] : [];
}

/** An occasion without a place of its own, at the one the text tells of elsewhere. */
function whereItHappens(occasion: Occasion, reading: Reading, reference: Reference): Occasion {
  const { text } = reading.body;
  const { when } = occasion;
  const readers = [
    () => placeOfHappening(text),
    () => placeOfWelcome(text),
    () => (when ? placeLeadingUp(reading, when, reference) : nowhere),
  ];
  const place = readers.map((read) => read()).find((words) => words.place !== null);
  return { ...occasion, place: place ?? nowhere };
}

/** Labelled times without a place: what the running text tells of the same time, or of what comes before it. */
function placedByProse(reading: Reading, occasions: readonly Occasion[], reference: Reference): Occasion[] {
  const [first, ...others] = occasions;
  if (!first?.when || occasions.some(({ place }) => place.place !== null || place.address !== null))
    return [...occasions];
  const told = occasionInProse(reading, reference);
  if (told?.when && told.place.place !== null && hasTime(told.when)) {
    if (told.when.start === first.when.start) return [{ ...first, place: told.place }, ...others];
    if (told.when.start < first.when.start) return [told, ...occasions];
  }
  return [whereItHappens(first, reading, reference), ...others];
}

/** Words that ask people to come, in a release that is no invitation by its kind. */
const welcoming =
  /(?<![\p{sc=Latn}])(?:välkom(?:men|na) (?:till|på|att)|(?:bjuder|bjuds) in(?![\p{sc=Latn}])|inbjud(?:na|en|s)(?![\p{sc=Latn}])|samling (?:sker )?(?:vid|på|i|utanför)(?![\p{sc=Latn}])|fri entré|öpp(?:en|et) för alla|öppet (?:möte|hus))/iu;
/** A line that is a day and a time, and nothing else. */
const longestMomentLine = 100;

const pressMatters =
  /press(?:träff|konferens|visning|möte|inbjudan|stund)|medie?träff|tid för (?:media|press)|besöker|inviger|invigning|välkommen|bjuder in|inbjudan|deltar (?:på|i|vid)|press (?:conference|briefing|invitation)|media are invited/iu;

/** A release that is no invitation by its kind announces an event when time and place are labelled, or a press meeting's time. */
function announces(reading: Reading, fields: readonly Field[], dated: readonly Occasion[]): boolean {
  const timed = dated.some(({ when }) => when && hasTime(when));
  const hasPlace =
    dated.some((occasion) => occasion.place.place !== null) || fields.some((field) => field.kind === 'place');
  if (timed && (hasPlace || placeOfHappening(reading.body.text).place !== null)) return true;
  const words = `${reading.title} ${reading.lead ?? ''} ${fields.map((field) => field.label).join(' ')}`;
  return timed && pressMatters.test(words);
}

/** "Tid: 09.00" whose day the release does not tell. */
function hasLabelledTime(reading: Reading, fields: readonly Field[]): boolean {
  const times = fields.filter((field) => field.kind === 'time' || field.kind === 'timeAndPlace');
  return times.some((field) => findTimes(reading.body.text.slice(field.start, field.end)).length > 0);
}

/** A place said once holds for every occasion. */
function sharedPlace(dated: readonly Occasion[], labelled: readonly Occasion[]): Occasion[] {
  const places = labelled.filter(
    (occasion) => occasion.place.place !== null || occasion.place.address !== null,
  );
  if (places.length !== 1) return [...dated];
  const [only] = places;
  return dated.map((occasion) =>
    occasion.place.place === null && only ? { ...occasion, place: only.place } : occasion,
  );
}

function distinct(occasions: readonly Occasion[]): Event['occasions'] {
  const seen = new Set<string>();
  return occasions.flatMap(({ when, place }) => {
    if (!isNew(seen, when)) return [];
    return [{ start: when.start, end: when.end, place: place.place }];
  });
}

function isNew(seen: Set<string>, when: When | null): when is When {
  if (!when || seen.has(when.start)) return false;
  seen.add(when.start);
  return true;
}
