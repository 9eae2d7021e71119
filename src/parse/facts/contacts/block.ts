import type { Contact } from '../../../release/document.js';
import { isOrganisationName } from '../people/organisation-words.js';
import { roleOf } from '../people/role-words.js';
import type { Channel } from './channels.js';
import { isJunk, unreadNumber, withoutLabels } from './contact-words.js';
import { endsContacts } from './cues.js';
import { isSentence } from './descriptions.js';
import { functionName, isFunction, isFunctionLabel, isOffice, unnamedRoleOf } from './function-contacts.js';
import { namedContact } from './named-contact.js';
import { partedWords, readPersonAtom } from './person-atom.js';
import { partyAlone, partyBehind, titleAndBody } from './titles.js';

/**
 * What a line of contacts is taken apart into: words between separators, and ways to reach somebody.
 * `joined` words stand behind an "eller" or "och" that begins the next contact, `glued` ones run into the number or
 * address before them: where line breaks were lost, they begin the next card. Words that `open` begin a paragraph.
 */
export type ContactAtom =
  | { kind: 'words'; text: string; line: number; joined: boolean; glued?: boolean; opens?: boolean }
  | { kind: 'channel'; channel: Channel; line: number };

type WordsAtom = Extract<ContactAtom, { kind: 'words' }>;

/** How the words around a contact are to be taken. */
export interface BlockManner {
  provenance: Contact['provenance'];
  /** In running text only words with a role are titles; in a list of contacts every short line under a name is. */
  running: boolean;
  /** Names a contact that has numbers but no name: "Presskontakt". */
  function: string | null;
  /** Whether numbers without any name make a contact. */
  nameless: boolean;
}

/** More numbers or addresses than one contact has. */
const mostWays = 50;

interface Draft {
  contact: Contact;
  /** Line of the name, to tell "Anna Lind, presstjänsten" from a second contact on the next line. */
  line: number;
  person: boolean;
  titleParts: string[];
}

/** Puts contacts together from the parts of their lines, in order. */
export function contactsFromAtoms(atoms: readonly ContactAtom[], manner: BlockManner): Contact[] {
  const builder = new ContactBuilder(manner);
  atoms.forEach((atom, index) => {
    if (atom.kind === 'channel') builder.channel(atom.channel);
    else builder.words(atom, reachOf(atoms, index));
  });
  return builder.finish();
}

/** Whether a number or an address comes within the next parts: on the line itself, or on the one below it. */
interface Reach {
  /** The number is the very next part. */
  next: boolean;
  numbered: boolean;
  numberedBelow: boolean;
}

function reachOf(atoms: readonly ContactAtom[], index: number): Reach {
  const ways = atoms.slice(index + 1, index + 4).filter((atom) => atom.kind === 'channel');
  const numbered = ways.some(({ line }) => line === atoms[index]?.line);
  return { next: atoms[index + 1]?.kind === 'channel', numbered, numberedBelow: ways.length > 0 };
}

function isReached({ phones, emails }: Contact): boolean {
  return phones.length + emails.length > 0;
}

class ContactBuilder {
  readonly #manner: BlockManner;
  readonly #drafts: Draft[] = [];
  #current: Draft | null = null;
  #function: { name: string; line: number } | null;
  #title: string | null = null;
  /** "Socialstyrelsen, presstjänsten": the body before the first contact is that one's. */
  #body: string | null = null;
  /** True once other matter has run into the contacts ("…@example.seFölj oss"). */
  #ended = false;

  constructor(manner: BlockManner) {
    this.#manner = manner;
    this.#function = manner.function === null ? null : { name: manner.function, line: -1 };
  }

