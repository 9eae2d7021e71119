import type { Release } from '../../release/document.js';
import { budgetRows } from '../budget-lines.js';
import type { UiLanguage } from '../languages.js';
import type { Texts } from '../texts/texts.js';

/** The budget lines as a table that becomes cards on a narrow screen. */
export function BudgetTable({ release, lang, texts }: { release: Release; lang: UiLanguage; texts: Texts }) {
  const rows = budgetRows(release.budget, lang);
  if (rows.length === 0) return null;
  const words = texts.budget;
  return (
    <section class="wide" aria-labelledby="money">
      <h2 id="money">{words.heading}</h2>
      <table class="budget">
        <caption>{words.explanation}</caption>
        <thead>
          <tr>
            <th scope="col">{words.recipient}</th>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.amount}</th>
            <th scope="col">{words.purpose}</th>
            <th scope="col">{words.period}</th>
            <th scope="col">{words.status}</th>
            <th scope="col">{words.evidence}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr id={row.id} class={row.depth > 0 ? `depth-${Math.min(row.depth, 3)}` : undefined}>
              <th scope="row">{row.recipients ?? row.kind}</th>
              <td data-label={words.kind}>{row.recipients === null ? null : row.kind}</td>
              <td data-label={words.amount} class="sum">
                {row.amount}
              </td>
              <td data-label={words.purpose}>
                {row.purpose}
                {row.purpose && row.earmarked ? ' ' : null}
                {row.earmarked ? <span class="tag">{words.earmarked}</span> : null}
              </td>
              <td data-label={words.period}>{row.period}</td>
              <td data-label={words.status}>{row.status}</td>
              <td data-label={words.evidence} class="evidence">
                {row.evidence}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
