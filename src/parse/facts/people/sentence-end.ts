const abbreviations = new Set(
  `t.f tf bitr f.d fd dr prof ca kl nr m.m m.fl bl.a t.ex st s.k p.g.a resp ev inkl exkl dvs d.v.s e.d osv etc tel tfn mob ing civ leg med kap
  mr mrs ms jr sr no vs kungl`.split(/\s+/u),
);

/**
 * Where the sentence that stands at `from` ends: before its full stop, at a colon, at the end of a line that is not wrapped,
 * or at `limit`. Full stops of abbreviations, initials and figures do not count.
 */
export function sentenceEnd(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at += 1) {
    const sign = text[at];
    if (sign === '\n' && endsLine(text, from, at)) return at;
    if (sign === ':' && /\s/u.test(text[at + 1] ?? ' ')) return at;
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

/** A wrapped line goes on: behind a comma, before a small letter, or behind a small word ("säger⏎Anna Lind"). */
function endsLine(text: string, from: number, at: number): boolean {
  if (/^\s*\p{Ll}/u.test(text.slice(at, at + 4))) return false;
  const before = text.slice(Math.max(from, at - 30), at).trimEnd();
  return !/,$/u.test(before) && !/(?:^|\s)\p{Ll}+$/u.test(before);
}

function isAbbreviation(before: string): boolean {
  const word = /[\p{L}.]+$/u.exec(before)?.[0] ?? '';
  return /^\p{Lu}$/u.test(word) || abbreviations.has(word.toLowerCase());
}
