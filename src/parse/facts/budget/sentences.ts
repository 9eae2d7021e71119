import type { Span } from '../../outline.js';

const ABBREVIATIONS = new Set(
  `ca c:a kl nr bl.a t.ex m.m m.fl dvs d.v.s s.k f.d fr.o.m t.o.m resp inkl exkl osv etc prop st dr prof milj mdr tel
  jfr p.g.a o.s.v u.å avd kap kungl`.split(/\s+/),
);

/**
 * Cuts a stretch of text into sentences: after ". ! ?" before a capital, a figure or a quotation mark, and at a line
 * end that ends a line of its own. Full stops of abbreviations and initials end none.
 */
export function sentencesOf(text: string, from: number, to: number): Span[] {
  const sentences: Span[] = [];
  let start = from;
  const push = (end: number): void => {
    const raw = text.slice(start, end);
    const lead = raw.length - raw.trimStart().length;
    if (raw.trim() !== '') sentences.push({ start: start + lead, end: start + lead + raw.trim().length });
    start = end;
  };
  let line = from;
  for (const match of text.slice(from, to).matchAll(/[.!?…][”"“»)\]]?(?=\s)|\n/gu)) {
    const at = from + match.index;
    const end = at + match[0].length;
    if (match[0] === '\n') {
      if (endsLine(text, line, at, to)) push(at);
      line = end;
    } else if (beginsSentence(text, end, to) && !(text[at] === '.' && isAbbreviation(text, start, at)))
      push(end);
  }
  push(to);
  return sentences;
}

/** A short line that a capital follows stands by itself; a long one is wrapped. */
function endsLine(text: string, line: number, at: number, to: number): boolean {
  const last =
    text
      .slice(Math.max(line, at - 4), at)
      .trimEnd()
      .at(-1) ?? '';
  if (/[.:;!?…]/u.test(last)) return true;
  const next = /\S/u.exec(text.slice(at, Math.min(to, at + 40)))?.[0] ?? '';
  return at - line <= 60 && /[\p{Lu}•·*–-]/u.test(next);
}

function beginsSentence(text: string, from: number, to: number): boolean {
  const next = text.slice(from, Math.min(to, from + 12)).trimStart()[0] ?? '';
  return next === '' || /[\p{Lu}\p{N}”"“„»(*–—-]/u.test(next);
}

function isAbbreviation(text: string, from: number, at: number): boolean {
  const word = /[\p{L}.:]+$/u.exec(text.slice(Math.max(from, at - 12), at))?.[0] ?? '';
  return /^\p{L}$/u.test(word) || ABBREVIATIONS.has(word.toLowerCase());
}
