import { domainToASCII } from 'node:url';
import { z } from 'zod';
import type { SettingTextKey } from '../present/texts/settings.js';
import { releaseKindSchema } from '../release/document.js';

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

/** An address that paths are added to, and that everybody may see. The messages are keys of settingProblems. */
const siteUrl = z
  .url({ protocol: /^https?$/ })
  .transform((url) => url.replace(/\/+$/, ''))
  .refine((url) => !url.includes('?'), 'with-query')
  .refine((url) => !url.includes('#'), 'with-fragment')
  .refine((url) => !authorityOf(url).includes('@'), 'with-credentials');

/** RFC 3986 §3.2 */
function authorityOf(url: string): string {
  return url.slice(url.indexOf('//') + 2).split(/[/?#]/, 1)[0] ?? '';
}

const wholeNumber = (min: number, max: number) => z.coerce.number().int().min(min).max(max);

const yesOrNo = z.union([
  z.boolean(),
  z.enum(['true', 'false', '1', '0']).transform((word) => word === 'true' || word === '1'),
]);

/** A list, or its items with commas between. */
const hostNames = z
  .preprocess(
    (value) => (typeof value === 'string' ? value.split(',').map((name) => name.trim()) : value),
    z.array(z.string()),
  )
  .transform((names) => names.filter((name) => name !== '').map((name) => name.toLowerCase()))
  .pipe(z.array(z.string().regex(/^[a-z0-9.-]+(?::\d{1,5})?$/)));

/**
 * `Name <address>` or the address alone. The domain becomes A-labels (RFC 5890): it stands in Message-IDs and return
 * addresses, which are 7-bit; so must the part before the @ be.
 */
const mailbox = z
  .string()
  .regex(/^(?:[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/)
  .transform((text) => {
    const at = text.indexOf('<');
    if (at < 0) return { name: '', address: asciiDomain(text) };
    return { name: text.slice(0, at).trim(), address: asciiDomain(text.slice(at + 1, -1)) };
  })
  .refine(({ address }) => !/[^\0-\x7f]/.test(address), 'address-not-ascii');

function asciiDomain(address: string): string {
  const domain = address.slice(address.indexOf('@') + 1);
  return `${address.slice(0, -domain.length)}${domainToASCII(domain) || domain}`;
}

const databaseUrl = z.string().regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/);

/** RFC 4151 §2.1: an authority name and the date on which it was ours. */
const tagAuthority = z.string().regex(/^[a-z0-9][a-z0-9.-]*,\d{4}(-\d{2}(-\d{2})?)?$/);

const anyNewsroom = {
  name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens'),
  title: z.string().min(1),
  baseUrl: siteUrl,
  language: z.string().regex(/^[a-z]{2,3}$/),
  schedule: z
    .strictObject({ everyMinutes: z.int().min(5).max(1440) })
    .describe('how often to look; the answer of the press room can only make it later'),
  labels: z.record(z.string(), releaseKindSchema).optional(),
};

const newsroom = z.discriminatedUnion('platform', [
  z.strictObject({
    ...anyNewsroom,
    platform: z.literal('via-tt'),
    publisherId: z.int().positive(),
    source: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/)
      .optional(),
    releasePath: z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .optional(),
  }),
  z.strictObject({
    ...anyNewsroom,
    platform: z.literal('feed'),
    // It is the source in the ids of its releases, beside those of the platforms.
    name: anyNewsroom.name.regex(
      /^(?!(?:via-tt|ntb|ritzau|sttinfo|rss|document|text)$)[a-z]/,
      'begins with a letter and is no name of a platform',
    ),
    // As it is written: to a feed at /feed/, /feed is another address.
    feedUrl: z.url({ protocol: /^https?$/ }),
  }),
]);

const regionNorrbotten: z.infer<typeof newsroom> = {
  name: 'region-norrbotten',
  title: 'Region Norrbotten',
  platform: 'via-tt',
  baseUrl: 'https://via.tt.se',
  publisherId: 3235708,
  language: 'sv',
  schedule: { everyMinutes: 30 },
};

/** The messages are keys of settingProblems. */
const newsrooms = z
  .preprocess(
    (value, context) => (typeof value === 'string' ? parsedJson(value, context) : value),
    z.array(newsroom, 'no-list').min(1, 'empty-list'),
  )
  .refine((list) => new Set(list.map((entry) => entry.name)).size === list.length, 'shared-name');

function parsedJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'not-json' });
    return z.NEVER;
  }
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
