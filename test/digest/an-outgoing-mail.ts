import type { OutgoingMail } from '../../src/ports/mail.js';

/** A mail with all a digest has, and a line of text that begins with a full stop, as SMTP must double it. */
export const anOutgoingMail: OutgoingMail = {
  envelope: { from: 'bounce+abc@press.example.se', to: 'kim@example.se', id: 'abc' },
  from: { name: 'Pressbud på prov', address: 'press@press.example.se' },
  messageId: 'abc@press.example.se',
  date: new Date('2025-12-05T07:05:00Z'),
  subject: 'Tolv nyheter från Älvsbyn – och en till',
  headers: { 'List-Id': '<pressbud.press.example.se>' },
  text: 'Hej på dig.\n.en rad som börjar med punkt\n-- \nPressbud\n',
  html: '<p>Hej på dig.</p>',
  attachments: [
    { filename: 'a.ics', contentType: 'text/calendar; charset=utf-8', content: 'BEGIN:VCALENDAR' },
  ],
};
