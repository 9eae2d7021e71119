import { pino } from 'pino';
import type { MailSettings } from '../digest/compose/mail-settings.js';
import { smtpTransport } from '../digest/mail/smtp-transport.js';
import { openReadingPool, type Reader } from '../ingest/reading-pool.js';
import { type Clock, systemClock } from '../ports/clock.js';
import type { Log } from '../ports/log.js';
import type { MailTransport } from '../ports/mail.js';
import type { Site } from '../publish/site.js';
import type { SettingValues } from '../settings/definitions.js';
import { readSettings } from '../settings/read-settings.js';
import { secretKey } from '../settings/secret-key.js';
import { SettingMissingError } from '../settings/setting-missing-error.js';
import { type Database, openDatabase } from '../store/database.js';
import type { Io } from './io.js';

/** The parts of a real installation, put together from its settings. */
export interface System {
  settings: SettingValues;
  clock: Clock;
  log: Log;
  database: Database;
  close(): Promise<void>;
}

/**
 * Reads the settings and opens the database. Close it when done.
 *
 * @param overrides settings given on the command line, by key
 * @param logLevel for commands that print a result: they log nothing but problems
 */
export async function openSystem(
  io: Io,
  { overrides = {}, logLevel }: { overrides?: Record<string, unknown>; logLevel?: 'warn' | 'silent' } = {},
): Promise<System> {
  const settings = readSettings(io.environment, overrides);
  const log = structuredLog(logLevel ?? settings.logLevel, io);
  const database = await openDatabase(settings.databaseUrl);
  return { settings, clock: systemClock, log, database, close: () => database.close() };
}

/** One line of JSON for each decision, on standard error: standard output is for results. */
export function structuredLog(level: SettingValues['logLevel'], io: Io): Log {
  return pino({ level, base: null }, { write: (line) => void io.stderr.write(line) });
}

/** A thread to read in while a whole press room is walked; this one fetches and stores. More would only need more memory. */
export function openIngestReader(): Reader {
  return openReadingPool({ threads: 1 });
}

export function siteOf(settings: SettingValues): Site {
  return {
    publicUrl: settings.publicUrl,
    authority: settings.feedAuthority,
    title: settings.siteTitle,
    newsrooms: settings.newsrooms,
    ...(settings.mailFrom.address.endsWith('@localhost')
      ? {}
      : { contact: `mailto:${settings.mailFrom.address}` }),
    ...(settings['websub.hub'] === undefined ? {} : { hub: settings['websub.hub'] }),
  };
}

export function mailSettingsOf(settings: SettingValues): MailSettings {
  return {
    from: settings.mailFrom,
    siteTitle: settings.siteTitle,
    publicUrl: settings.publicUrl,
    secretKey: secretKey(settings.secretKey, settings.dataDir),
    newsrooms: settings.newsrooms,
  };
}

/**
 * The relay's transport; null when no relay is set.
 *
 * @throws SettingMissingError when only a part of the DKIM settings is there
 */
export function transportOf(settings: SettingValues): MailTransport | null {
  if (settings.smtpUrl === undefined) return null;
  const mailsPerMinute = settings['smtp.mailsPerMinute'];
  const pace = mailsPerMinute === undefined ? {} : { mailsPerMinute };
  const domain = settings['dkim.domain'];
  const selector = settings['dkim.selector'];
  const privateKey = settings['dkim.privateKey'];
  if (domain === undefined && selector === undefined && privateKey === undefined)
    return smtpTransport(settings.smtpUrl, pace);
  if (domain === undefined) throw new SettingMissingError('DKIM_DOMAIN', 'dkim.domain');
  if (selector === undefined) throw new SettingMissingError('DKIM_SELECTOR', 'dkim.selector');
  if (privateKey === undefined) throw new SettingMissingError('DKIM_PRIVATE_KEY', 'dkim.privateKey');
  return smtpTransport(settings.smtpUrl, { ...pace, dkim: { domain, selector, privateKey } });
}

/** @throws SettingMissingError when no relay is set */
export function requiredTransport(settings: SettingValues): MailTransport {
  const transport = transportOf(settings);
  if (transport) return transport;
  throw new SettingMissingError('SMTP_URL', 'smtpUrl');
}
