import type { Release } from '../../release/document.js';
import { numberedId } from '../../release/ids.js';
import type { Block, LinkSpan } from '../outline.js';
import type { Reading } from '../reading.js';
import { platformOf, releaseAddressOf } from '../surfaces/platforms.js';

const CORRECTING =
  /^(rättelse|rättad version|korrigering|korrigerad(?: version)?|correction|corrected|ny tid|ny plats|ny tid och plats|ändrad tid|ändrat datum|nytt datum|inställ(?:d|t)(?=\s*[:!–—-])|oikaisu)\b\s*(?:av [^:–—-]{1,60})?\s*[:!–—-]?\s*(.*)$/i;
/** What follows the word when it tells of the mistake and is not the title of the release corrected. */
const TELLS_OF_IT =
  /^(?:fel|felaktig|korrekt|rätt|i |av |angående|till |om |gällande|för |pressmeddelande|tidigare)/i;
const QUOTED_TITLE = /(?:pressmeddelande\w*|inbjudan|release)\b[^"”“\n]{0,60}["”“]([^"”“\n]{5,200})["”“]/i;

/**
 * Whether a release corrects another, as its title says ("Rättelse: …", "NY TID: …", "INSTÄLLD: …"), and which one: by a link to it,
 * by its title in quotation marks, or by what follows the word in the title. Null where that cannot be told.
 */
export function readStatus(reading: Reading, ownId: string): Pick<Release, 'status' | 'corrects'> {
  if (!CORRECTING.test(reading.title)) return { status: 'usable', corrects: null };
  const named = correctedTitle(reading.title);
  const quoted =
    QUOTED_TITLE.exec(`${reading.lead ?? ''}\n${reading.body.text.slice(0, 4_000)}`)?.[1] ?? null;
  return { status: 'corrected', corrects: linkedRelease(reading, ownId) ?? quoted ?? named };
}

/**
 * The title of the release that a correction's title repeats: "Rättelse: Tolv miljoner till ambulanser". What it says is
 * what was wrong, or may be. Null for any other title.
 */
export function correctedTitle(title: string): string | null {
  const rest = CORRECTING.exec(title)?.[2]?.trim() ?? '';
  return rest.length < 5 || TELLS_OF_IT.test(rest) ? null : rest;
}

/** The first release of the platform that the body links to. */
function linkedRelease(reading: Reading, ownId: string): string | null {
  for (const { url } of linksIn(reading.body.blocks)) {
    const platform = platformOf(url);
    const address = platform && releaseAddressOf(url);
    if (!platform || !address) continue;
    const id = numberedId({ source: platform.name, number: address.number, language: null });
    if (id !== ownId && !ownId.startsWith(`${id}:`)) return id;
  }
  return null;
}

function linksIn(blocks: readonly Block[]): LinkSpan[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'list':
        return block.items.flatMap((item) => [...item.own.links, ...linksIn(item.blocks)]);
      case 'blockquote':
        return linksIn(block.blocks);
      case 'table':
        return [block.header, ...block.rows].flatMap((row) => row.flatMap((cell) => cell.links));
      default:
        return block.links;
    }
  });
}
