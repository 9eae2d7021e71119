import type { Draft } from './drafts.js';
import { SHADES } from './lexicon/words.js';
import { overlaps } from './periods.js';

/** Words too common to tell allocations apart. */
const COMMON = new Set(
  `kronor miljoner miljarder regeringen regionen kommunen avsätter avsätts satsar tillförs tillför tilldelas beviljas medel
  stöd bidrag anslag under från till inom detta dessa samt även också genom efter insatser arbete totalt sammanlagt summa
  satsning satsningen satsningar föreslår föreslås varav denna mellan vidare ytterligare miljon miljard stärka öka
  kommer finns mnkr budget verksamhet statsbidrag ekonomiska ramen omfattar`.split(/\s+/),
);
/** Stems are compared by this many letters: "vägunderhållet" and "Vägunderhåll". */
const STEM = 7;

/** The telling stems of a text. */
export function stemsOf(text: string): Set<string> {
  const stems = new Set<string>();
  for (const match of text
    .slice(0, 600)
    .toLowerCase()
    .matchAll(/\p{L}{4,}/gu)) {
    const word = match[0];
    if (!COMMON.has(word) && !SHADES.has(word)) stems.add(word.slice(0, STEM));
  }
  return stems;
}

export function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const stem of a) if (b.has(stem)) common += 1;
  return common;
}

/**
 * Whether a name of each side can be the same body: "FN:s barnfond (Unicef)" and "Unicef"; not "Bodens kammarkör" and
 * "Bodens ridklubb", which only share the place.
 */
export function sharesName(a: readonly string[], b: readonly string[]): boolean {
  const left = a.map(nameStems);
  const right = b.map(nameStems);
  return left.some((one) => right.some((other) => isSameName(one, other)));
}

function isSameName(one: readonly string[], other: readonly string[]): boolean {
  const shared = one.filter((stem) => other.some((candidate) => isSameStem(stem, candidate)));
  if (shared.length === 0) return false;
  if (shared.some((stem) => /^[\p{Lu}\d]{2,}$/u.test(stem))) return true;
  return [one, other].some((stems) => stems.length === shared.length);
}

/** Abbreviations keep their capitals; other words count by their first letters, a genitive like its noun. */
function isSameStem(one: string, other: string): boolean {
  return one === other || one === `${other}s` || other === `${one}s`;
}

function nameStems(name: string): string[] {
  const stems = new Set<string>();
  for (const [word] of name.matchAll(/[\p{L}\d]{2,}/gu)) {
    const lower = word.toLowerCase();
    if (!GENERAL.has(lower)) stems.add(/^[\p{Lu}\d]+$/u.test(word) ? word : lower.slice(0, STEM));
  }
  return [...stems];
}

/** Parts of names that many share. */
const GENERAL = new Set(
  `region regionen kommun kommunen län läns länet och för den det de av till stiftelsen föreningen förening förbundet institutet
  sveriges svenska norra södra östra västra fn fns statens satsningar satsningen satsning insatser stöd bidrag inklusive
  universitet högskolan högskola folkets hus aktiebolag ab if ik sk ifk bk ideella riksförbundet museum teater`.split(
    /\s+/,
  ),
);

/** Whether the periods two drafts name themselves can be one. */
export function periodsAgree(a: Draft, b: Draft): boolean {
  if (!a.period || !b.period) return true;
  return overlaps(a.period, b.period);
}

/** Places where a release says again what its body says. */
export function isSummary(draft: Draft): boolean {
  return (
    draft.source === 'title' ||
    draft.source === 'lead' ||
    draft.source === 'heading' ||
    draft.source === 'quote'
  );
}

/** Lists, tables and running text repeat each other. */
export function layoutOfDraft(draft: Draft): 'list' | 'table' | 'prose' {
  if (draft.source === 'cell') return 'table';
  return draft.source === 'item' || draft.source === 'row' ? 'list' : 'prose';
}
