import { checkFixityWhenDue } from '../archive/fixity-check.js';
import { applyRetention } from '../digest/retention.js';
import { takeMaildir } from '../digest/returns/maildir.js';
import { runDueDigests } from '../digest/run-due-digests.js';
import { askDueQuestions } from '../digest/sign-up.js';
import type { HttpClient } from '../fetch/http-client.js';
import { isDue } from '../ingest/due.js';
import { ingestNewsroom } from '../ingest/ingest.js';
import { keepAttachments } from '../ingest/keep-attachments.js';
import type { Newsroom } from '../ingest/newsroom.js';
import type { MailTransport } from '../ports/mail.js';
import { publish } from '../publish/publish.js';
import type { Site } from '../publish/site.js';
import { tellHub } from '../publish/tell-hub.js';
import { newsroomState } from '../store/newsrooms.js';
import type { Job } from '../worker/worker.js';
import { mailSettingsOf, openIngestReader, type System } from './system.js';
import { userAgentOf } from './user-agent.js';

const DAY = 86_400_000;

export interface JobParts {
  system: System;
  http: HttpClient;
  /** Null: nothing is mailed. */
  transport: MailTransport | null;
  site: Site;
}

/**
 * The recurring work of an installation. Each newsroom is a job of its own, so that one that fails or is slow holds up
 * no other. Publishing and digests are asked for at every tick: what became due by itself (an embargo that ends,
 * a window that closes) is found then; and once more as soon as a newsroom has brought something.
 */
export function jobsOf(parts: JobParts): Job[] {
  const { settings } = parts.system;
  return [
    ...settings.newsrooms.map((newsroom) => ingestJob(parts, newsroom)),
    ...(settings['attachments.keep']
      ? settings.newsrooms.map((newsroom) => attachmentsJob(parts, newsroom))
      : []),
    retentionJob(parts.system),
    { name: 'publish', run: (now) => publishNow(parts, now) },
    { name: 'websub', run: (now, signal) => tellHubNow(parts, now, signal) },
    { name: 'fixity', run: (_now, signal) => fixityNow(parts.system, signal) },
    ...(parts.transport
      ? [
          {
            name: 'confirmations',
            run: (_now: Date, signal: AbortSignal) => confirmationsNow(parts, signal),
          },
          { name: 'digest', run: (_now: Date, signal: AbortSignal) => digestNow(parts, signal) },
        ]
      : []),
    ...(settings['bounces.maildir'] === undefined
      ? []
      : [bounceJob(parts.system, settings['bounces.maildir'])]),
  ];
}

function ingestJob(parts: JobParts, newsroom: Newsroom): Job {
  const { system, http } = parts;
  const { database, clock, log } = system;
  return {
    name: `ingest ${newsroom.name}`,
    async run(now, signal) {
      const state = await newsroomState(database, newsroom.name);
      if (!isDue(state, now)) return;
      const summary = await ingestNewsroom({
        database,
        http,
        newsroom,
        clock,
        log,
        openReader: openIngestReader,
        signal,
      });
      if (summary.new + summary.revised + summary.withdrawn === 0 || signal.aborted) return;
      await publishNow(parts, clock.now());
      await digestNow(parts, signal);
    },
  };
}

/** Once when the process starts and then once a day. */
function retentionJob({ database, log }: System): Job {
  let next = 0;
  return {
    name: 'retention',
    async run(now) {
      if (now.getTime() < next) return;
      await applyRetention(database, now, log);
      next = now.getTime() + DAY;
    },
  };
}

/** Takes what mail systems have delivered to the return addresses. */
function bounceJob({ database, clock, log, settings }: System, folder: string): Job {
  const { secretKey } = mailSettingsOf(settings);
  return {
    name: 'bounces',
    async run(_now, signal) {
      await takeMaildir({ database, clock, log, secretKey }, folder, signal);
    },
  };
}

/** At the usual pace, half a minute of requests: a newsroom on the same host is not kept waiting for longer. */
const ATTACHMENTS_AT_ONCE = 5;

function attachmentsJob({ system, http }: JobParts, newsroom: Newsroom): Job {
  const { database, clock, log, settings } = system;
  const maxBytes = settings['attachments.maxBytes'];
  return {
    name: `attachments ${newsroom.name}`,
    async run(_now, signal) {
      const options = { database, http, newsroom, clock, log, maxBytes, limit: ATTACHMENTS_AT_ONCE, signal };
      const { kept, failed } = await keepAttachments(options);
      if (kept + failed > 0) log.info({ newsroom: newsroom.name, kept, failed }, 'attachments fetched');
    },
  };
}

async function publishNow({ system, site }: JobParts, now: Date): Promise<void> {
  const { database, settings, log } = system;
  await publish({ database, outputDir: settings.outputDir, site, now, log });
}

async function tellHubNow({ system, site }: JobParts, now: Date, signal: AbortSignal): Promise<void> {
  if (site.hub === undefined) return;
  const { database, log, settings } = system;
  await tellHub({
    database,
    hub: site.hub,
    userAgent: userAgentOf(settings),
    allowPrivateAddresses: settings['fetch.allowPrivateAddresses'],
    now,
    log,
    signal,
  });
}

async function fixityNow({ database, clock, log }: System, signal: AbortSignal): Promise<void> {
  await checkFixityWhenDue({ database, clock, log, signal });
}

/** A job of its own: who has signed up does not wait until a long digest has been sent. */
async function confirmationsNow({ system, transport }: JobParts, signal: AbortSignal): Promise<void> {
  if (!transport) return;
  const { database, clock, log, settings } = system;
  await askDueQuestions({ database, clock, log, transport, mail: mailSettingsOf(settings), signal });
}

async function digestNow({ system, transport }: JobParts, signal: AbortSignal): Promise<void> {
  if (!transport) return;
  const { database, clock, log, settings } = system;
  await runDueDigests({ database, clock, log, transport, mail: mailSettingsOf(settings), signal });
}
