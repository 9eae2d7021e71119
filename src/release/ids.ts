import { createHash } from 'node:crypto';

/** What a release's identity is made of on a platform that numbers its releases. */
export interface NumberedRelease {
  source: string;
  number: number;
  /** Language of the version when it is not the newsroom's own; null for the newsroom's own. */
  language: string | null;
}

/**
 * Identity of a numbered release: `via-tt:4257436`, another language version `via-tt:4257436:en`.
 * Addresses and titles change, the platform's number does not (design decision 6).
 */
export function numberedId({ source, number, language }: NumberedRelease): string {
  return language === null ? `${source}:${number}` : `${source}:${number}:${language}`;
}

/**
 * Identity of a release without a number: `text:` and the first 16 hex digits of the sha256 of its text.
 * White space and Unicode composition do not count, so the same text read twice is the same release.
 */
export function textId(text: string): string {
  const normalised = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return `text:${createHash('sha256').update(normalised, 'utf8').digest('hex').slice(0, 16)}`;
}

/** Takes a numbered id apart; null for an id made of a text. */
export function parseNumberedId(id: string): NumberedRelease | null {
  const match = /^([a-z][a-z0-9-]*):(\d{1,15})(?::([A-Za-z][A-Za-z0-9-]*))?$/.exec(id);
  if (!match?.[1] || !match[2] || match[1] === 'text') return null;
  return { source: match[1], number: Number(match[2]), language: match[3] ?? null };
}
