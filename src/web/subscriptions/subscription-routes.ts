import { Hono } from 'hono';
import { confirmRoutes } from './confirm-routes.js';
import { manageRoutes } from './manage-routes.js';
import type { SubscriptionParts } from './parts.js';
import { signUpRoutes } from './sign-up-routes.js';
import { unsubscribeRoutes } from './unsubscribe-routes.js';

/** Everything a person does about mail: /subscribe, /subscriptions/<token>, /unsubscribe/<token>. */
export function subscriptionRoutes(parts: SubscriptionParts): Hono {
  return new Hono()
    .route('/', signUpRoutes(parts))
    .route('/', confirmRoutes(parts))
    .route('/', manageRoutes(parts))
    .route('/', unsubscribeRoutes(parts));
}
