import type { Contact } from '../../release/document.js';
import { describedPerson } from '../contact-lines.js';
import { formatPhone } from '../phones.js';
import type { Texts } from '../texts/texts.js';

/** Whom to ask, one card each, with numbers to call and addresses to write to. */
export function ContactCards({ contacts, texts }: { contacts: readonly Contact[]; texts: Texts }) {
  if (contacts.length === 0) return null;
  return (
    <section aria-labelledby="contacts">
      <h2 id="contacts">{texts.release.contacts}</h2>
      <ul class="cards">
        {contacts.map((contact) => (
          <ContactCard contact={contact} texts={texts} />
        ))}
      </ul>
    </section>
  );
}

function ContactCard({ contact, texts }: { contact: Contact; texts: Texts }) {
  const { name, party, title, organisation } = contact;
  const role = describedPerson({ name: null, party: null, title, organisation });
  return (
    <li>
      {name ? (
        <p>
          <strong>{describedPerson({ name, party, title: null, organisation: null })}</strong>
        </p>
      ) : null}
      {role ? <p>{role}</p> : null}
      {contact.phones.map((phone) => (
        <p>
          {texts.release.phone} <a href={`tel:${phone}`}>{formatPhone(phone)}</a>
        </p>
      ))}
      {contact.emails.map((email) => (
        <p>
          <a href={`mailto:${email}`}>{email}</a>
        </p>
      ))}
      {contact.note ? <p>{contact.note}</p> : null}
    </li>
  );
}
