// Sends one mail to so many people with a bare nodemailer pool; prints JSON. The mail comes ready from a file, so that
// nothing of Pressbud is in this process.
//   node bare.mjs PEOPLE PORT KEYFILE MAILFILE
import { readFileSync } from 'node:fs';
import nodemailer from 'nodemailer';
import { domain, selector } from './morning.mjs';
import { watched } from './watched.mjs';

const [people, port, keyFile, mailFile] = process.argv.slice(2);
const { mail } = JSON.parse(readFileSync(mailFile, 'utf8'));
const transport = nodemailer.createTransport({
  host: '127.0.0.1',
  port: Number(port),
  ignoreTLS: true,
  pool: true,
  maxConnections: 5,
  maxMessages: 100,
  dkim: { domainName: domain, keySelector: selector, privateKey: readFileSync(keyFile, 'utf8') },
});

async function morning(count) {
  let next = 0;
  let sent = 0;
  const lane = async () => {
    for (let number = next++; number < count; number = next++) {
      await transport.sendMail({ ...mail, headers: { ...mail.headers }, to: `person${number}@example.se` });
      sent += 1;
    }
  };
  return watched(async () => {
    await Promise.all(Array.from({ length: 5 }, lane));
    return { sent };
  });
}

// The first thousand mails pay for compiling the program.
await morning(1000);
const result = await morning(Number(people));
transport.close();
process.stdout.write(JSON.stringify(result));
