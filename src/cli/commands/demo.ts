import path from 'node:path';
import { runDemo } from '../../demo/demo.js';
import { readSettings } from '../../settings/read-settings.js';
import { webApp } from '../../web/app.js';
import { startWebServer } from '../../web/server.js';
import { demoView } from '../demo-view.js';
import type { CommonOptions, ExitCode, Io } from '../io.js';
import { packageRoot } from '../package-root.js';
import { structuredLog } from '../system.js';

export interface DemoOptions extends CommonOptions {
  once?: boolean;
  port?: number;
}

const room = path.join(packageRoot(import.meta.url), 'fixtures', 'pressroom');

/** `pressbud demo`: the main job from end to end, offline, shown as it happens; then serves what it made. */
export async function demoCommand(options: DemoOptions, io: Io): Promise<ExitCode> {
  const settings = readSettings(io.environment, { port: options.port });
  const publicUrl = `http://localhost:${settings.port}`;
  const log = structuredLog(options.quiet ? 'silent' : 'warn', io);
  const view = demoView(options, io);
  const demo = await runDemo({
    room,
    dataDir: settings.dataDir,
    outputDir: settings.outputDir,
    publicUrl,
    log,
    observer: view,
  });
  try {
    view.checked(demo.problems);
    if (demo.problems.length > 0) return 1;
    if (options.once) return 0;
    const app = webApp({
      outputDir: settings.outputDir,
      siteTitle: demo.siteTitle,
      publicUrl,
      clock: demo.clock,
      log,
      routes: demo.routes,
    });
    const server = await startWebServer(app, { host: settings.host, port: settings.port });
    view.serving(publicUrl);
    await io.ended();
    await server.close(1000);
    return 0;
  } finally {
    await demo.close();
  }
}
