/** A person's or a service's place to get mail, as a header shows it. */
export interface Mailbox {
  name: string;
  address: string;
}

export interface MailAttachment {
  filename: string;
  contentType: string;
  content: string;
}

/** One mail to one person, ready to be written as MIME and handed over. */
export interface OutgoingMail {
  /** SMTP's own addresses (RFC 5321 §2.3.1): where returned mail goes, and the one recipient. */
  envelope: {
    from: string;
    to: string;
    /** ENVID (RFC 3461 §4.4): comes back in a delivery status notification. */
    id: string;
  };
  from: Mailbox;
  /** Without brackets; the same on every attempt, so that a receiver can tell a repeated mail. */
  messageId: string;
  date: Date;
  subject: string;
  /** Further header fields: List-*, Auto-Submitted, … One value each. */
  headers: Readonly<Record<string, string>>;
  text: string;
  html: string;
  attachments: readonly MailAttachment[];
}

/** Where in the conversation a reply came: it tells whether the recipient, our sender or the content was refused. */
export type SmtpStage = 'sender' | 'recipient' | 'content';

export interface SmtpReply {
  /** Three digits (RFC 5321 §4.2). */
  code: number;
  /** Enhanced status code such as "5.1.1" (RFC 3463), when the relay gave one. */
  enhanced: string | null;
  stage: SmtpStage;
}

/**
 * What became of one attempt. Only codes: the words of a reply repeat the recipient's address.
 * - accepted: the relay has taken the mail and answers for it (RFC 5321 §6.1)
 * - refused: 5yz, this mail will never be taken
 * - deferred: 4yz, or the connection ended before the content; nothing was handed over, try again later
 * - unknown: the connection was lost after the content had begun; the relay may have the mail, so it must not go again by itself
 * - unwritable: a header field can't be written as 7-bit mail (an address with ä before the @); nothing was handed over
 * - unreachable: no session with the relay (refused, name, TLS, login): says nothing about this mail
 */
export type SendResult =
  | { kind: 'accepted' }
  | { kind: 'refused'; reply: SmtpReply }
  | { kind: 'deferred'; reply: SmtpReply | null }
  | { kind: 'unknown' }
  | { kind: 'unwritable' }
  | { kind: 'unreachable'; reason: string };

/** How many mails a relay takes. */
interface RelayLimit {
  /** host:port */
  relay: string;
  mailsPerMinute: number;
}

/** Hands mail to a relay. Never throws for anything the relay or the network does. */
export interface MailTransport {
  /** How many mails can be under way at once. */
  readonly connections: number;
  /** What the relay takes in a minute from all our processes together; null when it has no limit. */
  readonly limit: RelayLimit | null;
  send(mail: OutgoingMail): Promise<SendResult>;
  /** Says goodbye on the idle connections; mails under way are finished first. */
  close(): Promise<void>;
}
