import { createHash, generateKeyPairSync, type KeyObject, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dkimSigner } from '../../src/digest/mail/dkim.js';
import { DkimKeyError } from '../../src/digest/mail/dkim-key-error.js';
import { mimeOf } from '../../src/digest/mail/mime.js';
import type { OutgoingMail } from '../../src/ports/mail.js';

const mail: OutgoingMail = {
  envelope: { from: 'bounce+abc@press.example.se', to: 'kim@example.se', id: 'abc' },
  from: { name: 'Pressbud på prov', address: 'press@press.example.se' },
  messageId: 'abc@press.example.se',
  date: new Date('2025-12-05T07:05:00Z'),
  subject: 'Tolv nyheter från Älvsbyn – så lång att rubriken måste delas på flera rader i huvudet av brevet',
  headers: {
    'List-Unsubscribe': '<https://press.example.se/unsubscribe/abc>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  },
  text: 'Hej  på\tdig. \n\n\n',
  html: '<p>Hej på dig.</p>',
  attachments: [],
};

/** What a receiver does (RFC 6376 §6.1), for the canonicalization relaxed/relaxed. */
function isGenuine(message: Buffer, publicKey: KeyObject): boolean {
  const [head = '', ...rest] = message.toString('latin1').split('\r\n\r\n');
  const fields = head.split(/\r\n(?=\S)/).map((field) => {
    const [, name = '', value = ''] = /^([^:]+):([\s\S]*)$/.exec(field) ?? [];
    return {
      name: name.toLowerCase(),
      value: value
        .replace(/\r\n/g, '')
        .replace(/[ \t]+/g, ' ')
        .trim(),
    };
  });
  const signature = fields.find(({ name }) => name === 'dkim-signature')?.value ?? '';
  const tags = new Map(
    signature.split(';').map((tag): [string, string] => {
      const [, name = '', value = ''] = /^\s*(\w+)\s*=([\s\S]*)$/.exec(tag) ?? [];
      return [name, value.replace(/\s/g, '')];
    }),
  );
  const lines = rest
    .join('\r\n\r\n')
    .split('\r\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''));
  const body = lines.join('\r\n').replace(/(\r\n)*$/, '\r\n');
  if (createHash('sha256').update(body, 'latin1').digest('base64') !== tags.get('bh')) return false;
  const left = [...fields];
  const chosen = (tags.get('h') ?? '').split(':').flatMap((name) => {
    const place = left.findLastIndex((field) => field.name === name);
    const [field] = place === -1 ? [] : left.splice(place, 1);
    return field ? [`${field.name}:${field.value}\r\n`] : [];
  });
  const data = Buffer.from(
    `${chosen.join('')}dkim-signature:${signature.replace(/b=[^;=]*=*$/, 'b=')}`,
    'latin1',
  );
  const bytes = Buffer.from(tags.get('b') ?? '', 'base64');
  return publicKey.asymmetricKeyType === 'ed25519'
    ? verify(null, createHash('sha256').update(data).digest(), publicKey, bytes)
    : verify('sha256', data, publicKey, bytes);
}

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ed25519 = generateKeyPairSync('ed25519');

describe.each([
  ['RSA', rsa],
  ['Ed25519', ed25519],
] as const)('a DKIM signature with %s', (_kind, { privateKey, publicKey }) => {
  const options = {
    domain: 'press.example.se',
    selector: 'pressbud',
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
  const signed = (text = mail.text) => dkimSigner(options)(mimeOf({ ...mail, text }), mail.date);

  it('is found genuine', () => {
    expect(isGenuine(signed(), publicKey)).toBe(true);
  });

  it.each([
    ['another subject', 'Subject: ', 'Subject: Fw: '],
    [
      'another way out',
      'https://press.example.se/unsubscribe/abc',
      'https://press.example.se/unsubscribe/abd',
    ],
    ['another text', 'Hej', 'Nej'],
    ['a second sender', '', 'From: annan@example.se\r\n'],
    ['a second way out', '', 'List-Unsubscribe: <https://example.se>\r\n'],
    ['a second one-click', '', 'List-Unsubscribe-Post: List-Unsubscribe=Twice\r\n'],
    ['a reply address', '', 'Reply-To: annan@example.se\r\n'],
  ])('shows %s', (_what, from, to) => {
    const tampered = signed().toString('latin1').replace(from, to);
    expect(isGenuine(Buffer.from(tampered, 'latin1'), publicKey)).toBe(false);
  });

  it('survives what relays do to white space', () => {
    const message = signed().toString('latin1').replace('Subject: ', 'SUBJECT:   ').replace(/$/, '\r\n\r\n');
    expect(isGenuine(Buffer.from(message, 'latin1'), publicKey)).toBe(true);
  });

  it('is genuine whatever blanks and empty lines the text has', () => {
    const text = fc.string({ unit: fc.constantFrom(' ', '  ', '\t', '\n', '\n\n', 'a', 'å'), maxLength: 40 });
    fc.assert(
      fc.property(text, (words) => {
        expect(isGenuine(signed(words), publicKey)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps to lines of 78 characters', () => {
    const [signature = ''] = signed()
      .toString('latin1')
      .split(/\r\n(?=\S)/);
    expect(signature.split('\r\n').every((line) => line.length <= 78)).toBe(true);
  });
});

describe('a DKIM key', () => {
  it.each([
    ['no key at all', 'hemligt'],
    ['too short', generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey],
    ['of another kind', generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey],
  ])('is refused when it is %s', (_what, key) => {
    const privateKey =
      typeof key === 'string' ? key : key.export({ type: 'pkcs8', format: 'pem' }).toString();
    expect(() => dkimSigner({ domain: 'example.se', selector: 's', privateKey })).toThrow(DkimKeyError);
  });
});
