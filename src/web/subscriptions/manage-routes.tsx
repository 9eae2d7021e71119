import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { exportSubscriber } from '../../digest/subscriber-records.js';
import { findSubscriber, type Subscriber } from '../../store/subscribers.js';
import { onlyAllow } from '../only-allow.js';
import { invalidLink } from './invalid-link.js';
import { linkHolder } from './link-holder.js';
import { type ActionResult, manage, runningSubscriptions } from './manage-actions.js';
import { managePage } from './manage-page.js';
import { networkOf } from './network.js';
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
    const form = await formOf(context);
    if (form.get('do') === 'move' && !parts.limits.allowsNetwork(networkOf(context))) {
      parts.log.warn({ reason: 'network-limit' }, 'move refused');
      context.header('Retry-After', '3600');
      return show(parts, context, subscriber, subscriptionTexts(subscriber.language).tooMany.text, 429);
    }
    const result = await manage(parts, subscriber, form);
    const now = (await findSubscriber(database, subscriber.id)) ?? subscriber;
    const status = statusOf(result, now);
    const code = result === 'done' || result === 'asked' ? 200 : result === 'no-mail-now' ? 503 : 400;
    return show(parts, context, now, status, code);
  });

  // For the tokens of confirm-routes.tsx and move-routes.tsx, too: this comes after them.
  routes.all('/subscriptions/:token', onlyAllow('GET', 'HEAD', 'POST'));
  routes.all('/subscriptions/:token/data', onlyAllow('GET', 'HEAD'));
  return routes;
}

function statusOf(result: ActionResult, { language, erasedAt }: Subscriber): string | null {
  const { manage: texts, noMailNow, subscribe } = subscriptionTexts(language);
  const words: Readonly<Record<ActionResult, string | null>> = {
    done: erasedAt === null ? texts.done : texts.forgotten,
    asked: texts.moveAsked,
    'wrong-date': texts.wrongDate,
    'wrong-choice': texts.wrongChoice,
    'wrong-address': subscribe.wrongAddress,
    'unsupported-address': subscribe.unsupportedAddress,
    'no-mail-now': noMailNow.text,
    nothing: null,
  };
  return words[result];
}

async function show(
  parts: SubscriptionParts,
  context: Context,
  subscriber: Subscriber,
  status: string | null,
  code: 200 | 400 | 429 | 503 = 200,
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
