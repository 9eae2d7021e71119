import type { Period } from '../release/document.js';
import type { UiLanguage } from './languages.js';

/** `2026`, `2024–2026`, `från och med 2027`. */
export function formatPeriod(period: Period, language: UiLanguage): string {
  const { from, to } = period;
  if (to === null) return language === 'sv' ? `från och med ${from}` : `from ${from}`;
  return from === to ? String(from) : `${from}–${to}`;
}
