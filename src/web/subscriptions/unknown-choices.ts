/** What the lists of the form have; a field that is missing or empty stands for a usual one of them. */
export const choices = {
  frequency: ['immediate', 'daily', 'weekly'],
  weekday: ['1', '2', '3', '4', '5', '6', '7'],
  language: ['sv', 'en'],
} as const;

export type Choice = keyof typeof choices;

/**
 * The lists from which a form has chosen what is not on them. No page of ours sends such a form, but whoever writes one
 * shall hear of it instead of getting another digest than was asked for.
 */
export function unknownChoices(form: FormData): Choice[] {
  return (Object.keys(choices) as Choice[]).filter((name) => {
    const [given = ''] = form.getAll(name);
    return given !== '' && !(choices[name] as readonly unknown[]).includes(given);
  });
}
