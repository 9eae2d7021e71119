import { createHash } from 'node:crypto';
import { load } from 'cheerio';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inboxRoutes } from '../../src/demo/inbox/routes.js';
import { type Inbox, startInbox } from '../../src/demo/inbox.js';

let inbox: Inbox;

beforeAll(async () => {
  inbox = await startInbox();
  const transport = createTransport(inbox.url);
  const common = { from: 'Pressbud <press@example.se>', to: 'Läsare <lasare@example.se>' };
  await transport.sendMail({
    ...common,
    date: new Date('2025-12-05T06:40:00Z'),
    subject: 'Tre nya <pressmeddelanden>',
    text: 'Treårsplanen är klar.',
    html: '<!doctype html><html><head><title>x</title></head><body><script>1</script><p>Klar.</p></body></html>',
    attachments: [
      { filename: 'invigning åäö.ics', contentType: 'text/calendar', content: 'BEGIN:VCALENDAR' },
    ],
  });
  await transport.sendMail({ ...common, subject: '', text: 'Bara text.' });
  await transport.sendMail({ ...common, subject: 'Utan huvud', html: '<p>Ett stycke.</p>' });
  transport.close();
  await inbox.waitFor(3);
});
afterAll(() => inbox.close());

const get = async (path: string) => inboxRoutes(inbox).request(path);
const page = async (path: string) => load(await (await get(path)).text());

describe('the inbox pages', () => {
  it('list every message with sender, recipient, subject and date, newest first', async () => {
    const $ = await page('/inbox');
    expect($('html').attr('lang')).toBe('sv');
    expect($('h1').text()).toBe('Inkorg');
    const mails = $('.mails a').toArray();
    expect(mails.map((mail) => $(mail).attr('href'))).toEqual(['/inbox/3', '/inbox/2', '/inbox/1']);
    expect($('.subject').eq(1).text()).toBe('(inget ämne)');
    const oldest = $(mails[2]);
    expect(oldest.text()).toContain('Pressbud <press@example.se>');
    expect(oldest.text()).toContain('Till Läsare <lasare@example.se>');
    expect(oldest.find('time').attr('datetime')).toBe('2025-12-05T06:40:00.000Z');
    expect(oldest.find('time').text()).toMatch(/^fre 5 december 2025\b.*\b07:40$/);
  });

  it('show a message as a mail program does: headers, HTML part in a closed frame, text part, attachments', async () => {
    const $ = await page('/inbox/1');
    expect($('h1').text()).toBe('Tre nya <pressmeddelanden>');
    const frame = $('iframe');
    expect(frame.attr()).toMatchObject({
      src: '/inbox/1/html',
      title: 'Brevets innehåll',
      sandbox: 'allow-popups allow-popups-to-escape-sandbox',
    });
    expect(
      $('details summary')
        .toArray()
        .map((summary) => $(summary).text()),
    ).toEqual(['Textdelen', 'Brevhuvuden']);
    expect($('details pre').first().text().trim()).toBe('Treårsplanen är klar.');
    expect($('details pre').last().text()).toContain('MIME-Version: 1.0');
    expect($('a[href="/inbox/1/attachments/1"]').text()).toBe('invigning åäö.ics');
    expect($('script')).toHaveLength(0);
  });

  it('opens the text part where there is no HTML part', async () => {
    const $ = await page('/inbox/2');
    expect($('iframe')).toHaveLength(0);
    expect($('details').first().attr('open')).toBeDefined();
  });

  it('sends the HTML part with a policy that lets nothing run, and its links open beside it', async () => {
    const answer = await get('/inbox/1/html');
    const policy = `${answer.headers.get('content-security-policy')}`;
    for (const rule of ["default-src 'none'", "frame-ancestors 'self'", 'sandbox allow-popups']) {
      expect(policy).toContain(rule);
    }
    expect(policy).not.toContain('script');
    expect(await answer.text()).toContain('<head><base target="_blank"><title>x</title>');
    expect((await (await get('/inbox/3/html')).text()).trim()).toBe(
      '<!doctype html><meta charset="utf-8"><base target="_blank"><p>Ett stycke.</p>',
    );
  });

  it('hands out attachments and the raw message', async () => {
    const attachment = await get('/inbox/1/attachments/1');
    expect(attachment.headers.get('content-type')).toBe('text/calendar');
    expect(attachment.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''invigning%20%C3%A5%C3%A4%C3%B6.ics",
    );
    expect(await attachment.text()).toBe('BEGIN:VCALENDAR');
    const raw = await get('/inbox/2/raw');
    expect(raw.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await raw.text()).toContain('\r\nBara text.');
  });

  it('allow their own stylesheet and no other', async () => {
    const answer = await get('/inbox');
    const policy = `${answer.headers.get('content-security-policy')}`;
    expect(policy).toMatch(/style-src 'sha256-[A-Za-z0-9+/]{43}='/);
    expect(policy).not.toContain('unsafe');
    const style = load(await answer.text())('style').text();
    expect(policy).toContain(createHash('sha256').update(style).digest('base64'));
  });

  it.each([
    '/inbox/0',
    '/inbox/9',
    '/inbox/9/html',
    '/inbox/2/html',
    '/inbox/9/raw',
    '/inbox/1/attachments/2',
  ])('answer 404 to %s', async (path) => {
    expect((await get(path)).status).toBe(404);
    expect((await page(path))('h1').text()).toBe('Brevet finns inte');
  });
});
