import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Inbox } from '../inbox.js';
import type { InboxMessage } from './message.js';
import { InboxPage, MessagePage, NoMessagePage } from './pages.js';
import { style } from './style.js';

const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/** The pages run no script and take nothing from elsewhere; only their own frame may stand in them. */
const pagePolicy = [
  "default-src 'none'",
  `style-src ${styleHash}`,
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A mail may be styled and show its own pictures. Its links open outside the frame; nothing else works. */
const mailPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join('; ');

/** `GET /inbox` and what is below it: the list, each message, its HTML part, attachments and raw bytes. */
export function inboxRoutes(inbox: Inbox): Hono {
  const app = new Hono();
  const messageOf = (context: Context): InboxMessage | undefined =>
    inbox.messages[Number(context.req.param('number')) - 1];
  const missing = (context: Context) => page(context, <NoMessagePage />, 404);

  app.get('/inbox', (context) => page(context, <InboxPage messages={inbox.messages} />));

  app.get('/inbox/:number{[0-9]+}', (context) => {
    const message = messageOf(context);
    return message ? page(context, <MessagePage message={message} />) : missing(context);
  });

  app.get('/inbox/:number{[0-9]+}/html', (context) => {
    const html = messageOf(context)?.mail.html;
    if (!html) return missing(context);
    return guarded(withLinksOutside(html), 'text/html; charset=utf-8', mailPolicy);
  });

  app.get('/inbox/:number{[0-9]+}/raw', (context) => {
    const message = messageOf(context);
    return message ? guarded(message.raw, 'text/plain; charset=utf-8', pagePolicy) : missing(context);
  });

  app.get('/inbox/:number{[0-9]+}/attachments/:index{[0-9]+}', (context) => {
    const attachment = messageOf(context)?.mail.attachments[Number(context.req.param('index')) - 1];
    if (!attachment) return missing(context);
    const name = encodeURIComponent(attachment.filename ?? 'bilaga');
    return guarded(attachment.content, attachment.contentType, mailPolicy, {
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
    });
  });

  return app;
}

async function page(
  context: Context,
  content: HtmlEscapedString | Promise<HtmlEscapedString>,
  status: 200 | 404 = 200,
): Promise<Response> {
  return context.html(`<!doctype html>\n${await content}\n`, status, commonHeaders(pagePolicy));
}

function guarded(
  body: string | Uint8Array,
  type: string,
  policy: string,
  more: Record<string, string> = {},
): Response {
  const bytes = typeof body === 'string' ? body : new Uint8Array(body);
  return new Response(bytes, { headers: { ...commonHeaders(policy), 'content-type': type, ...more } });
}

function commonHeaders(policy: string): Record<string, string> {
  return {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  };
}

/** In a frame a link would replace the mail; like a mail program, open it beside. */
function withLinksOutside(html: string): string {
  const base = '<base target="_blank">';
  const head = /<head(?:\s[^>]*)?>/i.exec(html);
  if (!head) return `<!doctype html><meta charset="utf-8">${base}${html}`;
  const end = head.index + head[0].length;
  return html.slice(0, end) + base + html.slice(end);
}
