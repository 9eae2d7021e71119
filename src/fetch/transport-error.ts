import { errors } from 'undici';
import { PressbudError } from '../ports/pressbud-error.js';
import { type Phase, TimedOutError } from './errors/timed-out-error.js';
import { TooLargeError } from './errors/too-large-error.js';
import { UnreachableError, type UnreachableReason } from './errors/unreachable-error.js';
import type { Limits } from './limits.js';

const TIMEOUTS: Readonly<Record<string, Phase>> = {
  UND_ERR_CONNECT_TIMEOUT: 'connect',
  ETIMEDOUT: 'connect',
  UND_ERR_HEADERS_TIMEOUT: 'headers',
  UND_ERR_BODY_TIMEOUT: 'body',
};

/** The first pattern that fits the error's code: Node's (errno, OpenSSL) or undici's. */
const REASONS: readonly (readonly [RegExp, UnreachableReason])[] = [
  [/^(ENOTFOUND|ENODATA|EAI_)/, 'dns'],
  [/^ECONNREFUSED$/, 'refused'],
  [/^(ENETUNREACH|EHOSTUNREACH|ENETDOWN|EHOSTDOWN|EADDRNOTAVAIL|EACCES|EPERM)$/, 'no-route'],
  [/^UND_ERR_RES_CONTENT_LENGTH_MISMATCH$/, 'cut-short'],
  [/^(ERR_TLS|ERR_SSL|EPROTO|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|HOSTNAME_MISMATCH)|_CERT_/, 'tls'],
];

/**
 * What went wrong in getting an answer, as one of our own errors.
 *
 * @param during whether the answer's headers had been read: a connection that breaks then cuts the answer short
 */
export function transportError(
  url: URL,
  error: unknown,
  limits: Limits,
  during: 'headers' | 'body',
): PressbudError {
  if (error instanceof PressbudError) return error;
  const code = codeOf(error);
  const phase = TIMEOUTS[code];
  if (phase) return new TimedOutError(url.href, phase, limits[phase], error);
  if (code === 'UND_ERR_HEADERS_OVERFLOW') {
    return new TooLargeError(url.href, 'headers', limits.headerBytes, error);
  }
  const broken = during === 'body' ? 'cut-short' : 'reset';
  const known = isNotHttp(error) ? 'broken-http' : REASONS.find(([pattern]) => pattern.test(code))?.[1];
  const reason = known ?? broken;
  return new UnreachableError(url.href, reason, error);
}

/** undici's parser errors carry no code; one about the end of the input is a broken connection, not a broken language. */
function isNotHttp(error: unknown): boolean {
  return error instanceof errors.HTTPParserError && !error.message.includes('EOF');
}

/** A host with several addresses fails with the failures of all of them; the last one tried speaks for them. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors.at(-1));
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error && error.cause !== undefined ? codeOf(error.cause) : '';
}
