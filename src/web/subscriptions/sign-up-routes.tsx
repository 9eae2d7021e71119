import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { askForConfirmation } from '../../digest/sign-up.js';
import type { UiLanguage } from '../../present/languages.js';
import { onlyAllow } from '../only-allow.js';
import { messagePage } from './message-page.js';
import { networkOf } from './network.js';
import { formOf, languageOf, personalPage, type SubscriptionParts } from './parts.js';
import { readSignUp, signUpFields } from './sign-up-form.js';
import { signUpPage } from './sign-up-page.js';
import { subscriptionTexts } from './texts/subscription-texts.js';
import { unknownChoices } from './unknown-choices.js';

const LARGEST_FORM = 20_000;

/**
 * GET and POST /subscribe. The answer to a sign-up is the same whatever the address: nobody can ask who subscribes.
 * A GET may say what the form shall hold (/subscribe?topics=Kultur); nothing happens before a person sends it.
 * A POST sends one mail at most, stores nothing, and does so only so often for an address and for a network.
 */
export function signUpRoutes(parts: SubscriptionParts): Hono {
  const { mail, clock, log, transport, limits } = parts;
  const routes = new Hono();

  routes.get('/subscribe', (context) => {
    const language = languageOf(context);
    context.header('Vary', 'Accept-Language');
    context.header('Cache-Control', 'no-cache');
    const fields = signUpFields(wishesIn(context), language);
    return context.html(signUpPage({ mail, language, fields, faults: [] }));
  });

  routes.post('/subscribe', bodyLimit({ maxSize: LARGEST_FORM }), async (context) => {
    const language = languageOf(context);
    const texts = subscriptionTexts(language);
    const form = await formOf(context);
    const fields = signUpFields(form, language);
    const read = readSignUp(
      fields,
      mail.newsrooms.map(({ name }) => name),
      clock.now(),
    );
    const unknown = unknownChoices(form);
    if ('faults' in read || unknown.length > 0) {
      const faults = [...('faults' in read ? read.faults : []), ...unknown];
      return personalPage(context, signUpPage({ mail, language, fields, faults }), 400);
    }
    if (form.get('website')) {
      log.info({ reason: 'honeypot' }, 'sign-up ignored');
      return personalPage(context, sentPage(parts, language));
    }
    if (!limits.allowsNetwork(networkOf(context))) {
      log.warn({ reason: 'network-limit' }, 'sign-up refused');
      context.header('Retry-After', '3600');
      return personalPage(context, shortPage(parts, language, texts.tooMany), 429);
    }
    if (!limits.allowsAddress(read.request.address)) {
      log.warn({ reason: 'address-limit' }, 'sign-up ignored');
      return personalPage(context, sentPage(parts, language));
    }
    return transport !== null && (await askForConfirmation({ ...parts, transport }, read.request))
      ? personalPage(context, sentPage(parts, language))
      : personalPage(context, shortPage(parts, language, texts.noMailNow), 503);
  });
  routes.all('/subscribe', onlyAllow('GET', 'HEAD', 'POST'));
  return routes;
}

/** What a link to the form has chosen beforehand: "/subscribe?recipients=Silvermuseet" on a page about it. */
function wishesIn(context: Context): FormData {
  const wishes = new FormData();
  for (const [name, values] of Object.entries(context.req.queries()))
    for (const value of values) wishes.append(name, value);
  return wishes;
}

function sentPage({ mail }: SubscriptionParts, language: UiLanguage): string {
  const { sent } = subscriptionTexts(language);
  return messagePage({
    mail,
    language,
    title: sent.title,
    children: (
      <>
        <p role="status">{sent.text}</p>
        <p>{sent.help}</p>
      </>
    ),
  });
}

function shortPage(
  { mail }: SubscriptionParts,
  language: UiLanguage,
  { title, text }: { title: string; text: string },
): string {
  return messagePage({ mail, language, title, children: <p>{text}</p> });
}
