import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { readMove } from '../../digest/confirmation.js';
import { moveSubscriber } from '../../digest/moving.js';
import { linkToken } from '../../digest/tokens.js';
import { sitePath } from '../../present/layout.js';
import { findSubscriber } from '../../store/subscribers.js';
import { expiredLink } from './expired-link.js';
import { invalidLink } from './invalid-link.js';
import { messagePage } from './message-page.js';
import { languageOf, personalPage, type SubscriptionParts } from './parts.js';
import { subscriptionTexts } from './texts/subscription-texts.js';

/**
 * GET and POST /subscriptions/<token> for the link sent to a new address (its token begins with "a"). A GET only shows;
 * a second POST is answered like the first.
 */
export function moveRoutes(parts: SubscriptionParts): Hono {
  const { database, clock, log, mail } = parts;
  const routes = new Hono();

  routes.get('/subscriptions/:token{a[\\w-]+}', async (context) => {
    const token = context.req.param('token');
    const request = readMove(mail.secretKey, token, clock.now());
    if (request === null) return invalidLink(parts, context);
    if (request === 'expired') return expiredLink(parts, context);
    const subscriber = await findSubscriber(database, request.subscriberId);
    const language = subscriber?.language ?? languageOf(context);
    const { moved } = subscriptionTexts(language);
    const page = messagePage({
      mail,
      language,
      title: moved.title,
      children: (
        <>
          <p>{moved.text(request.address)}</p>
          <form method="post" action={sitePath(mail.publicUrl, `subscriptions/${token}`)}>
            <p>
              <button type="submit">{moved.button}</button>
            </p>
          </form>
        </>
      ),
    });
    return personalPage(context, page);
  });

  routes.post('/subscriptions/:token{a[\\w-]+}', bodyLimit({ maxSize: 20_000 }), async (context) => {
    const request = readMove(mail.secretKey, context.req.param('token'), clock.now());
    if (request === null) return invalidLink(parts, context);
    if (request === 'expired') return expiredLink(parts, context);
    const result = await moveSubscriber(database, request, clock.now(), log);
    const subscriber = result && (await findSubscriber(database, result.subscriberId));
    const language = subscriber?.language ?? languageOf(context);
    const { moved, confirm } = subscriptionTexts(language);
    const manage = subscriber && `subscriptions/${linkToken(mail.secretKey, 'manage', subscriber)}`;
    const page = messagePage({
      mail,
      language,
      title: moved.title,
      status: manage === null ? moved.gone : moved.done,
      children:
        manage === null ? null : (
          <p>
            <a href={sitePath(mail.publicUrl, manage)}>{confirm.manage}</a>
          </p>
        ),
    });
    return personalPage(context, page, manage === null ? 410 : 200);
  });
  return routes;
}
