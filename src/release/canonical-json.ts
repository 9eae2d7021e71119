/**
 * JSON with the keys of every object in code-unit order and no white space, so that equal values are equal bytes
 * (the member order of RFC 8785; numbers are written as JSON.stringify writes them, which is what it asks for).
 * Members that are undefined are left out, as JSON does.
 */
export function canonicalJson(value: unknown): string {
  if (Number.isInteger(value)) return String(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const object = value as Readonly<Record<string, unknown>>;
  let members = '';
  for (const key of Object.keys(object).sort()) {
    const member = object[key];
    if (member === undefined) continue;
    members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${members}}`;
}
