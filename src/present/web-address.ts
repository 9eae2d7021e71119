/**
 * An address that may stand in a link: http or https. Anything else a source wrote (`javascript:`, `data:`, a path)
 * is no link.
 */
export function webAddress(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  return /^https?:$/.test(new URL(address).protocol) ? address : null;
}
