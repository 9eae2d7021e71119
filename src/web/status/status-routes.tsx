import { Hono } from 'hono';
import type { Clock } from '../../ports/clock.js';
import { renderPage } from '../../present/layout.js';
import type { Database } from '../../store/database.js';
import { countReleases } from '../../store/releases.js';
import { onlyAllow } from '../only-allow.js';
import { metricsText } from './metrics.js';
import { statusReport } from './report.js';
import { StatusPage } from './status-page.js';

export interface StatusParts {
  database: Database;
  clock: Clock;
  newsrooms: readonly { name: string; title: string }[];
  siteTitle: string;
  publicUrl: string;
}

/**
 * For the operator and their machines: `/status` (a page, or JSON where Accept asks for it), `/healthz` (the process
 * answers), `/readyz` (the database answers too), `/metrics` (Prometheus text format).
 */
export function statusRoutes({ database, clock, newsrooms, siteTitle, publicUrl }: StatusParts): Hono {
  const report = () => statusReport(database, newsrooms, clock.now());
  const app = new Hono();
  app.use('/:page{status|healthz|readyz|metrics}', async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-store');
  });
  app.get('/healthz', (context) => context.text('ok\n'));
  app.get('/readyz', async (context) => {
    try {
      await countReleases(database);
      return context.text('ok\n');
    } catch {
      return context.text('database does not answer\n', 503);
    }
  });
  app.get('/status', async (context) => {
    context.header('Vary', 'Accept');
    const current = await report();
    if (context.req.header('Accept')?.includes('application/json')) return context.json(current);
    return context.html(
      renderPage(<StatusPage report={current} siteTitle={siteTitle} publicUrl={publicUrl} />),
    );
  });
  app.get('/metrics', async (context) =>
    context.body(await metricsText(await report()), 200, {
      'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
    }),
  );
  app.all('/:page{status|healthz|readyz|metrics}', onlyAllow('GET', 'HEAD'));
  return app;
}
