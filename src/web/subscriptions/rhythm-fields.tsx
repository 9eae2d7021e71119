import type { UiLanguage } from '../../present/languages.js';
import type { Frequency } from '../../store/subscriptions.js';
import { subscriptionTexts } from './texts/subscription-texts.js';
import { choices } from './unknown-choices.js';

interface RhythmFieldsProps {
  language: UiLanguage;
  frequency: Frequency;
  weekday: number;
  /** Makes the fields' ids unique where there are several on a page. */
  id: string;
}

/** How often, and on which weekday. */
export function RhythmFields({ language, frequency, weekday, id }: RhythmFieldsProps) {
  const texts = subscriptionTexts(language);
  return (
    <>
      <fieldset id={`${id}-frequency`}>
        <legend>{texts.subscribe.howOften}</legend>
        {choices.frequency.map((each) => (
          <p>
            <label>
              <input type="radio" name="frequency" value={each} checked={each === frequency} />{' '}
              {texts.subscribe.frequencies[each]}
            </label>
          </p>
        ))}
      </fieldset>
      <p>
        <label for={`${id}-weekday`}>{texts.subscribe.weekday}</label>
        <select id={`${id}-weekday`} name="weekday">
          {texts.weekdays.map((name, index) => (
            <option value={String(index + 1)} selected={index + 1 === weekday}>
              {name}
            </option>
          ))}
        </select>
      </p>
    </>
  );
}

/** In which language the mails come. */
export function LanguageField({
  language,
  chosen,
  id,
}: {
  language: UiLanguage;
  chosen: UiLanguage;
  id: string;
}) {
  const texts = subscriptionTexts(language).subscribe;
  return (
    <p>
      <label for={`${id}-language`}>{texts.language}</label>
      <select id={`${id}-language`} name="language">
        {(['sv', 'en'] as const).map((each) => (
          <option value={each} selected={each === chosen}>
            {texts.languages[each]}
          </option>
        ))}
      </select>
    </p>
  );
}
