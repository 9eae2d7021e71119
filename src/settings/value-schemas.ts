import { domainToASCII } from 'node:url';
import { z } from 'zod';

/** An address that paths are added to, and that everybody may see. The messages are keys of settingProblems. */
export const siteUrl = z
  .url({ protocol: /^https?$/ })
  .transform((url) => url.replace(/\/+$/, ''))
  .refine((url) => !url.includes('?'), 'with-query')
  .refine((url) => !url.includes('#'), 'with-fragment')
  .refine((url) => !authorityOf(url).includes('@'), 'with-credentials');

/** The part of an address between // and the path (RFC 3986 §3.2). */
export function authorityOf(url: string): string {
  return url.slice(url.indexOf('//') + 2).split(/[/?#]/, 1)[0] ?? '';
}

/** A number without decimals, both ends included; digits in the environment. */
export const wholeNumber = (min: number, max: number) => z.coerce.number().int().min(min).max(max);

/** "true" or "1", "false" or "0"; a boolean in the file. */
export const yesOrNo = z.union([
  z.boolean(),
  z.enum(['true', 'false', '1', '0']).transform((word) => word === 'true' || word === '1'),
]);

/** A list, or its items with commas between. */
export const hostNames = z
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
export const mailbox = z
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

/** `sqlite:path` or an address of PostgreSQL. */
export const databaseUrl = z.string().regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/);

/** RFC 4151 §2.1: an authority name and the date on which it was ours. */
export const tagAuthority = z.string().regex(/^[a-z0-9][a-z0-9.-]*,\d{4}(-\d{2}(-\d{2})?)?$/);
