// Opens every page about mail, and every kind of mail, in Chromium: axe must find nothing, in light and in dark, and
// nothing may need sideways scrolling at 320 px. With SHOTS=FOLDER it keeps pictures for people to look at.
//   node .ci/mail-checks/pages.mjs FOLDER
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import axe from 'axe-core';
import { chromium } from 'playwright-core';
import { addSubscriber } from '../../dist/digest/subscribing.js';
import { linkToken } from '../../dist/digest/tokens.js';
import { silentLog } from '../../dist/ports/log.js';
import { siteStyle, siteStylePath } from '../../dist/present/site-style.js';
import { openDatabase } from '../../dist/store/database.js';
import { findSubscriber } from '../../dist/store/subscribers.js';
import { webApp } from '../../dist/web/app.js';
import { startWebServer } from '../../dist/web/server.js';
import { subscriptionRoutes } from '../../dist/web/subscriptions/subscription-routes.js';

const mails = process.argv[2];
const shots = process.env.SHOTS;
const outputDir = mkdtempSync(join(tmpdir(), 'pressbud-pages-'));
mkdirSync(join(outputDir, dirname(siteStylePath)), { recursive: true });
writeFileSync(join(outputDir, siteStylePath), siteStyle);

const now = new Date('2025-12-05T09:00:00+01:00');
const clock = { now: () => now };
const sent = [];
const transport = {
  connections: 1,
  limit: null,
  send: async (mail) => {
    sent.push(mail);
    return { kind: 'accepted' };
  },
  close: async () => {},
};
const database = await openDatabase('sqlite::memory:');
const mail = {
  from: { name: 'Pressbud', address: 'pressbud@press.example.se' },
  siteTitle: 'Pressbud',
  publicUrl: 'http://127.0.0.1',
  secretKey: 'a key for these checks, and for nothing else',
  newsrooms: [
    { name: 'region-norrbotten', title: 'Region Norrbotten' },
    { name: 'kommunen', title: 'Kommunen' },
  ],
};
const routes = [subscriptionRoutes({ database, transport, mail, clock, log: silentLog })];
const app = webApp({
  outputDir,
  siteTitle: 'Pressbud',
  publicUrl: mail.publicUrl,
  clock,
  log: silentLog,
  routes,
});
const server = await startWebServer(app, { host: '127.0.0.1', port: 0 });

async function subscribed(name, language, filter) {
  const address = `${name}@example.se`;
  const wanted = { address, language, frequency: 'weekly', weekday: 5, filter, source: 'command', now };
  const { subscriberId } = await addSubscriber(database, wanted);
  return findSubscriber(database, subscriberId);
}
const post = (path, fields) => ({ path, fields });
const link = (purpose, holder) =>
  `/${purpose === 'manage' ? 'subscriptions' : 'unsubscribe'}/${linkToken(mail.secretKey, purpose, holder)}`;
async function askedLink(path, fields, start) {
  await app.request(path, { method: 'POST', body: new URLSearchParams(fields) });
  return new RegExp(`${start}[\\w-]+`).exec(sent.at(-1).text)?.[0] ?? '/none';
}

const pages = {};
for (const language of ['sv', 'en']) {
  const lang = `?lang=${language}`;
  const kim = await subscribed(`kim-${language}`, language, {
    words: ['Silvermuseet', 'norrsken'],
    recipients: ['Kiruna kommun'],
    kinds: ['press-release', 'press-invitation'],
    minimumSum: 2_000_000,
  });
  const gone = await subscribed(`gone-${language}`, language, {});
  const signUp = { address: `ny-${language}@example.se`, frequency: 'daily', language };
  pages[`sign-up-${language}`] = { path: `/subscribe${lang}` };
  pages[`sign-up-mistakes-${language}`] = post(`/subscribe${lang}`, { address: 'kim', minimumSum: 'mycket' });
  pages[`sent-${language}`] = post(`/subscribe${lang}`, signUp);
  const confirm = await askedLink(`/subscribe${lang}`, signUp, '/subscriptions/c');
  pages[`confirm-${language}`] = { path: confirm };
  pages[`confirmed-${language}`] = post(confirm, {});
  pages[`manage-${language}`] = { path: link('manage', kim) };
  pages[`manage-changed-${language}`] = post(link('manage', kim), { do: 'language', language });
  pages[`manage-wrong-date-${language}`] = post(link('manage', kim), { do: 'pause', until: '2020-01-01' });
  pages[`manage-paused-${language}`] = post(link('manage', kim), { do: 'pause', until: '2026-01-06' });
  const moving = await askedLink(
    link('manage', kim),
    { do: 'move', address: `flyttad-${language}@example.se` },
    '/subscriptions/a',
  );
  pages[`move-${language}`] = { path: moving };
  pages[`moved-${language}`] = post(moving, {});
  pages[`unsubscribe-${language}`] = { path: link('unsubscribe', kim) };
  pages[`unsubscribed-${language}`] = post(link('unsubscribe', gone), { leave: 'all' });
  pages[`nothing-left-${language}`] = { path: link('manage', gone) };
  pages[`forgotten-${language}`] = post(link('manage', gone), { do: 'forget' });
  pages[`invalid-${language}`] = { path: `/subscriptions/mwrong${lang}` };
}
for (const name of readdirSync(mails).filter((file) => file.endsWith('.html'))) {
  pages[`mail-${name.replace('.html', '')}`] = { html: readFileSync(join(mails, name), 'utf8') };
}

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const faults = [];

async function show(page, { path, fields, html }) {
  if (html !== undefined) return page.setContent(html);
  if (fields === undefined) return page.goto(server.origin + path);
  const answer = await fetch(server.origin + path, { method: 'POST', body: new URLSearchParams(fields) });
  await page.goto(`${server.origin}/subscribe`);
  return page.setContent(await answer.text(), { waitUntil: 'load' });
}

const views = {
  light: { colorScheme: 'light', viewport: { width: 1000, height: 900 } },
  dark: { colorScheme: 'dark', viewport: { width: 1000, height: 900 } },
  narrow: { colorScheme: 'light', viewport: { width: 320, height: 900 } },
};
/** A mail is shown inside a page of the mail program, which has the landmarks. */
const ofWholePages = { 'landmark-one-main': { enabled: false }, region: { enabled: false } };

for (const [view, options] of Object.entries(views)) {
  // The pages forbid scripts; axe is one.
  const context = await browser.newContext({ ...options, bypassCSP: true });
  for (const [name, target] of Object.entries(pages)) {
    // Colours are the same in both languages, and Swedish words are the longer ones.
    if (view !== 'light' && name.endsWith('-en')) continue;
    const page = await context.newPage();
    await show(page, target);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await page.evaluate(axe.source);
    const rules = target.html === undefined ? {} : ofWholePages;
    const { violations } = await page.evaluate(
      (chosen) => globalThis.axe.run(document, { rules: chosen }),
      rules,
    );
    for (const { id, help, nodes } of violations)
      faults.push(`${name} (${view}): ${id}, ${help}: ${nodes[0].html.slice(0, 120)}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) faults.push(`${name} (${view}): ${wide} px wider than the window`);
    if (shots) await page.screenshot({ path: join(shots, `${name}-${view}.png`), fullPage: true });
    await page.close();
  }
  await context.close();
}
await browser.close();
await server.close(1000);
await database.close();
rmSync(outputDir, { recursive: true });
for (const fault of faults) process.stderr.write(`${fault}\n`);
if (faults.length > 0) process.exit(1);
process.stdout.write(
  `axe: ${Object.keys(pages).length} pages and mails in light, dark and at 320 px: nothing found\n`,
);
