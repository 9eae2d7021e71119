import { describe, expect, it } from 'vitest';
import { CONFIRMATION_HOURS, confirmationToken, readConfirmation } from '../../src/digest/confirmation.js';
import { readFilter } from '../../src/digest/filter.js';
import {
  claimedSubscriber,
  isLinkOf,
  linkToken,
  returnedDelivery,
  returnToken,
} from '../../src/digest/tokens.js';

const key = 'k'.repeat(40);
const kim = { id: '0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b', tokenVersion: 1 };

describe('the secret part of a link', () => {
  it('belongs to one subscriber, one purpose and one version', () => {
    const token = linkToken(key, 'manage', kim);
    expect(claimedSubscriber(token)).toBe(kim.id);
    expect(isLinkOf(key, 'manage', kim, token)).toBe(true);
    expect(isLinkOf(key, 'unsubscribe', kim, token)).toBe(false);
    expect(isLinkOf(key, 'manage', { ...kim, tokenVersion: 2 }, token)).toBe(false);
    expect(isLinkOf(key, 'manage', { ...kim, id: kim.id.replace('0', '1') }, token)).toBe(false);
    expect(isLinkOf('l'.repeat(40), 'manage', kim, token)).toBe(false);
  });

  it('is a safe piece of a path, and does not show the id', () => {
    const token = linkToken(key, 'unsubscribe', kim);
    expect(token).toMatch(/^[\w-]{49}$/);
    expect(token).not.toContain('0193a1b2');
  });

  it('cannot be changed in any place', () => {
    const token = linkToken(key, 'manage', kim);
    for (let place = 0; place < token.length; place += 1) {
      const changed = token.slice(0, place) + (token[place] === 'A' ? 'B' : 'A') + token.slice(place + 1);
      expect(isLinkOf(key, 'manage', kim, changed)).toBe(false);
    }
  });

  it.each(['', 'm', 'x'.repeat(49), `m${'a'.repeat(47)}`, `m${'å'.repeat(48)}`, '../../etc/passwd'])(
    'is not %j',
    (token) => {
      expect(claimedSubscriber(token)).toBeNull();
    },
  );
});

describe('a return address', () => {
  it('tells which delivery came back, whatever a relay did to its case', () => {
    const token = returnToken(key, kim.id);
    expect(returnedDelivery(key, token)).toBe(kim.id);
    expect(returnedDelivery(key, token.toUpperCase())).toBe(kim.id);
    expect(`bounce+${token}`.length).toBeLessThanOrEqual(64);
  });

  it('cannot be made up', () => {
    const token = returnToken(key, kim.id);
    expect(returnedDelivery(key, `${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`)).toBeNull();
    expect(returnedDelivery(key, kim.id)).toBeNull();
    expect(returnedDelivery(key, '')).toBeNull();
  });
});

describe('a sign-up in a link', () => {
  const request = {
    address: 'kim@example.se',
    language: 'sv' as const,
    frequency: 'weekly' as const,
    weekday: 1,
    filter: readFilter({ words: ['Silvermuseet'] }),
    requestedAt: '2025-12-05T07:00:00.000Z',
    formVersion: '1',
  };
  const hoursLater = (hours: number) => new Date(Date.parse(request.requestedAt) + hours * 3_600_000);

  it('comes back whole while it is young', () => {
    const token = confirmationToken(key, request);
    expect(readConfirmation(key, token, hoursLater(0))).toEqual(request);
    expect(readConfirmation(key, token, hoursLater(CONFIRMATION_HOURS))).toEqual(request);
    expect(readConfirmation(key, token, hoursLater(CONFIRMATION_HOURS + 1))).toBe('expired');
  });

  it('shows nothing of the address to who holds the link', () => {
    const token = confirmationToken(key, request);
    expect(Buffer.from(token.slice(1), 'base64url').toString('latin1')).not.toContain('kim');
    expect(confirmationToken(key, request)).not.toBe(token);
  });

  it('cannot be changed, made up, or made with another key', () => {
    const token = confirmationToken(key, request);
    const bytes = Buffer.from(token.slice(1), 'base64url');
    for (const place of [0, 12, 30, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(readConfirmation(key, `c${changed.toString('base64url')}`, hoursLater(1))).toBeNull();
    }
    expect(readConfirmation('l'.repeat(40), token, hoursLater(1))).toBeNull();
    for (const made of ['', 'c', 'cAAAA', `m${token.slice(1)}`, 'å'.repeat(300)]) {
      expect(readConfirmation(key, made, hoursLater(1))).toBeNull();
    }
  });
});
