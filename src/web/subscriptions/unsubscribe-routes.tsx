import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { sitePath } from '../../present/layout.js';
import type { Subscriber } from '../../store/subscribers.js';
import { endSubscriptions, subscriptionHistory } from '../../store/subscriptions.js';
import { onlyAllow } from '../only-allow.js';
import { invalidLink } from './invalid-link.js';
import { linkHolder } from './link-holder.js';
import { messagePage } from './message-page.js';
import { formOf, personalPage, type SubscriptionParts } from './parts.js';
import { subscriptionTexts } from './texts/subscription-texts.js';

/**
 * GET and POST /unsubscribe/<token>. A GET only shows a button, since mail scanners follow every link. The POST comes
 * from that button, or from a mail program by itself (RFC 8058 §3: multipart or urlencoded, no cookies, no redirect);
 * a second one is answered like the first.
 */
export function unsubscribeRoutes(parts: SubscriptionParts): Hono {
  const { database, clock, log } = parts;
  const routes = new Hono();

  routes.get('/unsubscribe/:token', async (context) => {
    const subscriber = await linkHolder(parts, 'unsubscribe', context.req.param('token'));
    if (subscriber === null) return invalidLink(parts, context);
    return personalPage(context, await leavePage(parts, context, subscriber));
  });

  routes.post('/unsubscribe/:token', bodyLimit({ maxSize: 20_000 }), async (context) => {
    const subscriber = await linkHolder(parts, 'unsubscribe', context.req.param('token'));
    if (subscriber === null) return invalidLink(parts, context);
    const form = await formOf(context);
    const oneClick = form.get('List-Unsubscribe') === 'One-Click';
    if (!oneClick && form.get('leave') !== 'all') {
      return personalPage(context, await leavePage(parts, context, subscriber), 400);
    }
    const reason = oneClick ? 'one-click' : 'unsubscribed';
    const ended = await endSubscriptions(database, { subscriberId: subscriber.id, reason, now: clock.now() });
    if (ended > 0) log.info({ subscriber: subscriber.id, reason, ended }, 'subscriptions ended');
    const texts = subscriptionTexts(subscriber.language).unsubscribe;
    return personalPage(
      context,
      messagePage({
        mail: parts.mail,
        language: subscriber.language,
        title: texts.title,
        status: texts.done,
        children: <p>{texts.doneText}</p>,
      }),
    );
  });
  routes.all('/unsubscribe/:token', onlyAllow('GET', 'HEAD', 'POST'));
  return routes;
}

async function leavePage(
  parts: SubscriptionParts,
  context: Context,
  subscriber: Subscriber,
): Promise<string> {
  const { database, mail } = parts;
  const { language } = subscriber;
  const texts = subscriptionTexts(language).unsubscribe;
  const running = (await subscriptionHistory(database, subscriber.id)).some(
    ({ endedAt }) => endedAt === null,
  );
  if (!running) {
    return messagePage({ mail, language, title: texts.title, children: <p>{texts.already}</p> });
  }
  return messagePage({
    mail,
    language,
    title: texts.title,
    // Neither address nor choices: this link may have been forwarded with the mail.
    children: (
      <>
        <p>{texts.text}</p>
        <form method="post" action={sitePath(mail.publicUrl, `unsubscribe/${context.req.param('token')}`)}>
          <input type="hidden" name="leave" value="all" />
          <p>
            <button type="submit">{texts.button}</button>
          </p>
        </form>
      </>
    ),
  });
}
