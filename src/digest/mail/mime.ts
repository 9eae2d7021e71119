import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { OutgoingMail } from '../../ports/mail.js';

/**
 * Writes a mail as MIME (RFC 5322, RFC 2045–2047): text before HTML in multipart/alternative (RFC 2046 §5.1.4),
 * attachments around it, CRLF, 7-bit, lines within 76 characters. The same mail gives the same bytes.
 */
export function mimeOf(mail: OutgoingMail): Promise<Buffer> {
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
    newline: 'win',
    baseBoundary: createHash('sha256').update(mail.messageId).digest('hex').slice(0, 24),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/**
 * Plain values go out as they are, on one line: nodemailer would fold a long address in List-Unsubscribe right after the
 * field's name, which some mail programs don't undo. Others are left to it, which encodes them.
 */
function headerValue(value: string): string | { prepared: true; value: string } {
  return /^[\x20-\x7e]{1,900}$/.test(value) ? { prepared: true, value } : value;
}
