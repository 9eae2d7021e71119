import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';

/** One message as it came and as a mail program understands it. */
export interface InboxMessage {
  /** From 1, in the order received. */
  number: number;
  receivedAt: Date;
  /** MAIL FROM; empty for a bounce. */
  sender: string;
  /** RCPT TO. */
  recipients: string[];
  /** The bytes after DATA. */
  raw: Uint8Array;
  mail: ParsedMail;
}

/** Reads raw bytes (RFC 5322, MIME) into a message that has no number yet. Rejects when the parser does. */
export async function readMessage(
  raw: Buffer,
  envelope: Pick<InboxMessage, 'sender' | 'recipients' | 'receivedAt'>,
): Promise<Omit<InboxMessage, 'number'>> {
  return { ...envelope, raw, mail: await simpleParser(raw) };
}

/** The addresses of a header as a person reads them; empty when the header is missing. */
export function addressText(header: AddressObject | AddressObject[] | undefined): string {
  return [header ?? []]
    .flat()
    .flatMap(({ value }) => value)
    .map(({ name, address = '' }) => (name ? `${name} <${address}>` : address))
    .join(', ');
}
