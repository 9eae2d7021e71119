/**
 * Everything that is no character of XML 1.0 (§2.2 Char): most controls, lone surrogates, U+FFFE and U+FFFF.
 * There is no way to write them in XML, not even as references.
 */
const notXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** The text less what XML forbids. */
export function cleanText(text: string): string {
  return text.replace(notXml, '');
}

/** An absolute web address in its normal form, or `null` where it is none. */
export function cleanUrl(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  return /^https?:$/.test(parsed.protocol) ? parsed.href : null;
}
