import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** What a link lets its holder do. A link from a header that was forwarded can end mail, but not read or change choices. */
export type LinkPurpose = 'manage' | 'unsubscribe';

const initials: Readonly<Record<LinkPurpose, string>> = { manage: 'm', unsubscribe: 'u' };
const ID_BYTES = 16;
const MAC_BYTES = 20;

/** The subscriber a link belongs to. */
export interface LinkHolder {
  id: string;
  tokenVersion: number;
}

/** Makes the tokens of many mails: the keys are derived once. */
export interface TokenMaker {
  /**
   * The secret part of a link: the subscriber's id and an HMAC-SHA256 over purpose, id and version. It has no date: it
   * works for as long as the subscriber's version stays, since a link in an old mail must still end the mails.
   */
  link(purpose: LinkPurpose, holder: LinkHolder): string;
  /**
   * The part of a return address that tells which mail came back (VERP): lower case and digits only, for relays that
   * fold the case, and within the 64 octets of a local part (RFC 5321 §4.5.3.1.1).
   */
  returned(deliveryId: string): string;
}

export function tokenMaker(secretKey: string): TokenMaker {
  const links = keyFor(secretKey, 'links');
  const returns = keyFor(secretKey, 'returns');
  return {
    link: (purpose, holder) => linkTokenBy(links, purpose, holder),
    returned: (deliveryId) => returnTokenBy(returns, deliveryId),
  };
}

/** One link's token (TokenMaker). */
export function linkToken(secretKey: string, purpose: LinkPurpose, holder: LinkHolder): string {
  return linkTokenBy(keyFor(secretKey, 'links'), purpose, holder);
}

function linkTokenBy(key: Buffer, purpose: LinkPurpose, { id, tokenVersion }: LinkHolder): string {
  const mac = createHmac('sha256', key).update(`${purpose}\n${id}\n${tokenVersion}`).digest();
  return initials[purpose] + Buffer.concat([idBytes(id), mac.subarray(0, MAC_BYTES)]).toString('base64url');
}

/** The id of the subscriber a link claims to belong to, null for what is no link token. Nothing is proved by it. */
export function claimedSubscriber(token: string): string | null {
  if (!/^[mu][\w-]{48}$/.test(token)) return null;
  return idOf(Buffer.from(token.slice(1), 'base64url').subarray(0, ID_BYTES));
}

/** Whether the link was made by us, for this purpose, for this subscriber as it is now. */
export function isLinkOf(
  secretKey: string,
  purpose: LinkPurpose,
  holder: LinkHolder,
  token: string,
): boolean {
  const right = Buffer.from(linkToken(secretKey, purpose, holder));
  const given = Buffer.from(token);
  return right.length === given.length && timingSafeEqual(right, given);
}

/** One return address's token (TokenMaker). */
export function returnToken(secretKey: string, deliveryId: string): string {
  return returnTokenBy(keyFor(secretKey, 'returns'), deliveryId);
}

function returnTokenBy(key: Buffer, deliveryId: string): string {
  const mac = createHmac('sha256', key).update(deliveryId).digest('hex').slice(0, 16);
  return `${deliveryId.replaceAll('-', '')}${mac}`;
}

/** The delivery a return address is about, null when it was not made by us. */
export function returnedDelivery(secretKey: string, token: string): string | null {
  const lower = token.toLowerCase();
  if (!/^[0-9a-f]{48}$/.test(lower)) return null;
  const id = idOf(Buffer.from(lower.slice(0, 32), 'hex'));
  return timingSafeEqual(Buffer.from(returnToken(secretKey, id)), Buffer.from(lower)) ? id : null;
}

/** What keys are made for. */
export type KeyUse = 'links' | 'returns' | 'confirmations' | 'moves' | 'questions';

/** A key of its own for every use, so that what is made for one proves nothing for another (RFC 5869). */
export function keyFor(secretKey: string, use: KeyUse): Buffer {
  return Buffer.from(hkdfSync('sha256', secretKey, '', `pressbud ${use}`, 32));
}

function idBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

function idOf(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
