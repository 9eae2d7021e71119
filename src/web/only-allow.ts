import type { Handler } from 'hono';

/**
 * Answers what a resource has no handler for, to be registered after those it has: 405 with the methods there are
 * (RFC 9110 §15.5.6), and 204 with the same list when it is only asked for (OPTIONS, §9.3.7).
 */
export function onlyAllow(...methods: readonly ('GET' | 'HEAD' | 'POST')[]): Handler {
  const allow = [...methods, 'OPTIONS'].join(', ');
  return (context) => {
    context.header('Allow', allow);
    return context.req.method === 'OPTIONS'
      ? context.body(null, 204)
      : context.text(`Here are ${allow} only\n`, 405);
  };
}
