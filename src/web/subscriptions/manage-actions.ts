import { askForMove } from '../../digest/sign-up.js';
import { eraseSubscriber } from '../../digest/subscriber-records.js';
import { changeSubscriber, type Subscriber } from '../../store/subscribers.js';
import {
  endSubscriptions,
  type Subscription,
  startSubscription,
  subscriptionHistory,
} from '../../store/subscriptions.js';
import { stockholmInstant } from '../../swedish/stockholm.js';
import type { SubscriptionParts } from './parts.js';
import { addressIn, readInterests, signUpFields } from './sign-up-form.js';
import { unknownChoices } from './unknown-choices.js';

/** What came of an action. asked: a mail asks at the new address · nothing: the form asked for nothing we know */
export type ActionResult =
  | 'done'
  | 'asked'
  | 'wrong-date'
  | 'wrong-choice'
  | 'wrong-address'
  | 'unsupported-address'
  | 'no-mail-now'
  | 'nothing';

type Action = (parts: SubscriptionParts, subscriber: Subscriber, form: FormData) => Promise<ActionResult>;

/**
 * Does what a form of the page "your subscriptions" asks for; its field `do` names it. Each action done twice has the
 * effect of one.
 */
export async function manage(
  parts: SubscriptionParts,
  subscriber: Subscriber,
  form: FormData,
): Promise<ActionResult> {
  const name = field(form, 'do');
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  const result = action ? await action(parts, subscriber, form) : 'nothing';
  parts.log.info({ subscriber: subscriber.id, action: action ? name : null, result }, 'subscription managed');
  return result;
}

const actions: Readonly<Record<string, Action>> = {
  async leave({ database, clock }, { id }, form) {
    const subscriptionId = field(form, 'subscription');
    const ending = { subscriberId: id, reason: 'unsubscribed', now: clock.now() } as const;
    await endSubscriptions(database, { ...ending, subscriptionId });
    return 'done';
  },

  async 'leave-all'({ database, clock }, { id }) {
    await endSubscriptions(database, { subscriberId: id, reason: 'unsubscribed', now: clock.now() });
    return 'done';
  },

  async change(parts, { id, language }, form) {
    const running = await runningSubscriptions(parts, id);
    const chosen = running.find((subscription) => subscription.id === field(form, 'subscription'));
    if (chosen === undefined) return 'nothing';
    const { frequency, weekday, ...fields } = signUpFields(form, language);
    const newsrooms = parts.mail.newsrooms.map(({ name }) => name);
    const interests = readInterests({ frequency, weekday, ...fields }, newsrooms);
    if ('faults' in interests || unknownChoices(form).length > 0) return 'wrong-choice';
    const now = parts.clock.now();
    await startSubscription(parts.database, {
      subscriberId: id,
      frequency,
      weekday: frequency === 'weekly' ? weekday : null,
      filter: interests.filter,
      source: 'web',
      proof: chosen.proof,
      beginsAt: now,
      now,
      replaces: chosen.id,
    });
    return 'done';
  },

  async move(parts, subscriber, form) {
    const { transport, limits, log } = parts;
    const address = addressIn(field(form, 'address'));
    if (typeof address !== 'string')
      return address.fault === 'address' ? 'wrong-address' : 'unsupported-address';
    if (!limits.allowsAddress(address)) {
      log.warn({ reason: 'address-limit' }, 'move ignored');
      return 'asked';
    }
    const asked = transport !== null && (await askForMove({ ...parts, transport }, subscriber, address));
    return asked ? 'asked' : 'no-mail-now';
  },

  async language({ database }, { id }, form) {
    const language = field(form, 'language');
    if (language !== 'sv' && language !== 'en') return 'nothing';
    await changeSubscriber(database, id, { language });
    return 'done';
  },

  async pause({ database, clock }, { id }, form) {
    const until = dayAfter(field(form, 'until'));
    if (until === null || until <= clock.now()) return 'wrong-date';
    await changeSubscriber(database, id, { pausedUntil: until });
    return 'done';
  },

  async resume({ database }, { id }) {
    await changeSubscriber(database, id, { pausedUntil: null });
    return 'done';
  },

  async forget({ database, clock, log }, { address }) {
    if (address !== null) await eraseSubscriber(database, address, clock.now(), log);
    return 'done';
  },
};

/** The subscriptions a person has now. */
export async function runningSubscriptions(
  { database }: SubscriptionParts,
  subscriberId: string,
): Promise<Subscription[]> {
  return (await subscriptionHistory(database, subscriberId)).filter(({ endedAt }) => endedAt === null);
}

/** "2026-01-07", the last day of a pause → midnight after it in Stockholm; null for what is no date. */
function dayAfter(text: string): Date | null {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === '' || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31)
    return null;
  return stockholmInstant({ year: Number(year), month: Number(month), day: Number(day) + 1 });
}

function field(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
