import type { Percent } from '../release/document.js';
import type { InLanguages, UiLanguage } from './languages.js';
import { formatNumber, noBreakSpace } from './numbers.js';
import { qualified } from './qualifiers.js';

const units: InLanguages<{ percent: string; points: string; point: string }> = {
  sv: { percent: 'procent', points: 'procentenheter', point: 'procentenhet' },
  en: { percent: 'per cent', points: 'percentage points', point: 'percentage point' },
};

/** `2 procent`, `11,7–28,1 procent`, `minst 70 procent`, `2 procentenheter`. */
export function formatPercent(percent: Percent & { points?: boolean }, language: UiLanguage): string {
  const { value, max, qualifier, points = false } = percent;
  const figure = formatNumber(value, language) + (max === null ? '' : `–${formatNumber(max, language)}`);
  const words = units[language];
  const pointWord = value === 1 && max === null ? words.point : words.points;
  return qualified(`${figure}${noBreakSpace}${points ? pointWord : words.percent}`, qualifier, language);
}
