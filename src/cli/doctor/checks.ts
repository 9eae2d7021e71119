import { resolveTxt } from 'node:dns/promises';
import { access, constants, readdir } from 'node:fs/promises';
import { createTransport } from 'nodemailer';
import type { SettingValues } from '../../settings/definitions.js';
import { openDatabase } from '../../store/database.js';
import { makeFolder } from '../../store/make-folder.js';
import { countReleases } from '../../store/releases.js';
import { isPrivateFile } from '../../web/files/private-files.js';

export interface CheckResult {
  what: string;
  /** null: could not be told, or is not set up. */
  ok: boolean | null;
  detail: string;
}

/** Everything an installation needs besides right settings, checked one after the other. */
export async function allChecks(settings: SettingValues): Promise<CheckResult[]> {
  return [
    ...identity(settings),
    await database(settings.databaseUrl),
    await writable('output folder', settings.outputDir),
    await writable('data folder', settings.dataDir),
    await nothingPrivate(settings.outputDir),
    await relay(settings.smtpUrl),
    ...(await mailRecords(settings)),
  ];
}

/** What readers remember about this installation: a default here is fit for trying out only. */
function identity({ publicUrl, feedAuthority }: SettingValues): CheckResult[] {
  const local = ['localhost', '127.0.0.1'].includes(new URL(publicUrl).hostname);
  const example = feedAuthority.startsWith('pressbud.example,');
  return [
    {
      what: 'public address',
      ok: local ? null : true,
      detail: local ? `${publicUrl}: set PUBLIC_URL before others read` : publicUrl,
    },
    {
      what: 'feed identity',
      ok: example ? null : true,
      detail: example
        ? 'FEED_AUTHORITY is not set: set it before launch, it can never be changed after'
        : feedAuthority,
    },
  ];
}

async function database(url: string): Promise<CheckResult> {
  const what = 'database';
  try {
    const opened = await openDatabase(url);
    const count = await countReleases(opened);
    await opened.close();
    return { what, ok: true, detail: `${opened.dialect}, ${count} releases` };
  } catch (error) {
    return { what, ok: false, detail: (error as Error).message };
  }
}

async function writable(what: string, path: string): Promise<CheckResult> {
  try {
    makeFolder(path);
    await access(path, constants.W_OK);
    return { what, ok: true, detail: path };
  } catch (error) {
    return { what, ok: false, detail: (error as Error).message };
  }
}

/** Settings keep keys and databases out of the output folder; an earlier start or a copy may have left some there. */
async function nothingPrivate(outputDir: string): Promise<CheckResult> {
  const what = 'private files';
  try {
    const found = (await readdir(outputDir, { recursive: true })).filter(isPrivateFile);
    return {
      what,
      ok: found.length === 0,
      detail:
        found.length === 0
          ? 'none in the output folder'
          : `${found.join(', ')} in the output folder, where everybody can read: move them out, and make a new secret key`,
    };
  } catch (error) {
    return { what, ok: false, detail: (error as Error).message };
  }
}

async function relay(url: string | undefined): Promise<CheckResult> {
  const what = 'mail relay';
  if (url === undefined) return { what, ok: null, detail: 'SMTP_URL is not set: no mail is sent' };
  const transport = createTransport(url);
  try {
    await transport.verify();
    return { what, ok: true, detail: `${new URL(url).hostname} takes our mail` };
  } catch (error) {
    return {
      what,
      ok: false,
      detail: `${new URL(url).hostname}: ${(error as NodeJS.ErrnoException).code ?? 'refused'}`,
    };
  } finally {
    transport.close();
  }
}

/** SPF (RFC 7208), DKIM (RFC 6376) and DMARC (RFC 7489) of the domain the mails come from. */
async function mailRecords(settings: SettingValues): Promise<CheckResult[]> {
  const domain = settings.mailFrom.address.split('@').at(-1) ?? '';
  if (settings.smtpUrl === undefined) return [];
  const selector = settings['dkim.selector'];
  const checks = [
    { what: 'SPF record', name: domain, holds: 'v=spf1' },
    { what: 'DMARC record', name: `_dmarc.${domain}`, holds: 'v=DMARC1' },
    ...(selector
      ? [
          {
            what: 'DKIM record',
            name: `${selector}._domainkey.${settings['dkim.domain'] ?? domain}`,
            holds: 'p=',
          },
        ]
      : []),
  ];
  return Promise.all(checks.map(record));
}

async function record({
  what,
  name,
  holds,
}: {
  what: string;
  name: string;
  holds: string;
}): Promise<CheckResult> {
  try {
    const found = (await resolveTxt(name))
      .map((parts) => parts.join(''))
      .some((text) => text.includes(holds));
    return { what, ok: found, detail: found ? name : `${name} has no ${holds}` };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const missing = code === 'ENOTFOUND' || code === 'ENODATA';
    return {
      what,
      ok: missing ? false : null,
      detail: missing ? `${name} does not exist` : `${name} could not be asked for (${code})`,
    };
  }
}
