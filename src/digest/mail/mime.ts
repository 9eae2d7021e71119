import { createHash } from 'node:crypto';
import * as base64 from 'nodemailer/lib/base64';
import MailComposer from 'nodemailer/lib/mail-composer';
import type MimeNode from 'nodemailer/lib/mime-node';
import type { OutgoingMail } from '../../ports/mail.js';
import { MailNotAsciiError } from './mail-not-ascii-error.js';
import { quotedPrintable } from './quoted-printable.js';

const beyondAscii = /[^\0-\x7f]/;

/**
 * Writes a mail as MIME (RFC 5322, RFC 2045–2047): text before HTML in multipart/alternative (RFC 2046 §5.1.4),
 * attachments around it, CRLF, 7-bit, lines within 76 characters. The same mail gives the same bytes.
 *
 * Parts and header fields are nodemailer's. They are written out here, in one go: its streams are made for large
 * attachments, and cost a mail as much as everything else but the signature.
 *
 * @throws MailNotAsciiError when an address, Message-ID or header field has letters that only SMTPUTF8 (RFC 6532) can write
 */
export function mimeOf(mail: OutgoingMail): Buffer {
  const composer = new MailComposer({
    from: mail.from,
    to: { name: '', address: mail.envelope.to },
    subject: mail.subject,
    messageId: `<${mail.messageId}>`,
    date: mail.date,
    headers: Object.fromEntries(
      Object.entries(mail.headers).map(([name, value]) => [name, headerValue(value)]),
    ),
    text: mail.text,
    html: mail.html,
    attachments: mail.attachments.map((attachment) => ({ ...attachment })),
    baseBoundary: createHash('sha256').update(mail.messageId).digest('hex').slice(0, 24),
    textEncoding: 'quoted-printable',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const message = written(composer.compile());
  if (beyondAscii.test(message)) throw new MailNotAsciiError(mail.messageId);
  return Buffer.from(message, 'latin1');
}

/**
 * Plain values go out as they are, on one line: nodemailer would fold a long address in List-Unsubscribe right after the
 * field's name, which some mail programs don't undo. Others are left to it, which encodes them.
 */
function headerValue(value: string): string | { prepared: true; value: string } {
  return /^[\x20-\x7e]{1,900}$/.test(value) ? { prepared: true, value } : value;
}

/** A part with everything in it (RFC 2046 §5.1.1). The header comes first: it is what chooses encoding and boundary. */
function written(part: MimeNode): string {
  const head = `${part.buildHeaders()}\r\n\r\n`;
  if (!part.multipart) return head + body(part);
  const parts = part.childNodes.map((child) => `--${part.boundary}\r\n${written(child)}\r\n`);
  return `${head}${parts.join('')}--${part.boundary}--\r\n`;
}

function body(part: MimeNode): string {
  const content = String(part.content ?? '');
  switch (part.getTransferEncoding()) {
    case 'quoted-printable':
      return quotedPrintable(content);
    case 'base64':
      return base64.wrap(base64.encode(content));
    default:
      return content.replace(/\r\n?|\n/g, '\r\n');
  }
}
