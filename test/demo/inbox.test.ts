import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InboxNotStartedError } from '../../src/demo/inbox/inbox-not-started-error.js';
import { InboxTimeoutError } from '../../src/demo/inbox/inbox-timeout-error.js';
import { type Inbox, startInbox } from '../../src/demo/inbox.js';
import { SetClock } from '../../src/ports/clock.js';
import { temporaryFolder } from '../temporary-folder.js';

const clock = new SetClock('2025-12-05T07:40:00+01:00');
let inbox: Inbox;

beforeEach(async () => {
  inbox = await startInbox({ clock, rejects: { 'Borta@example.se': 550 } });
});
afterEach(() => inbox.close());

function send(message: Record<string, unknown> = {}) {
  const transport = createTransport(inbox.url);
  return transport
    .sendMail({
      from: 'Pressbud <press@example.se>',
      to: 'Läsare <lasare@example.se>',
      subject: 'Tre nya pressmeddelanden från norr',
      text: 'Treårsplanen är klar.',
      html: '<p>Treårsplanen är <b>klar</b>.</p>',
      ...message,
    })
    .finally(() => transport.close());
}

describe('the local inbox', () => {
  it('keeps what came over SMTP, parsed and raw, with its envelope and the time', async () => {
    await send({ envelope: { from: 'retur+7@example.se', to: ['lasare@example.se'] } });
    const [message] = await inbox.waitFor(1);
    expect(message).toMatchObject({
      number: 1,
      sender: 'retur+7@example.se',
      recipients: ['lasare@example.se'],
      receivedAt: new Date('2025-12-05T06:40:00.000Z'),
    });
    expect(message?.mail.subject).toBe('Tre nya pressmeddelanden från norr');
    expect(message?.mail.text?.trim()).toBe('Treårsplanen är klar.');
    expect(message?.mail.html).toContain('<b>klar</b>');
    expect(Buffer.from(message?.raw ?? []).toString()).toMatch(/^From: Pressbud <press@example\.se>\r\n/);
  });

  it('takes several messages at once and counts them in the order they came', async () => {
    await Promise.all(['a', 'b', 'c'].map((subject) => send({ subject })));
    const messages = await inbox.waitFor(3);
    expect(messages.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(new Set(messages.map(({ mail }) => mail.subject))).toEqual(new Set(['a', 'b', 'c']));
  });

  it('still has its messages in the next run when it is given a folder', async () => {
    const folder = temporaryFolder();
    const first = await startInbox({ clock, folder });
    const transport = createTransport(first.url);
    for (const subject of ['a', 'b']) {
      await transport.sendMail({ from: 'press@example.se', to: 'lasare@example.se', subject, text: subject });
    }
    transport.close();
    const before = first.messages.map(({ raw, ...envelope }) => ({
      ...envelope,
      raw: Buffer.from(raw).toString(),
    }));
    await first.close();

    const second = await startInbox({ folder });
    const after = second.messages.map(({ raw, ...envelope }) => ({
      ...envelope,
      raw: Buffer.from(raw).toString(),
    }));
    await second.close();
    expect(after).toEqual(before);
    expect(after.map(({ number, mail }) => [number, mail.subject])).toEqual([
      [1, 'a'],
      [2, 'b'],
    ]);
  });

  it('refuses the recipients it was told to refuse, whatever their case, and takes the others', async () => {
    await expect(send({ to: 'borta@example.se' })).rejects.toMatchObject({ responseCode: 550 });
    inbox.reject('full@example.se', 452);
    await expect(send({ to: 'full@example.se' })).rejects.toMatchObject({ responseCode: 452 });
    const sent = await send({ to: 'borta@example.se, lasare@example.se' });
    expect(sent.rejected).toEqual(['borta@example.se']);
    expect(inbox.messages.map(({ recipients }) => recipients)).toEqual([['lasare@example.se']]);
  });

  it('tells those who wait as soon as the message is there, and those who wait in vain after their time', async () => {
    const waiting = inbox.waitFor(1);
    await send();
    expect(await waiting).toHaveLength(1);
    await expect(inbox.waitFor(2, 1)).rejects.toThrow(InboxTimeoutError);
  });

  it('says so when its port is taken', async () => {
    const port = Number(new URL(inbox.url).port);
    await expect(startInbox({ port })).rejects.toThrow(InboxNotStartedError);
  });
});
