import { Hono } from 'hono';
import { confirmRoutes } from './confirm-routes.js';
import { manageRoutes } from './manage-routes.js';
import { moveRoutes } from './move-routes.js';
import type { SubscriptionParts } from './parts.js';
import { type RateLimits, SignUpLimits } from './rate-limit.js';
import { signUpRoutes } from './sign-up-routes.js';
import { unsubscribeRoutes } from './unsubscribe-routes.js';

const usualLimits = { address: { perMinute: 4, perHour: 40 }, network: { perMinute: 20, perHour: 200 } };

/**
 * Everything a person does about mail: /subscribe, /subscriptions/<token>, /unsubscribe/<token>.
 *
 * @param given.limits mails that may be asked for; left out: 4 a minute and 40 an hour by an address, 20 and 200 from a network
 */
export function subscriptionRoutes({
  limits = usualLimits,
  ...given
}: Omit<SubscriptionParts, 'limits'> & { limits?: { address: RateLimits; network: RateLimits } }): Hono {
  const parts = { ...given, limits: new SignUpLimits(limits, given.clock) };
  return new Hono()
    .route('/', signUpRoutes(parts))
    .route('/', confirmRoutes(parts))
    .route('/', moveRoutes(parts))
    .route('/', manageRoutes(parts))
    .route('/', unsubscribeRoutes(parts));
}
