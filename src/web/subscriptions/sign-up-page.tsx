import type { UiLanguage } from '../../present/languages.js';
import { Page, renderPage, sitePath } from '../../present/layout.js';
import { choosesAnything, InterestFields } from './interest-fields.js';
import type { SubscriptionParts } from './parts.js';
import { LanguageField, RhythmFields } from './rhythm-fields.js';
import { LONGEST_LIST, type SignUpFault, type SignUpFields } from './sign-up-form.js';
import { TextField } from './text-field.js';
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
          error={addressError(faults, texts)}
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
  return (
    <details open={choosesAnything(fields)}>
      <summary>{texts.what}</summary>
      <InterestFields
        mail={mail}
        language={language}
        fields={fields}
        faults={faults}
        longestList={LONGEST_LIST}
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
            <a href={`#${anchors[fault] ?? fault}`}>{faultText(fault, texts)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Ids of the fields that are not called like their fault. */
const anchors: Readonly<Partial<Record<SignUpFault, string>>> = {
  addressLetters: 'address',
  frequency: 'new-frequency',
  weekday: 'new-weekday',
  language: 'new-language',
};

type Texts = ReturnType<typeof subscriptionTexts>['subscribe'];

function faultText(fault: SignUpFault, texts: Texts): string {
  if (fault === 'address') return texts.wrongAddress;
  if (fault === 'addressLetters') return texts.unsupportedAddress;
  return texts.wrongFilter(fault === 'frequency' ? texts.howOften : texts[fault]);
}

function addressError(faults: readonly SignUpFault[], texts: Texts): string | null {
  const fault = faults.find((each) => each === 'address' || each === 'addressLetters');
  return fault === undefined ? null : faultText(fault, texts);
}
