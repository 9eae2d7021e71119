import { Hono } from 'hono';
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

  app.notFound((context) =>
    context.html(
      renderPage(
        <Page {...shell} title={texts.notFound}>
          <h1>{texts.notFound}</h1>
          <p>{texts.notFoundHelp}</p>
        </Page>,
      ),
      404,
    ),
  );
  app.onError((error, context) => {
    const code = error instanceof PressbudError ? error.code : 'unexpected';
    log.error({ code, detail: error.stack ?? error.message }, 'request failed');
    return context.html(
      renderPage(
        <Page {...shell} title={texts.failed}>
          <h1>{texts.failed}</h1>
          <p>{texts.failedHelp}</p>
        </Page>,
      ),
      500,
    );
  });
  return app;
}
