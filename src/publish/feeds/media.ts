import type { Release } from '../../release/document.js';
import type { KeptFile } from '../../store/attachments.js';
import type { FeedMedia } from './feed-model.js';

/** By file ending. The platform's document addresses have none; their titles do. */
const types: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

function typeOf(...names: readonly (string | null)[]): string | null {
  for (const name of names) {
    const ending = /\.([A-Za-z]{3,4})(?:[?#].*)?$/.exec(name?.trim() ?? '')?.[1]?.toLowerCase();
    if (ending !== undefined && types[ending] !== undefined) return types[ending];
  }
  return null;
}

/** What is known of the files that are kept, by their address. */
export type KeptFiles = ReadonlyMap<string, KeptFile>;

/** The images and documents of a release, for feed readers. */
export function mediaOf({ images, documents }: Release, kept: KeptFiles): FeedMedia[] {
  const known = (url: string, ...names: readonly (string | null)[]) => ({
    type: kept.get(url)?.type ?? typeOf(url, ...names),
    size: kept.get(url)?.size ?? null,
  });
  return [
    ...images.map(({ url, caption, credit, alt }) => ({
      url,
      ...known(url),
      medium: 'image' as const,
      title: caption,
      credit,
      alt,
    })),
    ...documents.map(({ url, title }) => ({
      url,
      ...known(url, title),
      medium: 'document' as const,
      title,
      credit: null,
      alt: null,
    })),
  ];
}
