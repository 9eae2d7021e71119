import { z } from 'zod';
import { releaseKindSchema } from '../release/document.js';
import { siteUrl } from './value-schemas.js';

const anyNewsroom = {
  name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens'),
  title: z.string().min(1),
  baseUrl: siteUrl,
  language: z.string().regex(/^[a-z]{2,3}$/),
  schedule: z
    .strictObject({ everyMinutes: z.int().min(5).max(1440) })
    .describe('how often to look; the answer of the press room can only make it later'),
  labels: z.record(z.string(), releaseKindSchema).optional(),
};

const newsroom = z.discriminatedUnion('platform', [
  z.strictObject({
    ...anyNewsroom,
    platform: z.literal('via-tt'),
    publisherId: z.int().positive(),
    source: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/)
      .optional(),
    releasePath: z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .optional(),
  }),
  z.strictObject({
    ...anyNewsroom,
    platform: z.literal('feed'),
    // It is the source in the ids of its releases, beside those of the platforms.
    name: anyNewsroom.name.regex(
      /^(?!(?:via-tt|ntb|ritzau|sttinfo|rss|document|text)$)[a-z]/,
      'begins with a letter and is no name of a platform',
    ),
    // As it is written: to a feed at /feed/, /feed is another address.
    feedUrl: z.url({ protocol: /^https?$/ }),
  }),
]);

/** The newsrooms, as a list or as JSON of one. The messages are keys of settingProblems. */
export const newsrooms = z
  .preprocess(
    (value, context) => (typeof value === 'string' ? parsedJson(value, context) : value),
    z.array(newsroom, 'no-list').min(1, 'empty-list'),
  )
  .refine((list) => new Set(list.map((entry) => entry.name)).size === list.length, 'shared-name');

function parsedJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'not-json' });
    return z.NEVER;
  }
}
