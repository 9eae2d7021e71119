import type { InLanguages, UiLanguage } from './languages.js';

/** Keeps a figure and what belongs to it on one line. */
export const noBreakSpace = '\u00a0';

const marks: InLanguages<{ group: string; decimal: string }> = {
  sv: { group: noBreakSpace, decimal: ',' },
  en: { group: ',', decimal: '.' },
};

/**
 * A number as a person writes it: `7 400` and `513,8` in Swedish, `7,400` and `513.8` in English.
 * Written without Intl, whose output changes between ICU versions: published bytes must not.
 *
 * @param decimals how many decimals to keep at most; trailing zeros are dropped
 */
export function formatNumber(value: number, language: UiLanguage, decimals = 3): string {
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(decimals).split('.');
  const { group, decimal } = marks[language];
  const shown = fraction.replace(/0+$/, '');
  const sign = value < 0 ? '\u2212' : '';
  return sign + grouped(whole, group) + (shown === '' ? '' : decimal + shown);
}

function grouped(digits: string, mark: string): string {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return groups.join(mark);
}
