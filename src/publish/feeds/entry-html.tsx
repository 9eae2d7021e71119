import { raw } from 'hono/html';
import { type BudgetRow, budgetRows } from '../../present/budget-lines.js';
import { describedPerson } from '../../present/contact-lines.js';
import { eventDetails } from '../../present/event-details.js';
import { imageCaption } from '../../present/image-caption.js';
import type { UiLanguage } from '../../present/languages.js';
import { formatPhone } from '../../present/phones.js';
import type { Texts } from '../../present/texts/texts.js';
import { textsFor } from '../../present/texts/texts-for.js';
import { webAddress } from '../../present/web-address.js';
import type { Contact, Release } from '../../release/document.js';

/**
 * A release as a feed reader shows it: event details, lead, the whole body, budget lines, contacts, images, documents.
 * Plain elements only: readers drop styles and classes. Addresses are absolute.
 *
 * @param language of our own words in it
 */
export function entryHtml(release: Release, language: UiLanguage): string {
  const texts = textsFor(language);
  if (release.status === 'withdrawn') return String(<p>{texts.status.withdrawnNotice}</p>);
  return String(
    <>
      {release.event
        ? eventDetails(release.event, language).map(({ label, value, href }) => (
            <p>
              <strong>{label}:</strong> {href ? <a href={href}>{value}</a> : value}
            </p>
          ))
        : null}
      {release.lead ? (
        <p>
          <strong>{release.lead}</strong>
        </p>
      ) : null}
      {raw(release.body.html)}
      <Money rows={budgetRows(release.budget, language)} texts={texts} />
      {release.contacts.length > 0 ? <h2>{texts.release.contacts}</h2> : null}
      {release.contacts.map((contact) => (
        <ContactParagraph contact={contact} />
      ))}
      {release.images.map((image) =>
        webAddress(image.url) ? (
          <figure>
            <img src={image.url} alt={image.alt ?? ''} />
            <figcaption>{imageCaption(image, language)}</figcaption>
          </figure>
        ) : null,
      )}
      <Documents release={release} texts={texts} />
    </>,
  );
}

function Money({ rows, texts }: { rows: readonly BudgetRow[]; texts: Texts }) {
  if (rows.length === 0) return null;
  const words = texts.budget;
  return (
    <>
      <h2>{words.heading}</h2>
      <table>
        <thead>
          <tr>
            <th>{words.recipient}</th>
            <th>{words.kind}</th>
            <th>{words.amount}</th>
            <th>{words.purpose}</th>
            <th>{words.period}</th>
            <th>{words.status}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <td>{row.recipients}</td>
              <td>{row.kind}</td>
              <td>{row.amount}</td>
              <td>
                {[row.purpose, row.earmarked ? `(${words.earmarked})` : null].filter(Boolean).join(' ')}
              </td>
              <td>{row.period}</td>
              <td>{row.status}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function ContactParagraph({ contact }: { contact: Contact }) {
  return (
    <p>
      {describedPerson(contact)}
      {contact.phones.map((phone) => (
        <>
          <br />
          <a href={`tel:${phone}`}>{formatPhone(phone)}</a>
        </>
      ))}
      {contact.emails.map((email) => (
        <>
          <br />
          <a href={`mailto:${email}`}>{email}</a>
        </>
      ))}
      {contact.note ? (
        <>
          <br />
          {contact.note}
        </>
      ) : null}
    </p>
  );
}

function Documents({ release, texts }: { release: Release; texts: Texts }) {
  const documents = release.documents.filter(({ url }) => webAddress(url) !== null);
  if (documents.length === 0) return null;
  return (
    <>
      <h2>{texts.release.documents}</h2>
      <ul>
        {documents.map(({ url, title }) => (
          <li>
            <a href={url}>{title ?? url}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
