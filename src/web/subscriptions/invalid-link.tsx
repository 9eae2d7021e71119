import type { Context } from 'hono';
import { messagePage } from './message-page.js';
import { languageOf, personalPage, type SubscriptionParts } from './parts.js';
import { subscriptionTexts } from './texts/subscription-texts.js';

/** The one answer to every link that isn't ours: cut off, made up, or of another purpose. */
export function invalidLink({ mail }: SubscriptionParts, context: Context): Response {
  const language = languageOf(context);
  const { title, text } = subscriptionTexts(language).invalid;
  return personalPage(context, messagePage({ mail, language, title, children: <p>{text}</p> }), 404);
}
