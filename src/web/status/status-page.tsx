import type { ErrorFacts } from '../../ports/error-facts.js';
import { formatDateTime } from '../../present/dates.js';
import { errorText, hasErrorText } from '../../present/error-text.js';
import { Page } from '../../present/layout.js';
import type { StatusReport } from './report.js';
import { statusTexts as texts } from './texts.js';

export interface StatusPageProps {
  report: StatusReport;
  siteTitle: string;
  publicUrl: string;
}

function reasonText(reason: string): string {
  return texts.pollReasons[reason as keyof typeof texts.pollReasons] ?? reason;
}

/** An error in the page's language; what there are no words for is English. */
function ErrorWords({ error }: { error: ErrorFacts }) {
  return (
    <span lang={hasErrorText(error, 'sv') ? undefined : 'en'}>
      {errorText(error, 'sv')} [{error.code}]
    </span>
  );
}

/** The status report for people, in Swedish. */
export function StatusPage({ report, siteTitle, publicUrl }: StatusPageProps) {
  const time = (instant: string | null | undefined) =>
    instant ? formatDateTime(instant, 'sv') : texts.never;
  return (
    <Page title={texts.heading} lang="sv" siteTitle={siteTitle} publicUrl={publicUrl} indexed={false}>
      <h1>{texts.heading}</h1>
      <p role="status">
        <strong>{report.well ? texts.well : texts.unwell}</strong> {time(report.at)}
      </p>
      <h2>{texts.newsrooms}</h2>
      {report.newsrooms.map(({ title, state }) => (
        <section>
          <h3>{title}</h3>
          <dl>
            <dt>{texts.releases}</dt>
            <dd>{state?.releases ?? 0}</dd>
            <dt>{texts.lastSuccess}</dt>
            <dd>{time(state?.lastSuccessAt)}</dd>
            <dt>{texts.nextPoll}</dt>
            <dd>
              {time(state?.nextPollAt)}
              {state?.nextPollReason ? ` (${reasonText(state.nextPollReason)})` : null}
            </dd>
            {state?.lastError ? (
              <>
                <dt>{texts.lastError}</dt>
                <dd>
                  {texts.failures(state.failures)}: <ErrorWords error={state.lastError} />
                </dd>
              </>
            ) : null}
          </dl>
        </section>
      ))}
      <h2>{texts.alarms}</h2>
      {report.alarms.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <ul>
          {report.alarms.map((alarm) => (
            <li>
              {time(alarm.firstAt)} {alarm.newsroom}: <ErrorWords error={{ ...alarm, cause: null }} />
              {alarm.snapshotId ? ` ${texts.snapshot} ${alarm.snapshotId}` : null}
            </li>
          ))}
        </ul>
      )}
      <h2>{texts.digests}</h2>
      <dl>
        <dt>{texts.subscriptions}</dt>
        <dd>
          {report.digests.subscriptions
            .map(({ frequency, count }) => `${texts.frequencies[frequency]}: ${count}`)
            .join(', ') || texts.none}
        </dd>
        <dt>{texts.due}</dt>
        <dd>
          {report.digests.due.map(({ frequency }) => texts.frequencies[frequency]).join(', ') || texts.none}
        </dd>
        <dt>{texts.unknown}</dt>
        <dd>{report.digests.unknown.length}</dd>
      </dl>
      {report.digests.runs.length === 0 ? null : (
        <section class="table" aria-label={texts.runs}>
          <table>
            <caption>{texts.runs}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.windowEnd}</th>
                <th scope="col">{texts.frequency}</th>
                <th scope="col">{texts.releases}</th>
                <th scope="col">{texts.mails}</th>
              </tr>
            </thead>
            <tbody>
              {report.digests.runs.map((run) => (
                <tr>
                  <td>{time(run.windowEnd)}</td>
                  <td>{texts.frequencies[run.frequency]}</td>
                  <td>{run.releases}</td>
                  <td>
                    {Object.entries(run.deliveries)
                      .map(([state, count]) => `${count} ${texts.states[state as keyof typeof texts.states]}`)
                      .join(', ')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Page>
  );
}
