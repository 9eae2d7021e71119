import type { Frequency } from '../../../store/subscriptions.js';

/** Every word of the subscription pages; sv.ts and en.ts each fill it completely. */
export interface SubscriptionTexts {
  /** Weekdays, Monday first. */
  weekdays: readonly string[];
  subscribe: {
    title: string;
    intro: string;
    address: string;
    addressHelp: string;
    howOften: string;
    frequencies: Readonly<Record<Frequency, string>>;
    weekday: string;
    what: string;
    whatHelp: string;
    kinds: string;
    newsrooms: string;
    topics: string;
    recipients: string;
    words: string;
    wordsHelp: string;
    minimumSum: string;
    commas: string;
    /** Of a link to a list of them. */
    subjects: string;
    language: string;
    languages: Readonly<Record<'sv' | 'en', string>>;
    honeypot: string;
    /** What becomes of the address (GDPR Art. 13): the words a person agrees to. */
    promise: string;
    button: string;
    errorTitle: string;
    wrongAddress: string;
    unsupportedAddress: string;
    wrongFilter(field: string): string;
    otherLanguage: string;
  };
  sent: { title: string; text: string; help: string };
  tooMany: { title: string; text: string };
  noMailNow: { title: string; text: string };
  confirm: {
    title: string;
    text(address: string): string;
    choice(about: string, frequency: string): string;
    button: string;
    done: string;
    doneText: string;
    manage: string;
    expired: string;
    expiredText: string;
    again: string;
  };
  manage: {
    title: string;
    text(address: string): string;
    none: string;
    change: string;
    leave: string;
    leaveAll: string;
    leaveAllText: string;
    language: string;
    pause: string;
    pauseUntil: string;
    pauseHelp: string;
    pausedUntil(date: string): string;
    resume: string;
    save: string;
    data: string;
    dataText: string;
    download: string;
    forget: string;
    forgetText: string;
    forgotten: string;
    done: string;
    wrongDate: string;
    wrongChoice: string;
    move: string;
    moveText: string;
    moveAddress: string;
    moveButton: string;
    moveAsked: string;
    more: string;
  };
  /** The page behind the link sent to a new address. */
  moved: { title: string; text(address: string): string; button: string; done: string; gone: string };
  unsubscribe: {
    title: string;
    text: string;
    button: string;
    done: string;
    doneText: string;
    already: string;
  };
  invalid: { title: string; text: string };
}
