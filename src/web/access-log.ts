import type { MiddlewareHandler } from 'hono';
import type { Clock } from '../ports/clock.js';
import type { Log } from '../ports/log.js';

/** Paths that carry a token: what follows is a key to somebody's subscription. */
const secretTail = /^\/(subscriptions|unsubscribe)\/.*/;

/** Notes each request: method, path without query and tokens, status, milliseconds. Never who asked. */
export function accessLog(log: Log, clock: Clock): MiddlewareHandler {
  return async (context, next) => {
    const began = clock.now().getTime();
    await next();
    const path = context.req.path.replace(secretTail, '/$1/…');
    const milliseconds = clock.now().getTime() - began;
    log.info(
      { method: context.req.method, path, status: context.res.status, milliseconds },
      'request answered',
    );
  };
}
