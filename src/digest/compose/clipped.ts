/** A text cut at a word's end when it is longer than `most` UTF-16 units, with an ellipsis then. */
export function clipped(text: string, most: number): string {
  const trimmed = text.trim();
  if (trimmed.length <= most) return trimmed;
  const cut = trimmed.slice(0, most - 2);
  const lastSpace = cut.lastIndexOf(' ');
  // A lone half of a surrogate pair at the cut would not survive UTF-8.
  const end = lastSpace > most / 2 ? cut.slice(0, lastSpace) : cut.replace(/[\uD800-\uDBFF]$/, '');
  return `${end.trimEnd()} …`;
}
