import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { smtpTransport } from '../../src/digest/mail/smtp-transport.js';
import { SmtpUrlError } from '../../src/digest/mail/smtp-url-error.js';
import type { MailTransport } from '../../src/ports/mail.js';
import { anOutgoingMail } from './an-outgoing-mail.js';
import { startCountingRelay } from './matrix/counting-relay.js';
import { type Relay, startRelay } from './relay.js';

function transportTo(
  relay: Pick<Relay, 'url'>,
  options: Parameters<typeof smtpTransport>[1] = {},
): MailTransport {
  const transport = smtpTransport(relay.url, options);
  onTestFinished(() => transport.close());
  return transport;
}

describe('handing a mail to a relay', () => {
  it('delivers text, HTML and attachment unharmed', async () => {
    const relay = await startRelay();
    expect(await transportTo(relay).send(anOutgoingMail)).toEqual({ kind: 'accepted' });
    const [received] = relay.mails;
    expect(received).toMatchObject({ from: 'bounce+abc@press.example.se', to: 'kim@example.se' });
    expect(received?.parsed).toMatchObject({
      subject: anOutgoingMail.subject,
      messageId: '<abc@press.example.se>',
      text: anOutgoingMail.text,
      html: anOutgoingMail.html,
      date: anOutgoingMail.date,
    });
    expect(received?.parsed.from?.value).toEqual([anOutgoingMail.from]);
    expect(received?.parsed.attachments.map(({ filename }) => filename)).toEqual(['a.ics']);
  });

  it('writes 7-bit lines of at most 998 octets, ended by CRLF, the text part before the HTML part', async () => {
    const relay = await startRelay();
    await transportTo(relay).send({ ...anOutgoingMail, html: `<p>${'å'.repeat(5000)}</p>` });
    const raw = relay.mails[0]?.raw.toString('latin1') ?? '';
    const lines = raw.split('\r\n');
    expect(lines.every((line) => line.length <= 998 && /^[\t\x20-\x7e]*$/.test(line))).toBe(true);
    expect(raw.indexOf('text/plain')).toBeLessThan(raw.indexOf('text/html'));
  });

  it('writes the address that ends the mails on the line of its field', async () => {
    const relay = await startRelay();
    const address = `<https://press.example.se/unsubscribe/${'x'.repeat(120)}>`;
    await transportTo(relay).send({ ...anOutgoingMail, headers: { 'List-Unsubscribe': address } });
    expect(relay.mails[0]?.raw.toString('latin1')).toContain(`List-Unsubscribe: ${address}\r\n`);
  });

  it('writes the same mail as the same bytes', async () => {
    const relay = await startRelay();
    const transport = transportTo(relay);
    await transport.send(anOutgoingMail);
    await transport.send(anOutgoingMail);
    expect(relay.mails[0]?.raw.equals(relay.mails[1]?.raw ?? Buffer.of())).toBe(true);
  });

  it('lets nothing of a field become another field', async () => {
    const relay = await startRelay();
    const evil = 'Titel\r\nBcc: alla@example.se\r\n\r\nHej';
    await transportTo(relay).send({
      ...anOutgoingMail,
      subject: evil,
      from: { name: evil, address: anOutgoingMail.from.address },
      headers: { 'List-Id': evil, 'Content-Language': 'sv' },
    });
    const [received] = relay.mails;
    expect(received?.parsed.bcc).toBeUndefined();
    expect([...(received?.parsed.headers.keys() ?? [])]).not.toContain('bcc');
    expect(received?.parsed.text).toBe(anOutgoingMail.text);
  });

  it('hands over nothing of a mail whose fields can not be written', async () => {
    const relay = await startRelay();
    const envelope = { ...anOutgoingMail.envelope, to: 'łukasz@example.se' };
    const transport = transportTo(relay);
    expect(await transport.send({ ...anOutgoingMail, envelope })).toEqual({ kind: 'unwritable' });
    expect(relay.mails).toEqual([]);
    expect(await transport.send(anOutgoingMail)).toEqual({ kind: 'accepted' });
  });

  it('reaches a domain with letters of its language', async () => {
    const relay = await startRelay();
    const envelope = { ...anOutgoingMail.envelope, to: 'kim@åäö.example' };
    expect(await transportTo(relay).send({ ...anOutgoingMail, envelope })).toEqual({ kind: 'accepted' });
    expect(relay.mails[0]?.raw.toString()).toContain('To: kim@xn--4cab6c.example\r\n');
  });

  it('uses one connection for one mail after the other', async () => {
    const relay = await startRelay();
    const transport = transportTo(relay);
    for (let count = 0; count < 4; count += 1) await transport.send(anOutgoingMail);
    expect(relay.mails).toHaveLength(4);
    expect(relay.connections).toBe(1);
  });

  it('takes a new connection when the relay has closed the idle one', async () => {
    const relay = await startRelay();
    const transport = transportTo(relay);
    await transport.send(anOutgoingMail);
    let first = true;
    relay.behave((stage) => {
      if (stage !== 'sender' || !first) return undefined;
      first = false;
      return 'drop';
    });
    expect(await transport.send(anOutgoingMail)).toEqual({ kind: 'accepted' });
    expect(relay.connections).toBe(2);
  });
});

