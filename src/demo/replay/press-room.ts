import { z } from 'zod';

/**
 * The press room as its editors wrote it: one file per release (fixtures/pressroom/source), from which every
 * surface of the platform is written. Words and people are invented; only the shapes are the platform's.
 */

const html = z.string().describe('HTML as the editor of the platform left it, never cleaned');

const contactSchema = z.strictObject({
  name: z.string(),
  title: z.string().nullable().default(null),
  department: z.string().nullable().default(null).describe('stands where a title is missing'),
  description: z.string().nullable().default(null).describe('only on the page, not in JSON v2'),
  phone: z.string().nullable().default(null),
  mobile: z.string().nullable().default(null).describe('JSON v2 gives it as phone when there is no other'),
  email: z.string().nullable().default(null),
  portrait: z.uuid().nullable().default(null),
});
export type SourceContact = z.infer<typeof contactSchema>;

const imageSchema = z.strictObject({
  id: z.uuid(),
  extension: z.enum(['jpg', 'JPG', 'png']).default('jpg'),
  caption: z.string().nullable().default(null),
  focus: z.string().default('center'),
});
export type SourceImage = z.infer<typeof imageSchema>;

const versionSchema = z.strictObject({
  title: z.string(),
  lead: html.nullable().default(null).describe('plain text in releases of the legacy format'),
  body: html,
  keywords: z
    .union([z.array(z.string()), z.literal('')])
    .nullable()
    .default(null),
  contacts: z.array(contactSchema).default([]),
  contactText: html.nullable().default(null),
  boilerplate: html.nullable().optional().describe("absent: the publisher's; null: none"),
  leadImage: z.boolean().default(false).describe('the first image also stands above the lead'),
  images: z.array(imageSchema).default([]),
  documents: z.array(z.strictObject({ number: z.int(), title: z.string() })).default([]),
  links: z.array(z.strictObject({ url: z.url(), description: z.string().nullable() })).optional(),
});
export type SourceVersion = z.infer<typeof versionSchema>;

const releaseSchema = z.strictObject({
  id: z.int(),
  publisher: z.int().optional().describe("absent: the room's own"),
  format: z.enum(['article', 'release']).default('article').describe('new editor, or legacy'),
  kind: z.enum(['release', 'invitation', 'news']).default('release'),
  published: z.iso.datetime().describe('UTC'),
  instantForm: z.enum(['offset', 'utc']).default('offset').describe('how JSON v2 writes the instant'),
  changeHint: z.int().default(1).describe('version in JSON v2'),
  logo: z.uuid().nullable().default(null),
  channels: z.array(z.strictObject({ id: z.int(), label: z.string().nullable() })).default([]),
  versions: z.record(z.string(), versionSchema),
});
export type SourceRelease = z.infer<typeof releaseSchema>;
export type SourceReleaseInput = z.input<typeof releaseSchema>;

const publisherSchema = z.strictObject({
  id: z.int(),
  name: z.string(),
  slug: z.string(),
  address: z.string(),
  zipcode: z.string(),
  city: z.string(),
  phone: z.string(),
  website: z.url(),
  boilerplate: html.nullable(),
});
export type SourcePublisher = z.infer<typeof publisherSchema>;

const roomSchema = z.strictObject({
  host: z.url(),
  recordedAt: z.iso.datetime({ offset: true }),
  language: z.string().describe("the newsroom's own"),
  publisher: z.int().describe('whose press room this is'),
  publishers: z.array(publisherSchema).describe('everyone on the host, foreign press rooms included'),
});

export interface PressRoom extends z.infer<typeof roomSchema> {
  /** Newest first; of equal age the higher number first. */
  releases: SourceRelease[];
}

/**
 * Takes the parsed room description and the parsed releases, in any order.
 * Throws zod's error when a field is missing, unknown or of the wrong form.
 */
export function pressRoomOf(description: unknown, releases: readonly unknown[]): PressRoom {
  return {
    ...roomSchema.parse(description),
    releases: releases.map((release) => releaseSchema.parse(release)).sort(newestFirst),
  };
}

/** Fills what a release leaves out. Throws zod's error when it is wrong. */
export function sourceRelease(release: SourceReleaseInput): SourceRelease {
  return releaseSchema.parse(release);
}

/** Order of every list on the platform. */
export function newestFirst(a: SourceRelease, b: SourceRelease): number {
  return Date.parse(b.published) - Date.parse(a.published) || b.id - a.id;
}

/** The publisher of a release; throws RangeError when the room does not know it. */
export function publisherOf(room: PressRoom, release: SourceRelease): SourcePublisher {
  const id = release.publisher ?? room.publisher;
  const publisher = room.publishers.find((candidate) => candidate.id === id);
  if (!publisher) throw new RangeError(`publisher ${id} of release ${release.id} is not in the room`);
  return publisher;
}

/** A release's languages, the newsroom's own first. */
export function languagesOf(room: PressRoom, release: SourceRelease): string[] {
  return Object.keys(release.versions).sort(
    (a, b) => Number(b === room.language) - Number(a === room.language) || a.localeCompare(b),
  );
}

/** One language version; throws RangeError when there is none. */
export function versionOf(release: SourceRelease, language: string): SourceVersion {
  const version = release.versions[language];
  if (!version) throw new RangeError(`release ${release.id} has no version in ${language}`);
  return version;
}
