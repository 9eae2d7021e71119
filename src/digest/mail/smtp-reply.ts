import { Readable } from 'node:stream';
import type { SmtpReply, SmtpStage } from '../../ports/mail.js';

/** What nodemailer puts on the errors of a connection. */
export interface SmtpError extends Error {
  code?: string;
  originalCode?: string;
  responseCode?: number;
  response?: string;
  command?: string;
}

/** A message's bytes, which remember whether anyone has begun to read them: the relay has said 354 then. */
export class MessageContent extends Readable {
  readonly #bytes: Buffer;
  begun = false;

  constructor(bytes: Buffer) {
    super();
    this.#bytes = bytes;
  }

  override _read(): void {
    this.begun = true;
    this.push(this.#bytes);
    this.push(null);
  }
}

/** The relay's answer behind a failed mail, or null when the connection ended without one. */
export function replyOf(error: SmtpError, contentBegun: boolean): SmtpReply | null {
  const code = error.responseCode;
  if (code !== undefined && code >= 400) {
    return { code, enhanced: enhancedCode(error.response ?? ''), stage: stageOf(error, contentBegun) };
  }
  // Two refusals nodemailer makes itself, in the words a relay would have used: RFC 1870 §6.1, RFC 3463 §3.2.
  if (error.code === 'EMESSAGE') return { code: 552, enhanced: '5.3.4', stage: 'content' };
  if (error.code === 'EENVELOPE') return { code: 553, enhanced: '5.1.3', stage: 'recipient' };
  return null;
}

function stageOf(error: SmtpError, contentBegun: boolean): SmtpStage {
  if (error.command === 'RCPT TO') return 'recipient';
  return contentBegun || error.command === 'DATA' ? 'content' : 'sender';
}

/** "550 5.1.1 …" → "5.1.1" (RFC 2034 §4); on a reply of several lines the last one's. */
function enhancedCode(response: string): string | null {
  const last = response.trimEnd().split('\n').at(-1) ?? '';
  return /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})(?:\s|$)/.exec(last)?.[1] ?? null;
}

/** Why no session came about, as a stable word for logs and status pages. */
export function unreachableReason(error: SmtpError): string {
  const causes = [error.code, error.originalCode].filter((code) => code !== undefined);
  if (causes.includes('EAUTH')) return 'login-refused';
  if (error.responseCode !== undefined) return `relay-said-${error.responseCode}`;
  if (causes.some((code) => /^ETLS$|CERT|SSL|TLS/.test(code))) return 'tls-failed';
  if (causes.includes('EDNS') || causes.includes('ENOTFOUND')) return 'host-not-found';
  if (causes.includes('ETIMEDOUT')) return 'timed-out';
  if (causes.includes('ECONNREFUSED')) return 'connection-refused';
  return 'connection-lost';
}
