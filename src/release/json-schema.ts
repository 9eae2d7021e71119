import { z } from 'zod';
import { releaseSchema } from './document.js';

/**
 * The published JSON Schema (2020-12) of the release document.
 *
 * @param id absolute address the schema is served at, its `$id`
 */
export function releaseJsonSchema(id: string): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(releaseSchema, { target: 'draft-2020-12' });
  return { $schema, $id: id, title: 'Press release', ...schema };
}
