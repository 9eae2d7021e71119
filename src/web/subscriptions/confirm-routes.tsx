import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { newsroomTitle } from '../../digest/compose/mail-settings.js';
import { readConfirmation, type SignUpRequest } from '../../digest/confirmation.js';
import { confirmSubscription } from '../../digest/subscribing.js';
import { filterPhrase } from '../../digest/texts/filter-words.js';
import { mailTexts } from '../../digest/texts/mail-texts.js';
import { linkToken } from '../../digest/tokens.js';
import { sitePath } from '../../present/layout.js';
import { findSubscriber } from '../../store/subscribers.js';
import { expiredLink } from './expired-link.js';
import { invalidLink } from './invalid-link.js';
import { messagePage } from './message-page.js';
import { personalPage, type SubscriptionParts } from './parts.js';
import { subscriptionTexts } from './texts/subscription-texts.js';

/**
 * GET and POST /subscriptions/<token> for the link of a confirmation mail (its token begins with "c"). A GET only shows
 * what would be confirmed; a second POST is answered like the first.
 */
export function confirmRoutes(parts: SubscriptionParts): Hono {
  const { database, clock, log, mail } = parts;
  const routes = new Hono();

  routes.get('/subscriptions/:token{c[\\w-]+}', (context) => {
    const token = context.req.param('token');
    const request = readConfirmation(mail.secretKey, token, clock.now());
    if (request === null) return invalidLink(parts, context);
    if (request === 'expired') return expiredLink(parts, context);
    return personalPage(context, confirmPage(parts, request, token));
  });

  routes.post('/subscriptions/:token{c[\\w-]+}', bodyLimit({ maxSize: 20_000 }), async (context) => {
    const request = readConfirmation(mail.secretKey, context.req.param('token'), clock.now());
    if (request === null) return invalidLink(parts, context);
    if (request === 'expired') return expiredLink(parts, context);
    const { subscriberId } = await confirmSubscription(database, request, clock.now(), log);
    const subscriber = await findSubscriber(database, subscriberId);
    const { confirm } = subscriptionTexts(request.language);
    const manage = subscriber && `subscriptions/${linkToken(mail.secretKey, 'manage', subscriber)}`;
    return personalPage(
      context,
      messagePage({
        mail,
        language: request.language,
        title: confirm.title,
        status: confirm.done,
        children: (
          <>
            <p>{confirm.doneText}</p>
            {manage === null ? null : (
              <p>
                <a href={sitePath(mail.publicUrl, manage)}>{confirm.manage}</a>
              </p>
            )}
          </>
        ),
      }),
    );
  });
  return routes;
}

function confirmPage({ mail }: SubscriptionParts, request: SignUpRequest, token: string): string {
  const { language, address, frequency, weekday, filter } = request;
  const { confirm } = subscriptionTexts(language);
  const words = mailTexts(language);
  const about = filterPhrase(filter, words.filter, (name) => newsroomTitle(mail, name));
  return messagePage({
    mail,
    language,
    title: confirm.title,
    children: (
      <>
        <p>{confirm.choice(about, words.frequency(frequency, weekday))}</p>
        <p>{confirm.text(address)}</p>
        <form method="post" action={sitePath(mail.publicUrl, `subscriptions/${token}`)}>
          <p>
            <button type="submit">{confirm.button}</button>
          </p>
        </form>
      </>
    ),
  });
}
