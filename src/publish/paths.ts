import { createHash } from 'node:crypto';

/** The schema that documents of `archive export --format ninjs` name. */
export const ninjsSchemaPath = 'schema/ninjs.schema.json';

/**
 * Where a release's files are, without the ending: `releases/via-tt/4257436`, another language version
 * `releases/via-tt/4257436.en`. An id that would not make a plain file name is hashed.
 *
 * @param id of the release: `<source>:<number>[:<language>]` or `text:<hash>`
 */
export function releasePath(id: string): string {
  const [source = '', ...rest] = id.split(':');
  const name = rest.join('.');
  const plain = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
  if (plain.test(source) && plain.test(name) && !name.includes('..')) return `releases/${source}/${name}`;
  return `releases/other/${createHash('sha256').update(id).digest('hex').slice(0, 24)}`;
}
