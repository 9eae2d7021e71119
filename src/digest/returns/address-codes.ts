/**
 * Enhanced codes that say the address itself is wrong for good: no such mailbox (5.1.1), no such system (5.1.2), bad
 * syntax (5.1.3), moved (5.1.6), a domain that takes no mail (5.1.10, RFC 7505). The other 5.1.x are about our sender
 * or about anything (5.1.0, 5.1.7, 5.1.8), so they prove nothing.
 */
const wrongAddress = new Set(['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10']);

/** Whether a code (RFC 3463) alone proves that an address must not be written to again. */
export function provesWrongAddress(enhancedCode: string | null): boolean {
  return wrongAddress.has(enhancedCode ?? '');
}

/** Those of 5.1.x that are about the sender's address (RFC 3463 §3.2). */
const aboutUs = /^[45]\.1\.[78]$/;

/**
 * Whether a code says something about the recipient's mailbox, host or road there, so that it may be counted. What is
 * said of the mail system (X.3), the protocol (X.5), the content (X.6) and security or policy (X.7) is about our mails:
 * a wrong DKIM record of ours must not cost us everybody at one provider.
 */
export function isAboutRecipient(enhancedCode: string | null): boolean {
  if (enhancedCode === null) return true;
  return /^[45]\.[0124]\./.test(enhancedCode) && !aboutUs.test(enhancedCode);
}
