import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { exportSubscriber } from '../../digest/subscriber-records.js';
import { findSubscriber, type Subscriber } from '../../store/subscribers.js';
import { invalidLink } from './invalid-link.js';
import { linkHolder } from './link-holder.js';
import { manage, runningSubscriptions } from './manage-actions.js';
import { managePage } from './manage-page.js';
import { formOf, personalPage, type SubscriptionParts } from './parts.js';
import { subscriptionTexts } from './texts/subscription-texts.js';

/**
 * GET and POST /subscriptions/<token> for the link in every mail (its token begins with "m"): see, change, pause, leave,
 * download, be forgotten. A GET only shows. The link works for as long as there is a subscriber.
 */
export function manageRoutes(parts: SubscriptionParts): Hono {
  const { database } = parts;
  const routes = new Hono();

  routes.get('/subscriptions/:token', async (context) => {
    const subscriber = await linkHolder(parts, 'manage', context.req.param('token'));
    if (subscriber === null) return invalidLink(parts, context);
    return show(parts, context, subscriber, null);
  });

  routes.get('/subscriptions/:token/data', async (context) => {
    const subscriber = await linkHolder(parts, 'manage', context.req.param('token'));
    if (!subscriber?.address) return invalidLink(parts, context);
    context.header('Cache-Control', 'private, no-store');
    context.header('Content-Disposition', 'attachment; filename="pressbud.json"');
    return context.json(await exportSubscriber(database, subscriber.address));
  });

  routes.post('/subscriptions/:token', bodyLimit({ maxSize: 20_000 }), async (context) => {
    const token = context.req.param('token');
    const subscriber = await linkHolder(parts, 'manage', token);
    if (subscriber === null) return invalidLink(parts, context);
    const result = await manage(parts, subscriber, await formOf(context));
    const now = (await findSubscriber(database, subscriber.id)) ?? subscriber;
    const texts = subscriptionTexts(now.language).manage;
    const done = now.erasedAt === null ? texts.done : texts.forgotten;
    const status = { done, 'wrong-date': texts.wrongDate, nothing: null }[result];
    return show(parts, context, now, status, result === 'done' ? 200 : 400);
  });
  return routes;
}

async function show(
  parts: SubscriptionParts,
  context: Context,
  subscriber: Subscriber,
  status: string | null,
  code: 200 | 400 = 200,
): Promise<Response> {
  const page = managePage({
    mail: parts.mail,
    subscriber,
    subscriptions: await runningSubscriptions(parts, subscriber.id),
    token: context.req.param('token') ?? '',
    status,
    now: parts.clock.now(),
  });
  return personalPage(context, page, code);
}
