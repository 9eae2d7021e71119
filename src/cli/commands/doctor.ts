import { readSettings } from '../../settings/read-settings.js';
import { allChecks } from '../doctor/checks.js';
import type { CommonOptions, ExitCode, Io } from '../io.js';
import { table } from '../table.js';
import { print } from '../with-system.js';

/** `pressbud doctor`: checks settings, database, folders, mail relay and DNS records. Exits 1 when something is wrong. */
export async function doctorCommand(options: CommonOptions, io: Io): Promise<ExitCode> {
  const settings = readSettings(io.environment);
  const results = [{ what: 'settings', ok: true, detail: 'all right' }, ...(await allChecks(settings))];
  const text = () =>
    table(results, [
      { heading: '', cell: ({ ok }) => (ok === null ? '–' : ok ? 'ok' : 'NO') },
      { heading: 'check', cell: ({ what }) => what },
      { heading: '', cell: ({ detail }) => detail },
    ]);
  print(results, text, options, io);
  return results.some(({ ok }) => ok === false) ? 1 : 0;
}
