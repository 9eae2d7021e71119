import { newsroomTitle } from '../../digest/compose/mail-settings.js';
import { readFilter } from '../../digest/filter.js';
import { filterPhrase } from '../../digest/texts/filter-words.js';
import { mailTexts } from '../../digest/texts/mail-texts.js';
import { formatDate } from '../../present/dates.js';
import type { UiLanguage } from '../../present/languages.js';
import { sitePath } from '../../present/layout.js';
import type { Subscriber } from '../../store/subscribers.js';
import type { Subscription } from '../../store/subscriptions.js';
import { InterestFields } from './interest-fields.js';
import { messagePage } from './message-page.js';
import type { SubscriptionParts } from './parts.js';
import { LanguageField, RhythmFields } from './rhythm-fields.js';
import { fieldsOf } from './sign-up-form.js';
import { TextField } from './text-field.js';
import { subscriptionTexts } from './texts/subscription-texts.js';

/** An imported subscription may hold more than a sign-up can: what the filter allows. */
const LONGEST_LIST = 5000;

export interface ManagePageProps {
  mail: SubscriptionParts['mail'];
  subscriber: Subscriber;
  /** Running ones. */
  subscriptions: readonly Subscription[];
  token: string;
  /** What has just been done or gone wrong. */
  status: string | null;
  now: Date;
}

/** A person's subscriptions, with all that can be done about them. */
export function managePage({ mail, subscriber, subscriptions, token, status, now }: ManagePageProps): string {
  const { language, address, pausedUntil } = subscriber;
  const texts = subscriptionTexts(language).manage;
  const path = sitePath(mail.publicUrl, `subscriptions/${token}`);
  const paused = pausedUntil !== null && pausedUntil > now.toISOString();
  return messagePage({
    mail,
    language,
    title: texts.title,
    status,
    children: (
      <>
        <p>{address === null || subscriptions.length === 0 ? texts.none : texts.text(address)}</p>
        {subscriptions.map((subscription) => (
          <OneSubscription subscription={subscription} language={language} path={path} mail={mail} />
        ))}
        <p>
          <a href={sitePath(mail.publicUrl, `subscribe?lang=${language}`)}>{texts.more}</a>
        </p>
        {subscriptions.length === 0 ? null : (
          <>
            <h2>{texts.pause}</h2>
            {paused ? (
              <PauseEnd path={path} language={language} until={pausedUntil} />
            ) : (
              <PauseStart path={path} language={language} />
            )}
            <h2>{texts.language}</h2>
            <Action path={path} action="language" button={texts.save}>
              <LanguageField language={language} chosen={language} id="mails" />
            </Action>
            <h2>{texts.leaveAll}</h2>
            <p>{texts.leaveAllText}</p>
            <Action path={path} action="leave-all" button={texts.leaveAll} />
          </>
        )}
        {address === null ? null : (
          <>
            <h2>{texts.move}</h2>
            <p>{texts.moveText}</p>
            <Action path={path} action="move" button={texts.moveButton}>
              <TextField
                name="address"
                label={texts.moveAddress}
                value=""
                help={null}
                error={null}
                input={{ type: 'email', autocomplete: 'email', required: true, maxlength: 254 }}
              />
            </Action>
            <h2>{texts.data}</h2>
            <p>{texts.dataText}</p>
            <p>
              <a href={`${path}/data`}>{texts.download}</a>
            </p>
            <h2>{texts.forget}</h2>
            <p>{texts.forgetText}</p>
            <Action path={path} action="forget" button={texts.forget} />
          </>
        )}
      </>
    ),
  });
}

interface OneSubscriptionProps {
  subscription: Subscription;
  language: UiLanguage;
  path: string;
  mail: SubscriptionParts['mail'];
}

function OneSubscription({ subscription, language, path, mail }: OneSubscriptionProps) {
  const texts = subscriptionTexts(language).manage;
  const words = mailTexts(language);
  const { id, frequency, weekday } = subscription;
  const filter = readFilter(subscription.filter);
  const fields = fieldsOf({ frequency, weekday, filter }, language);
  const about = filterPhrase(filter, words.filter, (name) => newsroomTitle(mail, name));
  return (
    <section>
      <h2 id={`about-${id}`}>{about.charAt(0).toUpperCase() + about.slice(1)}</h2>
      <p>{words.frequency(frequency, weekday)}</p>
      <details>
        <summary>{texts.change}</summary>
        <Action path={path} action="change" button={texts.save} about={`about-${id}`}>
          <input type="hidden" name="subscription" value={id} />
          <RhythmFields language={language} frequency={frequency} weekday={weekday ?? 1} id={id} />
          <InterestFields
            mail={mail}
            language={language}
            fields={fields}
            faults={[]}
            longestList={LONGEST_LIST}
            idPrefix={`${id}-`}
          />
        </Action>
      </details>
      <Action path={path} action="leave" button={texts.leave} about={`about-${id}`}>
        <input type="hidden" name="subscription" value={id} />
      </Action>
    </section>
  );
}

function PauseStart({ path, language }: { path: string; language: UiLanguage }) {
  const texts = subscriptionTexts(language).manage;
  return (
    <Action path={path} action="pause" button={texts.save}>
      <p>
        <label for="until">{texts.pauseUntil}</label>
        <input id="until" name="until" type="date" required aria-describedby="until-help" />
        <br />
        <span id="until-help">{texts.pauseHelp}</span>
      </p>
    </Action>
  );
}

function PauseEnd({ path, language, until }: { path: string; language: UiLanguage; until: string }) {
  const texts = subscriptionTexts(language).manage;
  // The pause ends at midnight after its last day.
  const lastDay = new Date(Date.parse(until) - 1).toISOString();
  return (
    <>
      <p>{texts.pausedUntil(formatDate(lastDay, language))}</p>
      <Action path={path} action="resume" button={texts.resume} />
    </>
  );
}

function Action({
  path,
  action,
  button,
  about,
  children,
}: {
  path: string;
  action: string;
  button: string;
  /** Id of the element that says what the button is about, where several on the page say the same. */
  about?: string;
  children?: unknown;
}) {
  return (
    <form method="post" action={path}>
      <input type="hidden" name="do" value={action} />
      {children}
      <p>
        <button type="submit" aria-describedby={about}>
          {button}
        </button>
      </p>
    </form>
  );
}
