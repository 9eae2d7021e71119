const abbreviations = new Set(
  `t.f tf bitr f.d fd dr prof ca kl nr m.m m.fl bl.a t.ex st s.k p.g.a resp ev inkl exkl dvs d.v.s e.d osv etc tel mob ing civ leg med kap
  mr mrs ms jr sr no vs`.split(/\s+/u),
);

/**
 * Where the sentence that stands at `from` ends: before its full stop, at a colon, at a line break that no comma goes before,
 * or at `limit`. Full stops of abbreviations, initials and figures do not count.
 */
export function sentenceEnd(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at += 1) {
    const sign = text[at];
    if (sign === '\n' && !/[,\p{L}]\s*$/u.test(text.slice(Math.max(from, at - 3), at))) return at;
    if (sign === ':' && /\s|$/u.test(text[at + 1] ?? ' ')) return at;
    if (sign !== '.' && sign !== '!' && sign !== '?' && sign !== '…') continue;
    if (at + 1 >= limit) return at;
    const next = /^["”“»’')\]]*(\s+)(\S?)/u.exec(text.slice(at + 1, at + 12));
    if (!next && !/["”“»]/u.test(text[at + 1] ?? '')) continue;
    if (/\p{Ll}/u.test(next?.[2] ?? '')) continue;
    if (sign === '.' && isAbbreviation(text.slice(Math.max(from, at - 12), at))) continue;
    return at;
  }
  return limit;
}

function isAbbreviation(before: string): boolean {
  const word = /[\p{L}.]+$/u.exec(before)?.[0] ?? '';
  return /^\p{Lu}$/u.test(word) || abbreviations.has(word.toLowerCase());
}
