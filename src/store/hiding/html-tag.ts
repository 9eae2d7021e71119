/** A tag of HTML. */
export interface HtmlTag {
  name: string;
  /** Behind its ">". */
  end: number;
  /** Those with a value, and where the value stands, without its quotation marks. */
  attributes: { name: string; start: number; end: number }[];
}

const OPENING = /<\/?([a-z][a-z0-9-]*)(?=[\s/>])/iy;
/** No "<" but in quotation marks: what never ends is not read twice. */
const ATTRIBUTE = /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>]+))?/dy;
const CLOSING = /[\s/]*>/y;

/** The tag that begins at `start`; null when a "<" is only that. */
export function htmlTag(text: string, start: number): HtmlTag | null {
  OPENING.lastIndex = start;
  const opening = OPENING.exec(text);
  if (!opening) return null;
  const name = opening[1] ?? '';
  let end = start + opening[0].length;
  const attributes: HtmlTag['attributes'] = [];
  for (;;) {
    ATTRIBUTE.lastIndex = end;
    const attribute = ATTRIBUTE.exec(text);
    if (!attribute) break;
    const value = attribute.indices?.[2];
    if (value) {
      const quoted = /["']/.test(text[value[0]] ?? '') ? 1 : 0;
      attributes.push({ name: attribute[1] ?? '', start: value[0] + quoted, end: value[1] - quoted });
    }
    end += attribute[0].length;
  }
  CLOSING.lastIndex = end;
  const closing = CLOSING.exec(text);
  return closing ? { name, end: end + closing[0].length, attributes } : null;
}
