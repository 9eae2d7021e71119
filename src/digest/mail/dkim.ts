import { createHash, createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { DkimKeyError } from './dkim-key-error.js';

export interface DkimOptions {
  /** d=: the domain of From, for DMARC alignment (RFC 7489 §3.1). */
  domain: string;
  /** s=: the public key stands at <selector>._domainkey.<domain>. */
  selector: string;
  /** PEM; RSA of at least 2048 bits or Ed25519 (RFC 8463). */
  privateKey: string;
}

/** Puts a DKIM-Signature (RFC 6376) in front of a message. `at` becomes the signature's time. */
export type DkimSigner = (message: Buffer, at: Date) => Buffer;

/** What a receiver should be able to trust; RFC 8058 §4 demands both List-Unsubscribe fields. */
const signed = [
  'from',
  'reply-to',
  'to',
  'subject',
  'date',
  'message-id',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
  'auto-submitted',
  'list-id',
  'list-help',
  'list-unsubscribe',
  'list-unsubscribe-post',
];

/** Named once more than they occur, so that nobody can add another one on the way (RFC 6376 §5.4.2, §8.15). */
const overSigned = ['from', 'reply-to', 'to', 'subject', 'date', 'list-unsubscribe', 'list-unsubscribe-post'];

/**
 * Makes a signer: relaxed/relaxed, the whole body, no l= (RFC 6376 §8.2). nodemailer's own signer cannot over-sign.
 *
 * @throws DkimKeyError when the key cannot be used
 */
export function dkimSigner(options: DkimOptions): DkimSigner {
  const key = readKey(options.privateKey);
  return (message, at) => {
    const end = message.indexOf('\r\n\r\n');
    const fields = headerFields(message.subarray(0, end).toString('latin1'));
    const chosen = [...signed.filter((name) => fields.has(name)), ...overSigned];
    const bodyHash = sha256(relaxedBody(message.subarray(end + 4).toString('latin1'))).toString('base64');
    const unsigned = [
      'v=1',
      `a=${key.asymmetricKeyType === 'ed25519' ? 'ed25519' : 'rsa'}-sha256`,
      'c=relaxed/relaxed',
      `d=${options.domain}`,
      `s=${options.selector}`,
      `t=${Math.floor(at.getTime() / 1000)}`,
      `bh=${bodyHash}`,
      `h=${folded(chosen.join(':'), ':')}`,
      'b=',
    ].join(';\r\n ');
    const remaining = new Map(fields);
    const lines = chosen.flatMap((name) => {
      const value = remaining.get(name);
      remaining.delete(name);
      return value === undefined ? [] : [`${name}:${relaxedValue(value)}\r\n`];
    });
    const data = Buffer.from(`${lines.join('')}dkim-signature:${relaxedValue(unsigned)}`, 'latin1');
    const field = `DKIM-Signature: ${unsigned}${folded(signature(data, key), '')}\r\n`;
    return Buffer.concat([Buffer.from(field, 'latin1'), message]);
  };
}

function readKey(pem: string): KeyObject {
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch (cause) {
    throw new DkimKeyError('it is no readable PEM private key', cause);
  }
  if (key.asymmetricKeyType === 'ed25519') return key;
  if (key.asymmetricKeyType !== 'rsa') throw new DkimKeyError(`it is of the kind ${key.asymmetricKeyType}`);
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits < 2048) throw new DkimKeyError(`it has ${bits} bits, 2048 are needed (RFC 8301 §3.2)`);
  return key;
}

/** RFC 8463 §3: Ed25519 signs the SHA-256 hash, not the data itself. */
function signature(data: Buffer, key: KeyObject): string {
  const bytes =
    key.asymmetricKeyType === 'ed25519' ? sign(null, sha256(data), key) : sign('sha256', data, key);
  return bytes.toString('base64');
}

function sha256(data: string | Buffer): Buffer {
  const hash = createHash('sha256');
  return (typeof data === 'string' ? hash.update(data, 'latin1') : hash.update(data)).digest();
}

/** Name in lower case → the field's value, still folded. Our own messages hold every field once. */
function headerFields(head: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of head.split(/\r\n(?![ \t])/)) {
    const colon = line.indexOf(':');
    fields.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1));
  }
  return fields;
}

/** RFC 6376 §3.4.2. */
function relaxedValue(value: string): string {
  return value
    .replaceAll('\r\n', '')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

/** RFC 6376 §3.4.4. */
function relaxedBody(body: string): string {
  const lines = body.replace(/[ \t]{2,}|\t/g, ' ').replaceAll(' \r\n', '\r\n');
  let end = lines.endsWith(' ') ? lines.length - 1 : lines.length;
  while (end >= 2 && lines.startsWith('\r\n', end - 2)) end -= 2;
  return end === 0 ? '' : `${lines.slice(0, end)}\r\n`;
}

/** Breaks a long tag value into folded lines of at most 72 characters, after a separator or anywhere. */
function folded(value: string, separator: ':' | ''): string {
  const lines: string[] = [];
  let rest = value;
  while (rest.length > 72) {
    const cut = separator === '' ? 72 : rest.lastIndexOf(separator, 71) + 1;
    lines.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return [...lines, rest].join('\r\n ');
}
