import type { Frequency } from '../../store/subscriptions.js';
import type { FilterWords } from './filter-words.js';

/** Every word a mail says by itself; sv.ts and en.ts each fill it completely. */
export interface MailTexts {
  /** Weekdays, Monday first. */
  weekdays: readonly [string, string, string, string, string, string, string];
  digest: {
    /** @param from who the news is from · @param date of the window's end */
    subject(count: number, from: string, date: string): string;
    correction: string;
    withdrawal: string;
    withdrawn: string;
    heading(from: string): string;
    /** @param since when the first of them came to us or changed, or an earlier moment; they may be dated before it */
    intro(count: number, since: string): string;
    introAtOnce: string;
    /** Of a mail at once that tells corrections and withdrawals only. */
    introChanged: string;
    budget: string;
    budgetTo: string;
    budgetSum: string;
    moreLines(count: number): string;
    contacts: string;
    calendar: string;
    more(count: number): string;
    moreLink: string;
  };
  footer: {
    why(frequency: string, about: string): string;
    manage: string;
    leave: string;
    archive: string;
    /** Who sends: the site's name and address. */
    sender(site: string, url: string): string;
  };
  frequency(frequency: Frequency, weekday: number | null): string;
  filter: FilterWords;
  confirmation: {
    subject(site: string): string;
    preheader: string;
    heading: string;
    text(site: string): string;
    choice(frequency: string, about: string): string;
    button: string;
    expires(hours: number): string;
    notYou: string;
    existing: string;
    existingLink: string;
  };
  /** Asking at a new address. */
  move: {
    subject(site: string): string;
    preheader: string;
    heading: string;
    text(site: string): string;
    button: string;
    notYou: string;
  };
}