describe('what a relay can do instead of taking a mail', () => {
  it.each([
    [
      'sender',
      '550 5.7.1 Not from you',
      { kind: 'refused', reply: { code: 550, enhanced: '5.7.1', stage: 'sender' } },
    ],
    [
      'recipient',
      '550 5.1.1 No such mailbox',
      { kind: 'refused', reply: { code: 550, enhanced: '5.1.1', stage: 'recipient' } },
    ],
    [
      'recipient',
      '550 Nobody here',
      { kind: 'refused', reply: { code: 550, enhanced: null, stage: 'recipient' } },
    ],
    [
      'recipient',
      '450 4.2.0 Greylisted',
      { kind: 'deferred', reply: { code: 450, enhanced: '4.2.0', stage: 'recipient' } },
    ],
    [
      'content',
      '554 5.7.1 Spam',
      { kind: 'refused', reply: { code: 554, enhanced: '5.7.1', stage: 'content' } },
    ],
    [
      'content',
      '451 4.3.0 Later',
      { kind: 'deferred', reply: { code: 451, enhanced: '4.3.0', stage: 'content' } },
    ],
    ['recipient', 'drop', { kind: 'deferred', reply: null }],
    ['content', 'drop', { kind: 'unknown' }],
    ['kept', 'drop', { kind: 'unknown' }],
  ] as const)('at the %s it says "%s"', async (stage, reply, result) => {
    const relay = await startRelay();
    relay.behave((at) => (at === stage ? reply : undefined));
    const transport = transportTo(relay);
    expect(await transport.send(anOutgoingMail)).toEqual(result);
    // The next mail goes, whatever became of this one.
    relay.behave(() => undefined);
    expect(await transport.send({ ...anOutgoingMail, messageId: 'def@press.example.se' })).toEqual({
      kind: 'accepted',
    });
  });

  it('is told apart with and without pipelining', async () => {
    const relay = await startRelay({ hidePIPELINING: true });
    relay.behave((stage) => (stage === 'recipient' ? '550 5.1.1 No such mailbox' : undefined));
    expect(await transportTo(relay).send(anOutgoingMail)).toMatchObject({
      kind: 'refused',
      reply: { stage: 'recipient' },
    });
  });

  it('a 421 ends the session, and the mail is put off', async () => {
    const relay = await startRelay();
    relay.behave((stage) => (stage === 'recipient' ? '421 4.7.0 Too much' : undefined));
    const transport = transportTo(relay);
    expect(await transport.send(anOutgoingMail)).toMatchObject({ kind: 'deferred', reply: { code: 421 } });
    relay.behave(() => undefined);
    await transport.send(anOutgoingMail);
    expect(relay.connections).toBe(2);
  });

  it('a mail larger than it takes is refused for good', async () => {
    const relay = await startRelay({ size: 1000 });
    expect(await transportTo(relay).send({ ...anOutgoingMail, text: 'ord '.repeat(1000) })).toMatchObject({
      kind: 'refused',
      reply: { code: 552 },
    });
  });

  it('an address that would break out of its command never leaves', async () => {
    const relay = await startRelay();
    const envelope = { ...anOutgoingMail.envelope, to: 'kim@example.se>\r\nRCPT TO:<alla@example.se' };
    expect(await transportTo(relay).send({ ...anOutgoingMail, envelope })).toMatchObject({ kind: 'refused' });
    expect(relay.mails).toEqual([]);
  });
});

it('hangs up on a relay that takes the mail and never closes the connection', async () => {
  const relay = await startCountingRelay();
  relay.behave((stage) => (stage === 'goodbye' ? 'hold' : undefined));
  const transport = smtpTransport(relay.url, { timeouts: { goodbye: 10 } });
  expect(await transport.send(anOutgoingMail)).toEqual({ kind: 'accepted' });
  await transport.close();
  await relay.hungUp;
  expect(relay.total).toBe(1);
});

describe('a relay that cannot be reached', () => {
  it('does not answer at all', async () => {
    const relay = await startRelay();
    await relay.close();
    expect(await transportTo(relay).send(anOutgoingMail)).toEqual({
      kind: 'unreachable',
      reason: 'connection-refused',
    });
  });

  it('wants no mail from us', async () => {
    const relay = await startRelay();
    relay.behave((stage) => (stage === 'connect' ? '554 5.3.2 Go away' : undefined));
    expect(await transportTo(relay).send(anOutgoingMail)).toEqual({
      kind: 'unreachable',
      reason: 'relay-said-554',
    });
  });

  it('does not know our password', async () => {
    const relay = await startRelay({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(new Error('No')),
    });
    const url = relay.url.replace('://', '://kim:fel@');
    expect(await transportTo({ url }).send(anOutgoingMail)).toEqual({
      kind: 'unreachable',
      reason: 'login-refused',
    });
  });

  it('takes the right password', async () => {
    const relay = await startRelay({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) =>
        password === 'rätt+ord' ? done(null, { user: username }) : done(new Error('No')),
    });
    const url = relay.url.replace('://', `://kim:${encodeURIComponent('rätt+ord')}@`);
    expect(await transportTo({ url }).send(anOutgoingMail)).toEqual({ kind: 'accepted' });
  });

  it('shows a certificate nobody can check', async () => {
    const relay = await startRelay({ secure: true });
    expect(await transportTo({ url: relay.url.replace('smtp:', 'smtps:') }).send(anOutgoingMail)).toEqual({
      kind: 'unreachable',
      reason: 'tls-failed',
    });
  });

  it('never says a word', async () => {
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void silent.close());
    const address = silent.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const transport = transportTo({ url: `smtp://127.0.0.1:${port}` }, { timeouts: { connect: 50 } });
    expect(await transport.send(anOutgoingMail)).toEqual({ kind: 'unreachable', reason: 'timed-out' });
  });
});

it('refuses an address of another kind, without repeating it', () => {
  expect(() => smtpTransport('http://kim:hemligt@relay.example.se')).toThrow(SmtpUrlError);
  expect(() => smtpTransport('relay.example.se:25')).toThrow(/^(?!.*example)/);
});
