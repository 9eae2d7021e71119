import { Gauge, Registry } from 'prom-client';
import type { StatusReport } from './report.js';

/**
 * The status report in Prometheus text format. Everything is asked of the database at the time of the scrape,
 * so that a restart sets nothing back.
 */
export function metricsText(report: StatusReport): Promise<string> {
  const registry = new Registry();
  const gauge = <Label extends string = never>(name: string, help: string, labelNames: Label[] = []) =>
    new Gauge<Label>({ name: `pressbud_${name}`, help, labelNames, registers: [registry] });

  gauge('releases', 'Releases stored, embargoed ones too').set(report.releases);
  const failures = gauge('poll_failures', 'Failed polls in a row', ['newsroom']);
  const success = gauge('last_success_seconds', 'When the newsroom was last read, Unix time', ['newsroom']);
  const next = gauge('next_poll_seconds', 'When the newsroom is read next, Unix time', ['newsroom']);
  for (const { name, state } of report.newsrooms) {
    const newsroom = { newsroom: name };
    failures.set(newsroom, state?.failures ?? 0);
    if (state?.lastSuccessAt) success.set(newsroom, Date.parse(state.lastSuccessAt) / 1000);
    if (state?.nextPollAt) next.set(newsroom, Date.parse(state.nextPollAt) / 1000);
  }
  gauge('open_alarms', 'Alarms a person should look at').set(report.alarms.length);
  const since = gauge('alarm_since_seconds', 'When an open alarm was raised, Unix time', [
    'newsroom',
    'code',
  ]);
  for (const { newsroom, code, firstAt } of report.alarms) {
    since.set({ newsroom, code }, Date.parse(firstAt) / 1000);
  }
  const deliveries = gauge('deliveries', 'Mails by what became of them', ['state']);
  for (const [state, count] of Object.entries(report.digests.deliveries)) deliveries.set({ state }, count);
  const subscriptions = gauge('subscriptions', 'Running subscriptions', ['frequency']);
  for (const { frequency, count } of report.digests.subscriptions) subscriptions.set({ frequency }, count);
  gauge('digests_due', 'Digest runs that should exist and do not yet').set(report.digests.due.length);
  return registry.metrics();
}
