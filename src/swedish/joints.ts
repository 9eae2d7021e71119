import { mayQualify } from './qualifiers.js';
import { Gap, type Token } from './tokens.js';

/** What joins a figure to the one before it. `remark` is the figure of another period in parentheses: "12,4 (8,9)". */
type JointKind = 'dash' | 'to' | 'and' | 'or' | 'comma' | 'remark';

export interface Joint {
  kind: JointKind;
  /** Index of the token that may begin the next figure or the words that qualify it. */
  next: number;
  /** A dash with space on both sides. */
  spaced: boolean;
}

const DASH = /^[-‐‑–—−]$/;

const joiningWords: ReadonlyMap<string, JointKind> = new Map([
  ['och', 'and'],
  ['samt', 'and'],
  ['respektive', 'and'],
  ['resp', 'and'],
  ['and', 'and'],
  ['eller', 'or'],
  ['or', 'or'],
  ['till', 'to'],
  ['à', 'to'],
  ['á', 'to'],
  ['to', 'to'],
]);

/** Reads the joint at a token, or null. */
export function readJoint(tokens: readonly Token[], index: number): Joint | null {
  const token = tokens[index];
  const after = tokens[index + 1];
  if (!token || !after || after.gap === Gap.paragraph) return null;
  const joint = (kind: JointKind, next = index + 1, spaced = false): Joint => ({ kind, next, spaced });
  if (token.kind === 'sign') {
    if (token.word === ',') return token.gap === Gap.none && after.gap !== Gap.none ? joint('comma') : null;
    if (token.word === '(') return token.gap === Gap.space ? joint('remark') : null;
    if (token.word === '&') return token.gap === Gap.space ? joint('and') : null;
    if (!DASH.test(token.word) || token.gap > Gap.space || after.gap > Gap.space) return null;
    return joint('dash', index + 1, token.gap === Gap.space && after.gap === Gap.space);
  }
  if (token.gap === Gap.none || token.gap > Gap.line || after.gap === Gap.none) {
    return token.word === 'resp' && after.word === '.' ? joint('and', index + 2) : null;
  }
  if (token.word === 'upp' && after.word === 'till') return joint('to', index);
  const kind = joiningWords.get(token.word);
  return kind === undefined ? null : joint(kind);
}

/** Steps over the words that may qualify the next figure: "till knappt 20", "och upp till 30". */
export function figureAfterJoint(tokens: readonly Token[], { next }: Joint): number {
  let at = next;
  while (at < next + 4 && !mayBeFigure(tokens[at]) && mayQualify(tokens[at])) at += 1;
  return at;
}

function mayBeFigure(token: Token | undefined): boolean {
  return token?.kind === 'digits' || token?.word === 'en' || token?.word === 'ett';
}
