import type { Mailbox } from '../../ports/mail.js';

/** What every mail of ours has in common. */
export interface MailSettings {
  /** Who it is from; its domain is also that of message ids, list id and return addresses. */
  from: Mailbox;
  siteTitle: string;
  /** Address of the site without a slash at the end. */
  publicUrl: string;
  /** Signs the links. */
  secretKey: string;
  newsrooms: readonly { name: string; title: string }[];
}

/** The domain our names are made under. */
export function mailDomain({ from }: MailSettings): string {
  return from.address.slice(from.address.lastIndexOf('@') + 1);
}

/** Title of a newsroom; its name where the settings don't know it (any more). */
export function newsroomTitle({ newsrooms }: MailSettings, name: string): string {
  return newsrooms.find((newsroom) => newsroom.name === name)?.title ?? name;
}
