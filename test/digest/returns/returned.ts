import { returnToken } from '../../../src/digest/tokens.js';
import { mailSettings } from '../mail-settings.js';

/** The return address of a delivery. */
export function returnAddress(deliveryId: string): string {
  return `bounce+${returnToken(mailSettings.secretKey, deliveryId)}@press.example.se`;
}

/** A delivery status notification to a return address, as Postfix writes it. */
export function notification(
  to: string,
  {
    action = 'failed',
    status = '5.1.1',
    name = 'one',
  }: { action?: string; status?: string; name?: string } = {},
): Buffer {
  return Buffer.from(
    [
      'From: MAILER-DAEMON@mx.example.se',
      `To: ${to}`,
      `Message-ID: <${name}@mx.example.se>`,
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="part"',
      '',
      '--part',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example.se',
      '',
      'Final-Recipient: rfc822; kim@example.se',
      `Action: ${action}`,
      `Status: ${status}`,
      '--part--',
      '',
    ].join('\r\n'),
  );
}

/** An abuse report (ARF) that says no more than which mail it is about. */
export function complaint(messageId: string): Buffer {
  return Buffer.from(
    [
      'From: feedback@fbl.example.com',
      'To: abuse@press.example.se',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=feedback-report; boundary="part"',
      '',
      '--part',
      'Content-Type: message/feedback-report',
      '',
      'Feedback-Type: abuse',
      'Version: 1',
      '--part',
      'Content-Type: message/rfc822',
      '',
      'From: pressbud@press.example.se',
      `Message-ID: <${messageId}>`,
      '',
      'Hej',
      '--part--',
      '',
    ].join('\r\n'),
  );
}
