import type { Hono } from 'hono';
import type { HttpClient } from '../../fetch/http-client.js';
import type { MailTransport } from '../../ports/mail.js';
import { webApp } from '../../web/app.js';
import { bounceRoutes } from '../../web/bounces/bounce-routes.js';
import { startWebServer } from '../../web/server.js';
import { statusRoutes } from '../../web/status/status-routes.js';
import { subscriptionRoutes } from '../../web/subscriptions/subscription-routes.js';
import { startWorker } from '../../worker/worker.js';
import { httpClientOf } from '../http-client-of.js';
import type { CommonOptions, ExitCode, Io } from '../io.js';
import { jobsOf } from '../jobs.js';
import { mailSettingsOf, openSystem, type System, siteOf, transportOf } from '../system.js';

/** Jobs get this long to come to an end, so that the whole process is gone within five seconds of SIGTERM. */
const jobPatience = 3000;
const requestPatience = 1000;

/** `pressbud start`: worker and web server, until the process is asked to end. */
export async function startCommand(options: CommonOptions & { port?: number }, io: Io): Promise<ExitCode> {
  const system = await openSystem(io, {
    overrides: { port: options.port },
    ...(options.quiet && { logLevel: 'warn' }),
  });
  const http = httpClientOf(system);
  try {
    const transport = transportOf(system.settings);
    if (!transport) system.log.warn({ setting: 'SMTP_URL' }, 'no mail relay is set: nothing is mailed');
    return await serveAndWork(system, http, transport, io);
  } finally {
    await http.close();
    await system.close();
  }
}

async function serveAndWork(
  system: System,
  http: HttpClient,
  transport: MailTransport | null,
  io: Io,
): Promise<ExitCode> {
  const { settings, clock, log } = system;
  const { siteTitle, publicUrl } = settings;
  const app = webApp({
    outputDir: settings.outputDir,
    siteTitle,
    publicUrl,
    hub: settings['websub.hub'],
    clock,
    log,
    routes: routesOf(system, transport),
  });
  const server = await startWebServer(app, { host: settings.host, port: settings.port });
  log.info({ origin: server.origin, publicUrl }, 'web server listens');
  const worker = startWorker({
    jobs: jobsOf({ system, http, transport, site: siteOf(settings) }),
    clock,
    log,
  });
  const signal = await io.ended();
  log.info({ signal }, 'ending');
  await Promise.all([worker.stop(jobPatience), server.close(requestPatience)]);
  await transport?.close();
  log.info({}, 'ended');
  return 0;
}

function routesOf({ settings, database, clock, log }: System, transport: MailTransport | null): Hono[] {
  const { newsrooms, siteTitle, publicUrl } = settings;
  const mail = mailSettingsOf(settings);
  const secret = settings['bounces.secret'] ?? null;
  return [
    statusRoutes({ database, clock, newsrooms, siteTitle, publicUrl }),
    subscriptionRoutes({ database, clock, log, transport, mail }),
    bounceRoutes({ database, clock, log, secretKey: mail.secretKey, secret }),
  ];
}
