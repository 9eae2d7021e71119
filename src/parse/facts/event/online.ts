import type { BodyLine } from '../body-lines.js';
import type { Field } from './labels.js';

const broadcast =
  /(?:webbsänd|direktsänd|livesänd|livestream|sänds|sändning|strömmas|streamas|digital|online|teams|zoom|webb-?tv|kan följas|går att följa|länk till (?:mötet|sändningen|pressträffen)|följ (?:pressträffen|sändningen|presskonferensen|mötet)|delta via|webcast|webinar)/iu;
const meeting =
  /https?:\/\/[^\s<>()]*(?:teams\.microsoft|zoom\.us|youtube|youtu\.be|vimeo|play|webb-?tv|live|stream|meet)[^\s<>()]*/iu;
const address = /https?:\/\/[^\s<>()]{1,500}[^\s<>().,;:!?]/iu;

/** The address of a broadcast or digital meeting: of a labelled line, or of a sentence that speaks of one. */
export function onlineAddress(
  text: string,
  lines: readonly BodyLine[],
  fields: readonly Field[],
): string | null {
  for (const field of fields) {
    if (field.kind !== 'online' && field.kind !== 'place' && field.kind !== 'timeAndPlace') continue;
    const words = text.slice(field.start, field.end);
    if (field.kind !== 'online' && !broadcast.test(words)) continue;
    const found = addressIn(
      words,
      field.links.map((link) => link.url),
    );
    if (found) return found;
  }
  for (const line of lines) {
    if (!broadcast.test(line.text)) continue;
    const found = addressIn(
      line.text,
      line.links.map((link) => link.url),
    );
    if (found) return found;
  }
  return null;
}

function addressIn(words: string, links: readonly string[]): string | null {
  return (
    links.find((url) => meeting.test(url)) ??
    meeting.exec(words)?.[0] ??
    links.find((url) => /^https?:/iu.test(url)) ??
    address.exec(words)?.[0] ??
    null
  );
}
