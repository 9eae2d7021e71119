import { z } from 'zod';
import { regionNorrbotten } from '../ingest/region-norrbotten.js';
import type { SettingTextKey } from '../present/texts/settings.js';
import { newsrooms } from './newsroom-schema.js';
import {
  authorityOf,
  databaseUrl,
  hostNames,
  mailbox,
  siteUrl,
  tagAuthority,
  wholeNumber,
  yesOrNo,
} from './value-schemas.js';

/**
 * Every setting there is: one row each, the single source for reading, refusing, `pressbud doctor` and the README.
 * `key` is the path in pressbud.config.json, `env` the environment variable; `<env>_FILE` names a file that holds the value.
 */
export interface SettingDefinition {
  key: SettingTextKey;
  env: string;
  /** Secrets are refused in the configuration file: it gets copied, committed and mailed. */
  secret: boolean;
  schema: z.ZodType;
  /** Undefined: the setting may stay unset. */
  fallback?: unknown;
}

export const settingDefinitions = [
  {
    key: 'databaseUrl',
    env: 'DATABASE_URL',
    secret: false,
    schema: databaseUrl,
    fallback: 'sqlite:data/pressbud.db',
  },
  {
    key: 'outputDir',
    env: 'OUTPUT_DIR',
    secret: false,
    schema: z.string().min(1),
    fallback: 'output',
  },
  {
    key: 'dataDir',
    env: 'DATA_DIR',
    secret: false,
    schema: z.string().min(1),
    fallback: 'data',
  },
  {
    key: 'publicUrl',
    env: 'PUBLIC_URL',
    secret: false,
    // As a browser would ask for it, in ASCII: links stand in header fields of mails, too.
    schema: siteUrl.transform((url) => new URL(url).href.replace(/\/+$/, '')),
    fallback: 'http://localhost:8080',
  },
  {
    key: 'siteTitle',
    env: 'SITE_TITLE',
    secret: false,
    schema: z.string().min(1),
    fallback: 'Pressbud',
  },
  {
    key: 'host',
    env: 'HOST',
    secret: false,
    schema: z.string().min(1),
    fallback: '127.0.0.1',
  },
  {
    key: 'port',
    env: 'PORT',
    secret: false,
    schema: wholeNumber(0, 65535),
    fallback: 8080,
  },
  {
    key: 'smtpUrl',
    env: 'SMTP_URL',
    secret: true,
    schema: z.string().regex(/^smtps?:\/\/.+$/),
  },
  {
    key: 'smtp.mailsPerMinute',
    env: 'SMTP_MAILS_PER_MINUTE',
    secret: false,
    schema: wholeNumber(1, 1_000_000),
  },
  {
    key: 'mailFrom',
    env: 'MAIL_FROM',
    secret: false,
    schema: mailbox,
    fallback: { name: 'Pressbud', address: 'pressbud@localhost' },
  },
  {
    key: 'dkim.domain',
    env: 'DKIM_DOMAIN',
    secret: false,
    schema: z.string().min(1),
  },
  {
    key: 'dkim.selector',
    env: 'DKIM_SELECTOR',
    secret: false,
    schema: z.string().min(1),
  },
  {
    key: 'dkim.privateKey',
    env: 'DKIM_PRIVATE_KEY',
    secret: true,
    schema: z.string().includes('PRIVATE KEY'),
  },
  {
    key: 'bounces.maildir',
    env: 'BOUNCES_MAILDIR',
    secret: false,
    schema: z.string().min(1),
  },
  {
    key: 'bounces.secret',
    env: 'BOUNCES_SECRET',
    secret: true,
    schema: z.string().min(16),
  },
  {
    key: 'secretKey',
    env: 'SECRET_KEY',
    secret: true,
    schema: z.string().min(32),
  },
  {
    key: 'feedAuthority',
    env: 'FEED_AUTHORITY',
    secret: false,
    schema: tagAuthority,
    fallback: 'pressbud.example,2025',
  },
  {
    key: 'websub.hub',
    env: 'WEBSUB_HUB',
    secret: false,
    schema: z
      .url({ protocol: /^https?$/ })
      .refine((url) => !authorityOf(url).includes('@'), 'with-credentials'),
  },
  {
    key: 'newsrooms',
    env: 'NEWSROOMS',
    secret: false,
    schema: newsrooms,
    fallback: [regionNorrbotten],
  },
  {
    key: 'fetch.requestsPerMinute',
    env: 'FETCH_REQUESTS_PER_MINUTE',
    secret: false,
    schema: wholeNumber(1, 6000),
    fallback: 10,
  },
  {
    key: 'fetch.userAgent',
    env: 'FETCH_USER_AGENT',
    secret: false,
    schema: z.string().min(3),
  },
  {
    key: 'fetch.allowPrivateAddresses',
    env: 'FETCH_ALLOW_PRIVATE_ADDRESSES',
    secret: false,
    schema: yesOrNo,
    fallback: false,
  },
  {
    key: 'fetch.redirectHosts',
    env: 'FETCH_REDIRECT_HOSTS',
    secret: false,
    schema: hostNames,
    fallback: [],
  },
  {
    key: 'attachments.keep',
    env: 'ATTACHMENTS_KEEP',
    secret: false,
    schema: yesOrNo,
    fallback: true,
  },
  {
    key: 'attachments.maxBytes',
    env: 'ATTACHMENTS_MAX_BYTES',
    secret: false,
    schema: wholeNumber(1, 1_000_000_000),
    fallback: 20_000_000,
  },
  {
    key: 'logLevel',
    env: 'LOG_LEVEL',
    secret: false,
    schema: z.enum(['debug', 'info', 'warn', 'error', 'silent']),
    fallback: 'info',
  },
] as const satisfies readonly SettingDefinition[];

type Definition = (typeof settingDefinitions)[number];

type ValueOf<D extends Definition> = D extends { fallback: unknown }
  ? z.output<D['schema']>
  : z.output<D['schema']> | undefined;

/** Every setting under its key, checked. */
export type SettingValues = { [D in Definition as D['key']]: ValueOf<D> };
