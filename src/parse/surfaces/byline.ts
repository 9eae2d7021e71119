import { platformInstant, STAMP } from './platform-time.js';

/** "3.12.2025 09:00:00 CET | Region Norrbotten | Pressmeddelande", taken apart. */
export interface Byline {
  /** RFC 3339 in UTC. */
  publishedAt: string;
  publisher: string | null;
  kindLabel: string | null;
}

const BYLINE = new RegExp(`^${STAMP}\\s*\\|\\s*([^|]*?)\\s*(?:\\|\\s*([^|]*?)\\s*)?$`);
const GLUED = new RegExp(`^(.*?\\S)\\s*${STAMP}\\s*\\|\\s*([^|]*?)\\s*$`);

/** Reads a byline; null for any other line. With only two parts the second is the label. */
export function readByline(line: string): Byline | null {
  const match = line.length > 400 ? null : BYLINE.exec(line.trim());
  if (!match) return null;
  const publishedAt = platformInstant(match.slice(1, 8));
  if (publishedAt === null) return null;
  const [first, second] = [match[8] || null, match[9] || null];
  return second === null
    ? { publishedAt, publisher: null, kindLabel: first }
    : { publishedAt, publisher: first, kindLabel: second };
}

/** Takes the date off a list title it was glued to: "…förnybar el23.1.2026 08:01:01 CET | Pressmeddelande". */
export function readGluedTitle(line: string): (Byline & { title: string }) | null {
  const match = line.length > 1_000 ? null : GLUED.exec(line.trim());
  const title = match?.[1];
  if (!match || title === undefined) return null;
  const publishedAt = platformInstant(match.slice(2, 9));
  return publishedAt === null ? null : { title, publishedAt, publisher: null, kindLabel: match[9] || null };
}
