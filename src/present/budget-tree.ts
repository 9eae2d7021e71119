import type { BudgetLine } from '../release/document.js';

/** A line and how deep it is nested under others: 0 for one that stands by itself. */
export interface NestedLine {
  line: BudgetLine;
  depth: number;
}

/**
 * The lines of one release as an indented list: a whole before its parts, otherwise in the order of the text.
 * (In tables the sum stands last, in texts the frame may.) A line whose whole is not there stands by itself.
 */
export function nestedLines(lines: readonly BudgetLine[]): NestedLine[] {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const parts = new Map<BudgetLine | null, BudgetLine[]>();
  for (const line of lines) {
    const whole = (line.partOf === null ? null : byId.get(line.partOf)) ?? null;
    const siblings = parts.get(whole);
    if (siblings) siblings.push(line);
    else parts.set(whole, [line]);
  }
  const nested: NestedLine[] = [];
  const seen = new Set<BudgetLine>();
  const visit = (line: BudgetLine, depth: number) => {
    if (seen.has(line)) return;
    seen.add(line);
    nested.push({ line, depth });
    for (const part of parts.get(line) ?? []) visit(part, depth + 1);
  };
  for (const line of parts.get(null) ?? []) visit(line, 0);
  // Lines that are parts of each other in a ring have no root.
  for (const line of lines) visit(line, 0);
  return nested;
}
