import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type ReturnParts, takeReturnedMail } from '../../digest/returns/take-returned-mail.js';
import { onlyAllow } from '../only-allow.js';

const LARGEST_MESSAGE = 10_000_000;

/**
 * POST /bounces: one returned message (message/rfc822) as the body, from a mail system that can call an address. It shows
 * the secret as `Authorization: Bearer …`, and may say in X-Original-To which address the message came to: in a header
 * field, since addresses of requests are logged.
 *
 * @param secret left out or null: there is no such route
 */
export function bounceRoutes(parts: ReturnParts & { secret: string | null }): Hono {
  const { secret, ...returnParts } = parts;
  const routes = new Hono();
  if (secret === null) return routes;
  routes.post(
    '/bounces',
    async (context, next) => {
      if (!shows(secret, context.req.header('authorization') ?? '')) {
        parts.log.warn({ reason: 'wrong-secret' }, 'returned mail refused');
        context.header('WWW-Authenticate', 'Bearer');
        return context.json({ error: 'the secret is missing or wrong' }, 401);
      }
      return next();
    },
    bodyLimit({
      maxSize: LARGEST_MESSAGE,
      onError: (context) => {
        parts.log.warn({ reason: 'too-large', most: LARGEST_MESSAGE }, 'returned mail refused');
        return context.json({ error: `a message has at most ${LARGEST_MESSAGE} bytes` }, 413);
      },
    }),
    async (context) => {
      const message = new Uint8Array(await context.req.arrayBuffer());
      const taken = await takeReturnedMail(returnParts, message, context.req.header('x-original-to') ?? null);
      return context.json(taken);
    },
  );
  routes.all('/bounces', onlyAllow('POST'));
  return routes;
}

/** In a time that says nothing about how much of it was right. */
function shows(secret: string, authorization: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(authorization), hash(`Bearer ${secret}`));
}
