import { stockholmInstant } from '../../swedish/stockholm.js';

/** "3.12.2025 09:00:00 CET | Region Norrbotten | Pressmeddelande", taken apart. */
export interface Byline {
  /** RFC 3339 in UTC. */
  publishedAt: string;
  publisher: string | null;
  kindLabel: string | null;
}

const STAMP =
  /(\d{1,2})\.(\d{1,2})\.(\d{4})[ \u00a0](\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:[ \u00a0](CES?T|EES?T))?/;
const BYLINE = new RegExp(`^${STAMP.source}\\s*\\|\\s*([^|]*?)\\s*(?:\\|\\s*([^|]*?)\\s*)?$`);
const GLUED = new RegExp(`^(.*?\\S)\\s*${STAMP.source}\\s*\\|\\s*([^|]*?)\\s*$`);

/** Hours ahead of UTC that the platform's zone names stand for. */
const ZONES: Readonly<Record<string, number>> = { CET: 1, CEST: 2, EET: 2, EEST: 3 };

/** Reads a byline; null for any other line. With only two parts the second is the label. */
export function readByline(line: string): Byline | null {
  const match = line.length > 400 ? null : BYLINE.exec(line.trim());
  if (!match) return null;
  const publishedAt = instantOf(match.slice(1, 8));
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
  const publishedAt = instantOf(match.slice(2, 9));
  return publishedAt === null ? null : { title, publishedAt, publisher: null, kindLabel: match[9] || null };
}

/** Day, month, year, hour, minute, second and zone as the platform writes them: day first, Stockholm's clocks. */
function instantOf(parts: (string | undefined)[]): string | null {
  const [day = 0, month = 0, year = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(0, 6)
    .map((part) => Number(part ?? 0));
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 59) return null;
  const ahead = ZONES[parts[6] ?? ''];
  const instant =
    ahead === undefined
      ? stockholmInstant({ year, month, day, hour, minute, second })
      : new Date(Date.UTC(year, month - 1, day, hour - ahead, minute, second));
  return instant.toISOString();
}
