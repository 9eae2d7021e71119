import { mailTexts } from '../../digest/texts/mail-texts.js';
import type { UiLanguage } from '../../present/languages.js';
import { Page, renderPage, sitePath } from '../../present/layout.js';
import { releaseKindSchema } from '../../release/document.js';
import type { SubscriptionParts } from './parts.js';
import { LanguageField, RhythmFields } from './rhythm-fields.js';
import type { SignUpFault, SignUpFields } from './sign-up-form.js';
import { subscriptionTexts } from './texts/subscription-texts.js';

export interface SignUpPageProps {
  mail: SubscriptionParts['mail'];
  language: UiLanguage;
  fields: SignUpFields;
  faults: readonly SignUpFault[];
}

/** The form that asks for an address and nothing else that is needed. */
export function signUpPage({ mail, language, fields, faults }: SignUpPageProps): string {
  const texts = subscriptionTexts(language).subscribe;
  const other = language === 'sv' ? 'en' : 'sv';
  const path = sitePath(mail.publicUrl, 'subscribe');
  const faulty = faults.length > 0;
  return renderPage(
    <Page
      title={faulty ? `${texts.errorTitle}: ${texts.title}` : texts.title}
      lang={language}
      siteTitle={mail.siteTitle}
      publicUrl={mail.publicUrl}
      path="subscribe"
      description={texts.intro}
      current="subscribe"
    >
      <h1>{texts.title}</h1>
      <p>{texts.intro}</p>
      <p>
        <a href={`${path}?lang=${other}`} hreflang={other} lang={other}>
          {texts.otherLanguage}
        </a>
      </p>
      {faulty ? <Faults faults={faults} language={language} /> : null}
      <form method="post" action={`${path}?lang=${language}`}>
        <TextField
          name="address"
          label={texts.address}
          value={fields.address}
          help={texts.addressHelp}
          error={faults.includes('address') ? texts.wrongAddress : null}
          input={{ type: 'email', autocomplete: 'email', required: true, maxlength: 254 }}
        />
        <RhythmFields language={language} frequency={fields.frequency} weekday={fields.weekday} id="new" />
        <Interests mail={mail} language={language} fields={fields} faults={faults} />
        <LanguageField language={language} chosen={fields.language} id="new" />
        <div hidden>
          <label for="website">{texts.honeypot}</label>
          <input id="website" name="website" type="text" tabindex={-1} autocomplete="off" />
        </div>
        <p>{texts.promise}</p>
        <p>
          <button type="submit">{texts.button}</button>
        </p>
      </form>
    </Page>,
  );
}

/** What it should be about. Closed at first: most people want everything, and all that is needed is an address. */
function Interests({ mail, language, fields, faults }: SignUpPageProps) {
  const texts = subscriptionTexts(language).subscribe;
  const { kinds, newsrooms, topics, recipients, words, minimumSum } = fields;
  const chosen = [...kinds, ...newsrooms, topics, recipients, words, minimumSum].some(
    (value) => value !== '',
  );
  return (
    <details open={chosen}>
      <summary>{texts.what}</summary>
      <p>{texts.whatHelp}</p>
      <Choices
        name="kinds"
        label={texts.kinds}
        chosen={kinds}
        options={releaseKindSchema.options.map((kind) => [kind, mailTexts(language).filter.kinds[kind]])}
      />
      {mail.newsrooms.length < 2 ? null : (
        <Choices
          name="newsrooms"
          label={texts.newsrooms}
          chosen={newsrooms}
          options={mail.newsrooms.map(({ name, title }) => [name, title])}
        />
      )}
      <p>{texts.commas}</p>
      {(['topics', 'recipients', 'words'] as const).map((name) => (
        <TextField
          name={name}
          label={texts[name]}
          value={fields[name]}
          help={name === 'words' ? texts.wordsHelp : null}
          error={faults.includes(name) ? texts.wrongFilter(texts[name]) : null}
          input={{ type: 'text', maxlength: 300 }}
        />
      ))}
      <TextField
        name="minimumSum"
        label={texts.minimumSum}
        value={minimumSum}
        help={null}
        error={faults.includes('minimumSum') ? texts.wrongFilter(texts.minimumSum) : null}
        input={{ type: 'text', inputmode: 'numeric', maxlength: 30 }}
      />
    </details>
  );
}

function Faults({ faults, language }: { faults: readonly SignUpFault[]; language: UiLanguage }) {
  const texts = subscriptionTexts(language).subscribe;
  return (
    <div class="notice" role="alert">
      <p>{texts.errorTitle}</p>
      <ul>
        {faults.map((fault) => (
          <li>
            <a href={`#${fault}`}>
              {fault === 'address' ? texts.wrongAddress : texts.wrongFilter(texts[fault])}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface TextFieldProps {
  name: string;
  label: string;
  value: string;
  help: string | null;
  error: string | null;
  input: Record<string, string | number | boolean>;
}

function TextField({ name, label, value, help, error, input }: TextFieldProps) {
  const described = [help === null ? null : `${name}-help`, error === null ? null : `${name}-error`];
  const ids = described.filter((id) => id !== null).join(' ');
  return (
    <p>
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        value={value}
        {...input}
        aria-describedby={ids === '' ? undefined : ids}
        aria-invalid={error === null ? undefined : 'true'}
      />
      {help === null ? null : (
        <>
          <br />
          <span id={`${name}-help`}>{help}</span>
        </>
      )}
      {error === null ? null : (
        <>
          <br />
          <strong id={`${name}-error`}>{error}</strong>
        </>
      )}
    </p>
  );
}

interface ChoicesProps {
  name: string;
  label: string;
  chosen: readonly string[];
  options: readonly (readonly [value: string, label: string])[];
}

function Choices({ name, label, chosen, options }: ChoicesProps) {
  return (
    <fieldset id={name}>
      <legend>{label}</legend>
      {options.map(([value, text]) => (
        <p>
          <label>
            <input type="checkbox" name={name} value={value} checked={chosen.includes(value)} /> {text}
          </label>
        </p>
      ))}
    </fieldset>
  );
}
