/**
 * Whether a stretch of text is nothing but small letters from a to z and from ß to ÿ, as most Swedish words are:
 * converting them would cost more than looking at them.
 */
export function isLowerCase(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const small = (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0xff && code !== 0xf7);
    if (!small) return false;
  }
  return true;
}