  words(atom: WordsAtom, reach: Reach): void {
    const { text: raw, line, joined } = atom;
    const { numbered } = reach;
    const party = partyAlone(raw);
    if (party && this.#current) this.#current.contact.party ??= party;
    const text = withoutLabels(raw);
    if (text === '') return;
    const unread = unreadNumber(raw);
    if (unread) {
      if (this.#current) this.#current.contact.note = joinedNote(this.#current.contact.note, unread);
      return;
    }
    if (otherAddress.test(raw)) {
      this.#current = null;
      return;
    }
    if (isJunk(text) || this.#ended) return;
    if (endsContacts(text)) {
      this.#ended = true;
      return;
    }
    if (!joined && this.#serves(raw)) return;
    const person = text.length <= 160 ? readPersonAtom(text) : null;
    if (person?.answers && !numbered) return;
    const newCard = atom.glued === true && this.#current !== null && isReached(this.#current.contact);
    if (newCard && (person === null || !text.startsWith(person.name))) {
      this.#openCard(text, line);
      return;
    }
    if (person && (person.certain || this.#mayBeName(line, numbered))) {
      this.#open(person.name, line, true);
      const draft = this.#current;
      if (!draft) return;
      draft.contact.party = person.party;
      draft.contact.organisation = person.organisation;
      const title = person.title ?? this.#title;
      this.#title = null;
      if (title) draft.titleParts.push(title);
      return;
    }
    const desk = withoutMatter(text);
    if (isFunction(desk) && !this.#isTitle(desk))
      this.#functionWords({ text: desk, line, joined }, numbered, desk !== text);
    else if (this.#opensBody(text, atom, reach)) this.#open(text, line);
    else {
      const role = reach.next ? this.#unnamed(text) : null;
      if (role === null) this.#attribute(partedWords(text), line);
      else this.#open(role, line);
    }
  }

  /** "Anna Lind, ekonomichef på kansliet": what the person is, not another desk. */
  #isTitle(text: string): boolean {
    const draft = this.#current;
    const [first = ''] = text.split(/\s+/u, 1);
    return draft?.person === true && !isReached(draft.contact) && roleOf(first) !== null;
  }

  /** "Kontakta ministerns pressekreterare på 070-…": a role is somebody where no name stands before it. */
  #unnamed(text: string): string | null {
    const draft = this.#current;
    const alone = draft === null || isReached(draft.contact);
    return alone && this.#manner.running ? unnamedRoleOf(text) : null;
  }

  /** "Anna Lind, hos Bo Ek": the second name is the first one's superior. */
  #serves(raw: string): boolean {
    const draft = this.#current;
    const superior = /^\s*hos\s+(?=\p{Lu})/u.exec(raw);
    if (!draft?.person || !superior || isReached(draft.contact)) return false;
    if (readPersonAtom(raw.slice(superior[0].length)) === null) return false;
    const title = draft.titleParts.pop();
    draft.titleParts.push([title, raw.trim()].filter((part) => part !== undefined).join(' '));
    return true;
  }

  channel(channel: Channel): void {
    if (channel.kind === 'address' || this.#ended) return;
    if (!this.#current) {
      const name = this.#function?.name ?? this.#title ?? this.#body;
      if (name === null && !this.#manner.nameless) return;
      this.#open(name, this.#function?.line ?? -1);
    }
    const contact = this.#current?.contact;
    if (!contact) return;
    const list = channel.kind === 'phone' ? contact.phones : contact.emails;
    if (list.length < mostWays && !list.includes(channel.value)) list.push(channel.value);
  }

  finish(): Contact[] {
    // A sentence says whom to ask; in lines, a desk without a number is the sender's signature.
    const isSomebody = ({ contact, person }: Draft): boolean =>
      person || this.#manner.running || contact.note !== null || isReached(contact);
    const reachable = this.#drafts.filter(isSomebody);
    return reachable.map(({ contact, titleParts }) => {
      const parts = titleParts.map(partyBehind);
      const { title, organisation } = titleAndBody(parts.map((part) => part.words));
      const party = contact.party ?? parts.find((part) => part.party !== null)?.party ?? null;
      return { ...contact, party, title, organisation: contact.organisation ?? organisation };
    });
  }

  /** Two capitalised words that are no common name: a name where one is due, else a part of the title. */
  #mayBeName(line: number, numbered: boolean): boolean {
    const draft = this.#current;
    if (!draft) return true;
    const reached = isReached(draft.contact);
    return reached && (line !== draft.line || numbered);
  }

  /** "Trafikledningscentralen, 0980-…" on a line of its own below somebody who has a number already. */
  #opensBody(text: string, { line, opens }: WordsAtom, { numbered, numberedBelow }: Reach): boolean {
    const draft = this.#current;
    if (!draft || this.#manner.running || line === draft.line || !isReached(draft.contact)) return false;
    const reachable = numbered || (opens === true && numberedBelow);
    return isOffice(text) || (reachable && isOrganisationName(text) && text.split(' ', 6).length <= 5);
  }

  /** "Trafikens pressjourÖppet dygnet runt": a desk's name, and what ran into it. */
  #openCard(text: string, line: number): void {
    const cut = /(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll})/u.exec(text)?.index ?? text.length;
    this.#open(text.slice(0, cut), line);
    const rest = text.slice(cut);
    if (this.#current && openingHours.test(rest)) this.#current.contact.note = rest;
    else if (rest !== '') this.#attribute(rest, line);
  }

  #functionWords({ text, line, joined }: Omit<WordsAtom, 'kind'>, numbered: boolean, answers: boolean): void {
    const name = functionName(text);
    if ((joined || answers) && !isFunctionLabel(text)) {
      this.#open(name, line);
      return;
    }
    const current = this.#current;
    const reached = current !== null && isReached(current.contact);
    if (isFunctionLabel(text) && current && !reached) return;
    const unit = current?.person === true && !numbered && isOffice(text);
    if (current && (current.line === line || unit) && !reached) {
      const { contact, person } = current;
      // "Trafikverket, presstjänsten": the desk is whom to call, the body whose it is.
      if (
        !person &&
        contact.name !== null &&
        contact.organisation === null &&
        isOrganisationName(contact.name)
      )
        [contact.name, contact.organisation] = [name, contact.name];
      else contact.organisation ??= name;
      return;
    }
    this.#current = null;
    this.#function = { name, line };
    if (!isFunctionLabel(text) && !this.#manner.running) this.#open(name, line);
  }

  #open(name: string | null, line: number, person = false): void {
    this.#function = null;
    const contact = namedContact(name, this.#manner.provenance);
    if (!person) contact.organisation = this.#body;
    this.#body = null;
    this.#current = { contact, line, person, titleParts: [] };
    this.#drafts.push(this.#current);
  }

  #attribute(text: string, line: number): void {
    const role = text.split(/\s+/u).some((word) => roleOf(word) !== null);
    const draft = this.#current;
    if (!draft) {
      if (isOffice(text)) this.#function = { name: text, line };
      else if (isOrganisationName(text)) this.#body = text;
      else if (role && text.length <= 90 && !isSentence(text)) this.#title = text;
      return;
    }
    if (draft.contact.name === null || isSentence(text) || text.length > 120) return;
    const reached = isReached(draft.contact);
    if (role) {
      if (!reached || draft.titleParts.length === 0) draft.titleParts.push(text);
    } else if (isOrganisationName(text)) {
      const unit = draft.contact.organisation;
      if (!reached)
        draft.contact.organisation = unit !== null && isOffice(unit) ? `${unit}, ${text}` : (unit ?? text);
    } else if (!this.#manner.running && !reached && draft.titleParts.length < 2) draft.titleParts.push(text);
  }
}

/** "Frågor om utredningen besvaras av Åklagarens pressavdelning": the words that name who answers. */
function withoutMatter(words: string): string {
  return words.replace(/^[^,;:]{1,140}?\s(?:besvaras av|lämnas av|ges av|hänvisas till)\s+(?=\p{L})/u, '');
}

/** "frågor om programmet tas emot på": the address behind it is nobody's of those before. */
const otherAddress =
  /^\s*(?:och\s)?(?:frågor|anmälan|anmälningar|synpunkter|bidrag|ansökningar)\s[^,;:]{0,80}(?:tas emot|skickas|mejlas|lämnas|görs|sker)\s(?:på|till|via)\s*$/iu;

const openingHours = /\d|dygnet runt|vardagar|kontorstid/iu;

function joinedNote(note: string | null, more: string): string {
  return note === null ? more : `${note}; ${more}`;
}
