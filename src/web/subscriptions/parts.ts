import type { Context } from 'hono';
import type { MailSettings } from '../../digest/compose/mail-settings.js';
import type { Clock } from '../../ports/clock.js';
import type { Log } from '../../ports/log.js';
import type { MailTransport } from '../../ports/mail.js';
import type { UiLanguage } from '../../present/languages.js';
import type { Database } from '../../store/database.js';
import type { SignUpLimits } from './rate-limit.js';

export interface SubscriptionParts {
  database: Database;
  /** Null where no relay is set up: nobody can sign up then, but links in mails sent before must go on working. */
  transport: MailTransport | null;
  mail: MailSettings;
  clock: Clock;
  log: Log;
  /** How often mail may be asked for. */
  limits: SignUpLimits;
}

/** The language a visitor asks for: ?lang=, then the browser's own wish, then Swedish. */
export function languageOf(context: Context): UiLanguage {
  const asked = context.req.query('lang');
  if (asked === 'sv' || asked === 'en') return asked;
  const wishes = (context.req.header('accept-language') ?? '').toLowerCase().split(',');
  for (const wish of wishes) {
    const language = wish.trim().split(/[-;]/, 1)[0];
    if (language === 'sv' || language === 'en') return language;
  }
  return 'sv';
}

/** Sends a page that is about one person: kept by nobody, found by no search engine, told of to no other site. */
export function personalPage(
  context: Context,
  page: string,
  status: 200 | 400 | 404 | 410 | 429 | 503 = 200,
): Response {
  context.header('Cache-Control', 'private, no-store');
  context.header('X-Robots-Tag', 'noindex');
  context.header('Referrer-Policy', 'no-referrer');
  return context.html(page, status);
}

/** The fields of a posted form, multipart or urlencoded; an empty one when the body is neither. */
export async function formOf(context: Context): Promise<FormData> {
  try {
    return await context.req.formData();
  } catch {
    return new FormData();
  }
}
