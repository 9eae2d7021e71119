import type { SourceRelease, SourceVersion } from './press-room.js';
import { wordingFor } from './wording.js';

const named: Record<string, string> = {
  å: 'aring',
  ä: 'auml',
  ö: 'ouml',
  Å: 'Aring',
  Ä: 'Auml',
  Ö: 'Ouml',
  é: 'eacute',
  '–': 'ndash',
  '\u00a0': 'nbsp',
};

/** The body as the platform keeps it: the legacy editor wrote entities and Windows line ends. */
export function bodyAsStored(release: SourceRelease, version: SourceVersion): string {
  if (release.format === 'article') return version.body;
  return version.body
    .replace(/[^\x20-\x7e\n]/g, (sign) => (named[sign] ? `&${named[sign]};` : sign))
    .replace(/\n/g, '\r\n');
}

const embed = /<iframe\b[^>]*\bsrc="([^"]*)"[^>]*><\/iframe>/g;

/** The body for a visitor without cookies: a blocked embed leaves a placeholder with its address. */
export function cookielessBody(
  release: SourceRelease,
  version: SourceVersion,
  language: string,
): { content: string; externalContentDomains: string[] } {
  const domains = new Set<string>();
  const content = bodyAsStored(release, version).replace(embed, (_, address: string) => {
    const domain = new URL(address, 'https://via.tt.se').hostname;
    domains.add(domain);
    const words = wordingFor(language).blocked(domain);
    return `<span class="prs-content-placeholder"><span class="prs-content-placeholder__container"><a href="${address}" target="_blank" rel="noopener">${words}</a></span></span>`;
  });
  return { content, externalContentDomains: [...domains] };
}
