import { fieldGroups, type ReportFields } from './report-fields.js';

/** What a delivery status notification says about the one recipient of our mail. */
export interface DeliveryStatus {
  /** none: delivered, relayed or expanded (RFC 3464 §2.3.3) */
  kind: 'failed' | 'delayed' | 'none';
  /** RFC 3463; null when none is given. */
  status: string | null;
}

/**
 * Reads a `message/delivery-status` (RFC 3464). Our mails have one recipient; behind a forwarding address there may be
 * several, and the worst that is said of any counts.
 */
export function readDeliveryStatus(report: string): DeliveryStatus {
  const recipients = fieldGroups(report).filter((fields) => fields.has('action'));
  const withAction = (...actions: string[]) =>
    recipients.find((fields) =>
      actions.includes(/^\w+/.exec(fields.get('action') ?? '')?.[0].toLowerCase() ?? ''),
    );
  // OpenSMTPD calls it "error", some others "failure".
  const failed = withAction('failed', 'failure', 'error');
  if (failed) return { kind: 'failed', status: statusOf(failed) };
  const delayed = withAction('delayed');
  return delayed ? { kind: 'delayed', status: statusOf(delayed) } : { kind: 'none', status: null };
}

/** Some systems write "5.0.0" and say what they mean in the remote server's words only. */
function statusOf(fields: ReportFields): string | null {
  const status = statusIn(fields.get('status') ?? '');
  const diagnostic = statusIn(fields.get('diagnostic-code') ?? '');
  const says = status !== null && !status.endsWith('.0.0');
  return says ? status : (diagnostic ?? status);
}

/** The first enhanced status code in a text: not a part of an IP address or a version number. */
export function statusIn(text: string): string | null {
  return /(?<![\d.])[45]\.\d{1,3}\.\d{1,3}(?!\.?\d)/.exec(text)?.[0] ?? null;
}
