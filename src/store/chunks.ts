/** So many rows may be given to one statement: it takes a bounded number of parameters, 32,766 on SQLite. */
export const rowsOfStatement = 1_000;

/** A list in parts of at most `size`, in order. */
export function chunksOf<T>(list: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let start = 0; start < list.length; start += size) chunks.push(list.slice(start, start + size));
  return chunks;
}
