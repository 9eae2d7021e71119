import { AddressError, readAddress } from '../../digest/address.js';
import { AddressNotAsciiError } from '../../digest/address-not-ascii-error.js';
import type { SignUpRequest } from '../../digest/confirmation.js';
import { type Filter, readFilter } from '../../digest/filter.js';
import { FilterError } from '../../digest/filter-error.js';
import type { UiLanguage } from '../../present/languages.js';
import type { Rhythm } from '../../store/subscriptions.js';
import type { Choice } from './unknown-choices.js';

/** The fields of the form as they were sent; what is missing is empty. */
export interface SignUpFields {
  address: string;
  language: UiLanguage;
  frequency: 'immediate' | 'daily' | 'weekly';
  weekday: number;
  kinds: string[];
  newsrooms: string[];
  topics: string;
  recipients: string;
  words: string;
  minimumSum: string;
}

/** Fields with something wrong in them; addressLetters: an address, but none that mail can be sent to. */
export type SignUpFault =
  | 'address'
  | 'addressLetters'
  | Choice
  | 'kinds'
  | 'newsrooms'
  | 'topics'
  | 'recipients'
  | 'words'
  | 'minimumSum';

const lists = ['topics', 'recipients', 'words'] as const;

/** The version of the form's words, for the proof of consent: raise it when `promise` changes. */
const FORM_VERSION = '2025-12-01';

/** UTF-16 units of a list in a sign-up: its link holds it, and mail programs must not break the link. */
export const LONGEST_LIST = 300;

/** Takes the fields out of a form, whatever else is in it. */
export function signUpFields(form: FormData, pageLanguage: UiLanguage): SignUpFields {
  const value = (name: string) => {
    const [first] = form.getAll(name);
    return typeof first === 'string' ? first : '';
  };
  const values = (name: string) => form.getAll(name).filter((entry) => typeof entry === 'string');
  const frequency = value('frequency');
  const weekday = Number(value('weekday'));
  const language = value('language');
  return {
    address: value('address').slice(0, 400),
    language: language === 'sv' || language === 'en' ? language : pageLanguage,
    frequency: frequency === 'immediate' || frequency === 'weekly' ? frequency : 'daily',
    weekday: Number.isInteger(weekday) && weekday >= 1 && weekday <= 7 ? weekday : 1,
    kinds: values('kinds'),
    newsrooms: values('newsrooms'),
    topics: value('topics'),
    recipients: value('recipients'),
    words: value('words'),
    minimumSum: value('minimumSum').slice(0, 30),
  };
}

/**
 * Reads a sign-up.
 *
 * @param newsrooms names of those there are: a form could name others
 */
export function readSignUp(
  fields: SignUpFields,
  newsrooms: readonly string[],
  now: Date,
): { request: SignUpRequest } | { faults: SignUpFault[] } {
  const faults: SignUpFault[] = [];
  const address = addressIn(fields.address);
  if (typeof address !== 'string') faults.push(address.fault);
  const interests = readInterests(fields, newsrooms);
  if ('faults' in interests) faults.push(...interests.faults);
  else faults.push(...lists.filter((name) => fields[name].length > LONGEST_LIST));
  if (typeof address !== 'string' || 'faults' in interests || faults.length > 0) return { faults };
  const { language, frequency, weekday } = fields;
  return {
    request: {
      address,
      language,
      frequency,
      weekday: frequency === 'weekly' ? weekday : null,
      filter: interests.filter,
      requestedAt: now.toISOString(),
      formVersion: FORM_VERSION,
    },
  };
}

/**
 * Reads what a subscription shall be about.
 *
 * @param newsrooms names of those there are
 */
export function readInterests(
  fields: SignUpFields,
  newsrooms: readonly string[],
): { filter: Filter } | { faults: SignUpFault[] } {
  const faults: SignUpFault[] = [];
  if (fields.newsrooms.some((name) => !newsrooms.includes(name))) faults.push('newsrooms');
  const filter = attempt(() =>
    readFilter({
      kinds: fields.kinds,
      newsrooms: fields.newsrooms,
      topics: listed(fields.topics),
      recipients: listed(fields.recipients),
      words: listed(fields.words),
      minimumSum: sum(fields.minimumSum),
    }),
  );
  if (filter === null) faults.push(faultOf(fields));
  return filter === null || faults.length > 0 ? { faults } : { filter };
}

/** A subscription as the fields of a form, for changing it. */
export function fieldsOf(
  { frequency, weekday, filter }: Rhythm & { filter: Filter },
  language: UiLanguage,
): SignUpFields {
  return {
    address: '',
    language,
    frequency,
    weekday: weekday ?? 1,
    kinds: filter.kinds,
    newsrooms: filter.newsrooms,
    topics: filter.topics.join(', '),
    recipients: filter.recipients.join(', '),
    words: filter.words.join(', '),
    minimumSum: filter.minimumSum === null ? '' : grouped(filter.minimumSum),
  };
}

/** Reads an address that somebody has typed. */
export function addressIn(text: string): string | { fault: 'address' | 'addressLetters' } {
  try {
    return readAddress(text);
  } catch (error) {
    if (error instanceof AddressError) return { fault: 'address' };
    if (error instanceof AddressNotAsciiError) return { fault: 'addressLetters' };
    throw error;
  }
}

function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof FilterError) return null;
    throw error;
  }
}

/** The field that a filter fails on when it is the only one. */
function faultOf(fields: SignUpFields): SignUpFault {
  const alone: readonly [SignUpFault, unknown][] = [
    ['kinds', { kinds: fields.kinds }],
    ['topics', { topics: listed(fields.topics) }],
    ['recipients', { recipients: listed(fields.recipients) }],
    ['words', { words: listed(fields.words) }],
  ];
  return alone.find(([, filter]) => attempt(() => readFilter(filter)) === null)?.[0] ?? 'minimumSum';
}

function listed(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** 2000000 → "2 000 000" */
function grouped(kronor: number): string {
  return String(kronor).replace(/\B(?=(?:\d{3})+$)/g, ' ');
}

/** "2 000 000" and "2000000 kr" are sums; NaN, which no filter takes, for anything else but nothing. */
function sum(text: string): number | null {
  const plain = text.replace(/\s|kr(onor)?\.?$/giu, '');
  if (plain === '') return null;
  return /^\d{1,15}$/.test(plain) ? Number(plain) : Number.NaN;
}
