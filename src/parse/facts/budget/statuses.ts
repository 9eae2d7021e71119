import type { BudgetLine } from '../../../release/document.js';

// Without the u flag: together with i it makes \b twenty times as slow, and nothing here is beyond the basic plane.
const CONDITIONS =
  /under förutsättning|förutsatt att|förbehåll|villkorat|villkorad|villkorade av|om (?:riksdagen|fullmäktige|regionfullmäktige|kommunfullmäktige) (?:beslutar|godkänner|säger)/i;
const PROPOSALS =
  /föreslå|förslag|\baviser(?:ar|at|ade)\b|\bavser (?:\S{1,9} )?att\b|\bvill (?:\S{1,9} )?(?:att|avsätta|satsa|tillföra|ge|öka|höja|stärka)|\bplanerar att\b|\bbör\b|äskar|\bväntas besluta/i;
const DECISIONS = /\b(?:har beslutat|beslutade|fattat beslut|har beviljat|har beviljats|antog|klubbade)\b/i;

/** How far the allocation has come, by the words of its sentence or of what introduces it. */
export function statusOf(sentence: string, around: string): BudgetLine['status'] {
  if (CONDITIONS.test(sentence)) return 'conditional';
  if (DECISIONS.test(sentence)) return 'decided';
  if (PROPOSALS.test(sentence)) return 'proposed';
  if (CONDITIONS.test(around)) return 'conditional';
  return PROPOSALS.test(around) ? 'proposed' : 'decided';
}

const ANNOUNCED_PROPOSALS =
  /föreslå[rs]|budgetförslag|(?:presenterar|lämnar|lägger)[^.]{0,40} förslag|\baviser(?:ar|at|ade)\b|\bavser (?:\S{1,9} )?att\b/i;

/** Whether a sentence announces a proposal, so that those behind it in its paragraph, or the table under it, go on proposing. */
export function proposes(sentence: string): boolean {
  return ANNOUNCED_PROPOSALS.test(sentence) && !DECISIONS.test(sentence);
}

export function decides(sentence: string): boolean {
  return DECISIONS.test(sentence);
}

const CONDITION_SET =
  /^(?:stödet|bidraget|beslutet|pengarna|medlen|anslaget|satsningen|finansieringen|det|detta)\s[^.]{0,80}(?:under förutsättning|förutsätter|förutsatt att|villkor|förbehåll)/i;

/** "Stödet lämnas under förutsättning att …": a condition for the allocation of the sentence before. */
export function setsCondition(sentence: string): boolean {
  return CONDITION_SET.test(sentence);
}
