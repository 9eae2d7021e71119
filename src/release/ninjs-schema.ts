import { z } from 'zod';
import { releaseSchema } from './document.js';

const standard = 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json';

const extension = releaseSchema.pick({
  quotes: true,
  amounts: true,
  budget: true,
  contacts: true,
  event: true,
});

/**
 * What ninjsOf writes: everything IPTC ninjs 3.1 has, and one property more. The standard forbids others
 * (`unevaluatedProperties`), so a document with ours names this schema instead.
 *
 * @param id absolute address the schema is served at, its `$id`
 */
export function ninjsExtensionSchema(id: string): Record<string, unknown> {
  const { $schema, ...pressbud } = z.toJSONSchema(extension, { target: 'draft-2020-12' });
  return {
    $schema,
    $id: id,
    title: 'IPTC ninjs 3.1 with what Pressbud reads out of a press release',
    type: 'object',
    $ref: `${standard}#/$defs/ninjsType`,
    properties: { pressbud },
    required: ['uri'],
    unevaluatedProperties: false,
  };
}
