import { mailTexts } from '../../digest/texts/mail-texts.js';
import type { UiLanguage } from '../../present/languages.js';
import { sitePath } from '../../present/layout.js';
import { releaseKindSchema } from '../../release/document.js';
import type { SubscriptionParts } from './parts.js';
import type { SignUpFault, SignUpFields } from './sign-up-form.js';
import { TextField } from './text-field.js';
import { subscriptionTexts } from './texts/subscription-texts.js';

interface InterestFieldsProps {
  mail: SubscriptionParts['mail'];
  language: UiLanguage;
  fields: SignUpFields;
  faults: readonly SignUpFault[];
  /** UTF-16 units that a list may have. */
  longestList: number;
  /** Goes before the fields' ids where there are several forms on a page. */
  idPrefix?: string;
}

/** Whether anything narrows the subscription down. */
export function choosesAnything(fields: SignUpFields): boolean {
  const { kinds, newsrooms, topics, recipients, words, minimumSum } = fields;
  return [...kinds, ...newsrooms, topics, recipients, words, minimumSum].some((value) => value !== '');
}

/** What a subscription is about: kinds, newsrooms, topics, recipients of money, watch words, a minimum sum. */
export function InterestFields({
  mail,
  language,
  fields,
  faults,
  longestList,
  idPrefix = '',
}: InterestFieldsProps) {
  const texts = subscriptionTexts(language).subscribe;
  return (
    <>
      <p>{texts.whatHelp}</p>
      <Choices
        name="kinds"
        id={`${idPrefix}kinds`}
        label={texts.kinds}
        chosen={fields.kinds}
        options={releaseKindSchema.options.map((kind) => [kind, mailTexts(language).filter.kinds[kind]])}
      />
      {mail.newsrooms.length < 2 ? null : (
        <Choices
          name="newsrooms"
          id={`${idPrefix}newsrooms`}
          label={texts.newsrooms}
          chosen={fields.newsrooms}
          options={mail.newsrooms.map(({ name, title }) => [name, title])}
        />
      )}
      <p>
        {texts.commas} <a href={sitePath(mail.publicUrl, 'feeds.html')}>{texts.subjects}</a>
      </p>
      {(['topics', 'recipients', 'words'] as const).map((name) => (
        <TextField
          name={name}
          id={`${idPrefix}${name}`}
          label={texts[name]}
          value={fields[name]}
          help={name === 'words' ? texts.wordsHelp : null}
          error={faults.includes(name) ? texts.wrongFilter(texts[name]) : null}
          input={{ type: 'text', maxlength: longestList }}
        />
      ))}
      <TextField
        name="minimumSum"
        id={`${idPrefix}minimumSum`}
        label={texts.minimumSum}
        value={fields.minimumSum}
        help={null}
        error={faults.includes('minimumSum') ? texts.wrongFilter(texts.minimumSum) : null}
        input={{ type: 'text', inputmode: 'numeric', maxlength: 30 }}
      />
    </>
  );
}

interface ChoicesProps {
  name: string;
  id: string;
  label: string;
  chosen: readonly string[];
  options: readonly (readonly [value: string, label: string])[];
}

function Choices({ name, id, label, chosen, options }: ChoicesProps) {
  return (
    <fieldset id={id}>
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
