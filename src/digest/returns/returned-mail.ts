import { type Attachment, type ParsedMail, simpleParser } from 'mailparser';
import { readDeliveryStatus } from './delivery-status.js';
import { ABOVE_THE_COPY, readPlainBounce } from './plain-bounce.js';
import { fieldGroups } from './report-fields.js';

/**
 * What came to a return address.
 * - failed, delayed: a delivery status notification (RFC 3464), or one of two older forms
 * - complaint: a reader called the mail spam (ARF, RFC 5965)
 * - report: of another kind, which asks for nothing: delivered, read (RFC 8098), "not spam", DMARC failures
 * - auto-reply: a machine answered (RFC 3834), out of office or the like
 * - other: anything else, perhaps a person's words
 */
export interface ReturnedMail {
  kind: 'failed' | 'delayed' | 'complaint' | 'report' | 'auto-reply' | 'other';
  /** Enhanced status code (RFC 3463); null when none was given. */
  status: string | null;
  /** Header fields and reports, where the mail that came back may be named. The words of the mail itself are not. */
  traces: string;
}

/** Longer messages are cut: what is said about the mail stands before the copy of it. */
const LARGEST = 1_000_000;
const LONGEST_TRACE = 64_000;

/** Reads a message that came to a return address, whatever it is. Never throws. */
export async function readReturnedMail(bytes: Uint8Array): Promise<ReturnedMail> {
  const mail = await simpleParser(Buffer.from(bytes).subarray(0, LARGEST), {
    keepDeliveryStatus: true,
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
    skipTextLinks: true,
  }).catch(() => null);
  if (mail === null) return { kind: 'other', status: null, traces: '' };
  return { ...judged(mail), traces: tracesOf(mail) };
}

function judged(mail: ParsedMail): Pick<ReturnedMail, 'kind' | 'status'> {
  const feedback = partOf(mail, 'message/feedback-report');
  if (feedback !== null) return { kind: isComplaint(feedback) ? 'complaint' : 'report', status: null };
  const report = partOf(mail, 'message/delivery-status') ?? partOf(mail, 'message/global-delivery-status');
  if (report !== null && (isReport(mail, '') || isFromMailSystem(mail))) {
    const { kind, status } = readDeliveryStatus(report);
    return kind === 'none' ? { kind: 'report', status: null } : { kind, status };
  }
  const plain = isFromMailSystem(mail) ? readPlainBounce(mail.headerLines, mail.text ?? '') : null;
  if (plain !== null) return plain;
  if (isReport(mail, 'disposition-notification')) return { kind: 'report', status: null };
  return { kind: isAutomatic(mail) ? 'auto-reply' : 'other', status: null };
}

/** Of the feedback types (RFC 5965 §3.1, RFC 6449) those by which a reader says: no more of this. */
function isComplaint(report: string): boolean {
  const type = fieldGroups(report)[0]?.get('feedback-type')?.toLowerCase();
  return type === 'abuse' || type === 'fraud' || type === 'opt-out' || type === 'opt-out-list';
}

/** Somebody may attach a report to a letter. It counts in a message that is a report, or comes from a mail system. */
function isReport(mail: ParsedMail, type: string): boolean {
  const contentType = (headerLine(mail, 'content-type') ?? '').toLowerCase();
  return contentType.includes('multipart/report') && contentType.includes(type);
}

function isFromMailSystem(mail: ParsedMail): boolean {
  return /\b(?:mailer-daemon|postmaster)@/i.test(headerLine(mail, 'from') ?? '');
}

function isAutomatic(mail: ParsedMail): boolean {
  const submitted = headerLine(mail, 'auto-submitted');
  if (submitted !== null && !/^\s*no\b/i.test(submitted)) return true;
  if (/^\s*(?:auto_reply|bulk|junk)\b/i.test(headerLine(mail, 'precedence') ?? '')) return true;
  return ['x-autoreply', 'x-autorespond', 'x-auto-response-suppress', 'x-vacation'].some(
    (name) => headerLine(mail, name) !== null,
  );
}

/** The content of the first part of a type. */
function partOf(mail: ParsedMail, type: string): string | null {
  const part = mail.attachments.find(({ contentType }) => contentType.toLowerCase() === type);
  return part ? part.content.toString('utf8') : null;
}

/** A header field's value as it was sent. */
function headerLine(mail: ParsedMail, name: string): string | null {
  const line = mail.headerLines.find(({ key }) => key === name)?.line;
  return line === undefined ? null : line.slice(line.indexOf(':') + 1).trim();
}

function tracesOf(mail: ParsedMail): string {
  const { text = '' } = mail;
  const copy = text.search(ABOVE_THE_COPY);
  return [
    ...mail.headerLines.map(({ line }) => line),
    ...mail.attachments.map(headOf),
    copy === -1 ? '' : text.slice(copy),
  ]
    .map((trace) => trace.slice(0, LONGEST_TRACE))
    .join('\n');
}

/** A report as a whole; of the mail that came back its header. */
function headOf({ contentType, content }: Attachment): string {
  const type = contentType.toLowerCase();
  if (/^message\/(?:global-)?delivery-status$|^message\/feedback-report$/.test(type)) {
    return content.toString('utf8');
  }
  if (!/^message\/(?:rfc822|global)|rfc822-headers$|^message\/global-headers$/.test(type)) return '';
  const [head = ''] = content
    .subarray(0, LONGEST_TRACE)
    .toString('utf8')
    .split(/\r?\n\r?\n/, 1);
  return head;
}
