import { join } from 'node:path';
import type { Hono } from 'hono';
import type { MailSettings } from '../digest/compose/mail-settings.js';
import { smtpTransport } from '../digest/mail/smtp-transport.js';
import { type DigestRound, runDueDigests } from '../digest/run-due-digests.js';
import { addSubscriber } from '../digest/subscribing.js';
import { createHttpClient } from '../fetch/http-client.js';
import { type IngestSummary, ingestNewsroom } from '../ingest/ingest.js';
import type { IngestProgress } from '../ingest/progress.js';
import { regionNorrbotten } from '../ingest/region-norrbotten.js';
import { SetClock } from '../ports/clock.js';
import type { Log } from '../ports/log.js';
import type { MailTransport } from '../ports/mail.js';
import { type PublishResult, publish } from '../publish/publish.js';
import type { Site } from '../publish/site.js';
import { type Database, openDatabase } from '../store/database.js';
import { listReleases, type StoredRelease } from '../store/releases.js';
import { statusRoutes } from '../web/status/status-routes.js';
import { subscriptionRoutes } from '../web/subscriptions/subscription-routes.js';
import { problemsIn } from './check.js';
import { inboxRoutes } from './inbox/routes.js';
import { type Inbox, startInbox } from './inbox.js';
import { type ReplayServer, startReplayServer } from './replay-server.js';

export interface DemoParts {
  /** Folder of the recorded press room. */
  room: string;
  /** The demo's own database and inbox live in a folder of their own in here. */
  dataDir: string;
  outputDir: string;
  publicUrl: string;
  log: Log;
  observer: DemoObserver;
}

/** Is told what happens as it happens. */
export interface DemoObserver {
  opened(room: { origin: string; recordedAt: Date; title: string }): void;
  progress(progress: IngestProgress): void;
  ingested(
    summary: IngestSummary,
    releases: readonly StoredRelease[],
    embargoed: readonly StoredRelease[],
  ): void;
  published(result: PublishResult): void;
  digested(round: DigestRound, inbox: Inbox): void;
}

export interface Demo {
  /** What did not turn out as it has to; empty when all of it has worked. */
  problems: readonly string[];
  /** Subscription pages, status and inbox, to be served beside the published files. */
  routes: readonly Hono[];
  clock: SetClock;
  siteTitle: string;
  close(): Promise<void>;
}

const siteTitle = 'Pressbud';
const subscriber = 'kim.exempelsson@example.se';
/** Five past eight: the window of the daily digest has just closed. */
const digestTime = '2025-12-05T08:05:00+01:00';
/** Later than any release of the recorded press room. */
const endOfTime = new Date('2100-01-01T00:00:00Z');

/**
 * The main job from end to end, offline: the recorded press room is replayed over HTTP, ingested, published, and the
 * morning's digest is sent into a local inbox. The clock stands at the time of the recording, so every run on every
 * machine sees the same day.
 *
 * @throws PressbudError when a part can't be started or its work fails as a whole
 */
export async function runDemo(parts: DemoParts): Promise<Demo> {
  const { log, observer, publicUrl } = parts;
  const opened: { close(): Promise<unknown> }[] = [];
  const keep = <Part extends { close(): Promise<unknown> }>(part: Part): Part => {
    opened.unshift(part);
    return part;
  };
  const close = async () => {
    for (const part of opened.splice(0)) await part.close();
  };
  try {
    const room = keep(await startReplayServer({ room: parts.room, log }));
    const clock = new SetClock(room.recordedAt);
    const folder = join(parts.dataDir, 'demo');
    const database = keep(await openDatabase(`sqlite:${join(folder, 'pressbud.db')}`));
    const inbox = keep(await startInbox({ clock, folder: join(folder, 'inbox') }));
    const transport = keep(smtpTransport(inbox.url));
    const mail: MailSettings = {
      from: { name: siteTitle, address: 'pressbud@example.se' },
      siteTitle,
      publicUrl,
      // Protects nothing: the demo's mails never leave the machine, and its links shall be the same in every run.
      secretKey: 'the demo has no secrets, and its mails never leave this machine',
      newsrooms: [regionNorrbotten],
    };
    observer.opened({ origin: room.origin, recordedAt: room.recordedAt, title: regionNorrbotten.title });

    const summary = await ingest(room, database, clock, parts);
    const published = await publish({
      database,
      outputDir: parts.outputDir,
      site: siteAt(publicUrl),
      now: clock.now(),
      log,
    });
    observer.published(published);

    await addSubscriber(database, {
      address: subscriber,
      language: 'sv',
      frequency: 'daily',
      filter: {},
      source: 'command',
      since: new Date(clock.now().getTime() - 24 * 60 * 60 * 1000),
      now: clock.now(),
    });
    clock.set(digestTime);
    const round = await runDueDigests({ database, clock, log, transport, mail });
    observer.digested(round, inbox);

    const problems = await problemsIn({
      summary,
      database,
      outputDir: parts.outputDir,
      now: clock.now(),
      round,
      inbox,
    });
    return {
      problems,
      routes: routesOf({ database, clock, transport, mail, inbox, log }),
      clock,
      siteTitle,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function ingest(
  room: ReplayServer,
  database: Database,
  clock: SetClock,
  parts: DemoParts,
): Promise<IngestSummary> {
  const { log, observer } = parts;
  const http = createHttpClient({
    userAgent: 'Pressbud-demo/0.1',
    // The press room is ours: the spacing that is due to others would only make the visitor wait.
    requestsPerMinute: 60_000,
    allowPrivateAddresses: true,
    origins: { [room.publicOrigin]: room.origin },
    clock,
    log,
  });
  try {
    const summary = await ingestNewsroom({
      database,
      http,
      newsroom: regionNorrbotten,
      clock,
      log,
      onProgress: (progress) => observer.progress(progress),
    });
    const all = await listReleases(database, { until: endOfTime, limit: 1000 });
    const now = clock.now().getTime();
    const isVisible = ({ visibleAt }: StoredRelease) => Date.parse(visibleAt) <= now;
    observer.ingested(
      summary,
      all.filter(isVisible),
      all.filter((release) => !isVisible(release)),
    );
    return summary;
  } finally {
    await http.close();
  }
}

function siteAt(publicUrl: string): Site {
  return { publicUrl, authority: 'pressbud.example,2025', title: siteTitle, newsrooms: [regionNorrbotten] };
}

function routesOf(parts: {
  database: Database;
  clock: SetClock;
  transport: MailTransport;
  mail: MailSettings;
  inbox: Inbox;
  log: Log;
}): Hono[] {
  const { database, clock, mail } = parts;
  return [
    inboxRoutes(parts.inbox),
    statusRoutes({ database, clock, newsrooms: [regionNorrbotten], siteTitle, publicUrl: mail.publicUrl }),
    subscriptionRoutes(parts),
  ];
}
