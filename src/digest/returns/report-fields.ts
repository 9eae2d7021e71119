/** Field names in lower case → their values, unfolded; of a repeated field the first. */
export type ReportFields = ReadonlyMap<string, string>;

/**
 * The groups of fields of a machine-readable report: `message/delivery-status` (RFC 3464 §2.1: one group about the
 * message, one about each recipient), `message/feedback-report` (RFC 5965 §3: one group). Lines that are no fields are
 * passed over: reports are written by many hands.
 */
export function fieldGroups(report: string): ReportFields[] {
  return report
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map(fieldsOf)
    .filter((fields) => fields.size > 0);
}

function fieldsOf(group: string): ReportFields {
  const fields = new Map<string, string>();
  for (const line of group.split(/\n(?![ \t])/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name === '' || fields.has(name)) continue;
    fields.set(
      name,
      line
        .slice(colon + 1)
        .replace(/\s+/g, ' ')
        .trim(),
    );
  }
  return fields;
}
