import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import type { Clock } from '../ports/clock.js';
import type { Log } from '../ports/log.js';
import { PressbudError } from '../ports/pressbud-error.js';
import { Page, renderPage } from '../present/layout.js';

import { accessLog } from './access-log.js';
import { publishedFiles } from './files/published-files.js';
import { webTexts } from './texts.js';

export interface AppParts {
  outputDir: string;
  siteTitle: string;
  publicUrl: string;
  /** Address of the WebSub hub, where there is one. */
  hub?: string | undefined;
  clock: Clock;
  log: Log;
  /** Handlers that come before the published files: subscriptions, status, the demo's inbox. */
  routes: readonly Hono[];
}

/** No script at all, nothing from another host but the pictures of releases. */
const contentPolicy =
  "default-src 'none'; style-src 'self'; img-src 'self' https:; form-action 'self'; frame-ancestors 'self'; base-uri 'none'";

/** The whole web server as one function from request to response. */
export function webApp({ outputDir, siteTitle, publicUrl, hub, clock, log, routes }: AppParts): Hono {
  const app = new Hono();
  const shell = { siteTitle, publicUrl, lang: 'sv', indexed: false } as const;
  const texts = webTexts[shell.lang];

  app.use(accessLog(log, clock));
  app.use(async (context, next) => {
    await next();
    // A page with needs of its own (a mail shown in a frame) has said so already.
    if (!context.res.headers.has('Content-Security-Policy'))
      context.header('Content-Security-Policy', contentPolicy);
  });
  app.use(
    secureHeaders({
      referrerPolicy: 'no-referrer',
      crossOriginResourcePolicy: false,
      // Whether the site is reached by TLS alone is for the proxy in front to promise.
      strictTransportSecurity: false,
    }),
  );
  for (const handlers of routes) app.route('/', handlers);
  app.route('/', publishedFiles(outputDir, hub === undefined ? null : { hub, publicUrl }));

  const page = (title: string, help: string) =>
    renderPage(
      <Page {...shell} title={title}>
        <h1>{title}</h1>
        <p>{help}</p>
      </Page>,
    );
  app.notFound((context) => context.html(page(texts.notFound, texts.notFoundHelp), 404));
  app.onError((error, context) => {
    // Whoever sent too much hears of it (RFC 9110 §15.5.14); it is no fault of ours.
    if (error instanceof HTTPException && error.status === 413) {
      log.warn({ status: error.status }, 'request refused');
      return context.html(page(texts.tooLarge, texts.tooLargeHelp), 413);
    }
    const code = error instanceof PressbudError ? error.code : 'unexpected';
    log.error({ code, detail: error.stack ?? error.message }, 'request failed');
    return context.html(page(texts.failed, texts.failedHelp), 500);
  });
  return app;
}
