import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { MailNotAsciiError } from '../../src/digest/mail/mail-not-ascii-error.js';
import { mimeOf } from '../../src/digest/mail/mime.js';
import { quotedPrintable } from '../../src/digest/mail/quoted-printable.js';
import { anOutgoingMail } from './an-outgoing-mail.js';

/** Lines as mails have them: Swedish, blanks at the ends, signs that encodings trip over. */
const line = fc.string({
  unit: fc.constantFrom(...'aåÖ€𝄞=.-_ \t?&<', 'From ', '=3D', ' ', 'en lång rad '),
  maxLength: 60,
});
const texts = fc.array(line, { minLength: 1, maxLength: 8 }).map((lines) => `${lines.join('\n')}x`);

function decoded(encoded: string): string {
  const octets = encoded
    .replaceAll('=\r\n', '')
    .replace(/=([0-9A-F]{2})/g, (_, octet) => String.fromCharCode(Number.parseInt(octet, 16)));
  return Buffer.from(octets, 'latin1').toString('utf8');
}

describe('quoted-printable', () => {
  it('says the same when it is read, in lines of at most 76 ASCII characters', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const encoded = quotedPrintable(text);
        expect(decoded(encoded)).toBe(text.replaceAll('\n', '\r\n'));
        expect(encoded).toMatch(/^[\t\x20-\x7e\r\n]*$/);
        expect(encoded.split('\r\n').every((part) => part.length <= 76 && !part.endsWith(' '))).toBe(true);
      }),
    );
  });

  it('parts no character', () => {
    for (let before = 60; before < 80; before += 1) {
      const [first = ''] = quotedPrintable(`${'a'.repeat(before)}𝄞`).split('=\r\n');
      expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(first))).not.toThrow();
    }
  });

  it.each([
    ['a \nb\t\n', 'a=20\r\nb=09\r\n'],
    ['a\r\nb\rc', 'a\r\nb\r\nc'],
    ['', ''],
  ])('writes %j as %j', (text, encoded) => {
    expect(quotedPrintable(text)).toBe(encoded);
  });
});

function bytesOf(encoded: string): Buffer {
  return Buffer.from(
    encoded.replace(/=([0-9A-F]{2})/g, (_, octet) => String.fromCharCode(Number.parseInt(octet, 16))),
    'latin1',
  );
}

describe('a mail as MIME', () => {
  it('gives back text, HTML and attachments to a reader of mail', async () => {
    await fc.assert(
      fc.asyncProperty(texts, texts, async (text, html) => {
        const attachment = { filename: 'a.ics', contentType: 'text/calendar; charset=utf-8', content: text };
        for (const attachments of [[], [attachment], [attachment, attachment]]) {
          const parsed = await simpleParser(mimeOf({ ...anOutgoingMail, text, html, attachments }));
          expect(parsed.text).toBe(text);
          expect(parsed.html).toBe(html);
          expect(parsed.attachments.map(({ content }) => content.toString())).toEqual(
            attachments.map(({ content }) => content),
          );
        }
      }),
      { numRuns: 30 },
    );
  });

  it('puts the text part before the HTML part, and both before attachments', () => {
    const attachments = [{ filename: 'a.ics', contentType: 'text/calendar', content: 'BEGIN:VCALENDAR' }];
    const raw = mimeOf({ ...anOutgoingMail, attachments }).toString('latin1');
    const types = [...raw.matchAll(/^Content-Type: ([\w/]+)/gm)].map(([, type]) => type);
    expect(types).toEqual([
      'multipart/mixed',
      'multipart/alternative',
      'text/plain',
      'text/html',
      'text/calendar',
    ]);
  });

  it('is never written with a letter that is not the one meant, wherever it stands', () => {
    const to = 'łukasz@example.se';
    const { envelope, from } = anOutgoingMail;
    for (const mail of [
      { ...anOutgoingMail, envelope: { ...envelope, to } },
      { ...anOutgoingMail, from: { ...from, address: 'åsa@example.se' } },
      { ...anOutgoingMail, messageId: 'abc@åäö.example' },
    ]) {
      expect(() => mimeOf(mail)).toThrow(MailNotAsciiError);
      expect(() => mimeOf(mail)).not.toThrow(to);
    }
  });

  it('writes the domain of an address in A-labels', () => {
    const envelope = { ...anOutgoingMail.envelope, to: 'kim@åäö.example' };
    expect(mimeOf({ ...anOutgoingMail, envelope }).toString()).toContain('To: kim@xn--4cab6c.example\r\n');
  });
});
