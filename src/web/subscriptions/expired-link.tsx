import type { Context } from 'hono';
import { sitePath } from '../../present/layout.js';
import { messagePage } from './message-page.js';
import { languageOf, personalPage, type SubscriptionParts } from './parts.js';
import { subscriptionTexts } from './texts/subscription-texts.js';

/** The answer to a link that was to be confirmed within its time and was not. */
export function expiredLink({ mail }: SubscriptionParts, context: Context): Response {
  const language = languageOf(context);
  const { confirm } = subscriptionTexts(language);
  const page = messagePage({
    mail,
    language,
    title: confirm.expired,
    children: (
      <>
        <p>{confirm.expiredText}</p>
        <p>
          <a href={sitePath(mail.publicUrl, 'subscribe')}>{confirm.again}</a>
        </p>
      </>
    ),
  });
  return personalPage(context, page, 410);
}
