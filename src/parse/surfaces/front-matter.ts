import type { Document } from 'yaml';
import { absoluteAddress } from '../body/addresses.js';
import { BrokenFrontMatterError } from '../errors/broken-front-matter-error.js';
import { yaml } from '../libraries.js';
import { objectIn, textIn, wholeIn } from './loose-json.js';
import { wallTime } from './wall-time.js';

/** What the lines between the --- of a Markdown document may say. */
export interface FrontMatter {
  url: string | null;
  /** RFC 3339; a day alone is its midnight in Stockholm. */
  published: string | null;
  publisher: { id: number | null; name: string } | null;
  language: string | null;
  kind: string | null;
  title: string | null;
  lead: string | null;
  keywords: unknown;
}

const NONE: FrontMatter = {
  url: null,
  published: null,
  publisher: null,
  language: null,
  kind: null,
  title: null,
  lead: null,
  keywords: null,
};

/** Longest front matter that is read; what is longer is no front matter. */
const LONGEST = 20_000;

/**
 * Parts the YAML front matter from the content. Without one everything is content.
 *
 * @throws BrokenFrontMatterError when it is no YAML, with the line where it breaks
 */
export function splitFrontMatter(text: string): { fields: FrontMatter; content: string } {
  const opening = /^---[ \t]*\n/.exec(text);
  const closing = opening && /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(opening[0].length, LONGEST));
  if (!opening || !closing) return { fields: NONE, content: text };
  const start = opening[0].length;
  const head = text.slice(start, start + closing.index);
  const document = yaml().parseDocument(head, { schema: 'core', logLevel: 'silent' });
  const [error] = document.errors;
  if (error) throw new BrokenFrontMatterError((error.linePos?.[0].line ?? 0) + 1, error);
  const content = text.slice(start + closing.index + closing[0].length);
  return { fields: fieldsOf(plainValue(document)), content };
}

/** References to references multiply; a hostile document is cut off by the yaml package's own limit. */
function plainValue(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 10 });
  } catch (cause) {
    throw new BrokenFrontMatterError(null, cause);
  }
}

function fieldsOf(value: unknown): FrontMatter {
  const fields = objectIn(value) ?? {};
  const published = textIn(fields.published);
  return {
    url: absoluteAddress(textIn(fields.url) ?? '', null),
    published: published === null ? null : wallTime(published),
    publisher: publisherOf(fields.publisher),
    language: textIn(fields.language),
    kind: textIn(fields.kind),
    title: textIn(fields.title),
    lead: textIn(fields.lead),
    keywords: fields.keywords,
  };
}

function publisherOf(value: unknown): FrontMatter['publisher'] {
  const name = textIn(value);
  if (name !== null) return { id: null, name };
  const object = objectIn(value);
  const given = textIn(object?.name);
  return given === null ? null : { id: wholeIn(object?.id), name: given };
}
