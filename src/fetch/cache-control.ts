/**
 * How much longer an answer is fresh (RFC 9111 §4.2): its max-age less its Age.
 *
 * @param headers names in lower case
 * @returns seconds; null when the answer does not say, or says that it must not be reused
 */
export function freshnessOf(headers: Readonly<Record<string, string>>): number | null {
  const directives = (headers['cache-control'] ?? '').toLowerCase().split(',');
  const named = new Map(
    directives.map((directive) => {
      const [name = '', value = ''] = directive.split('=', 2);
      return [name.trim(), value.trim().replace(/^"|"$/g, '')] as const;
    }),
  );
  if (named.has('no-store') || named.has('no-cache')) return null;
  const maxAge = seconds(named.get('max-age'));
  return maxAge === null ? null : Math.max(0, maxAge - (seconds(headers.age) ?? 0));
}

function seconds(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,10}$/.test(text) ? Number(text) : null;
}
