import type { Contact } from '../../../release/document.js';
import { splitOrganisation } from '../people/apposition.js';
import { isOrganisationName } from '../people/organisation-words.js';
import { partyOf } from '../people/parties.js';
import { roleOf } from '../people/role-words.js';
import type { Channel } from './channels.js';
import { endsContacts } from './cues.js';
import { isSentence } from './descriptions.js';
import { functionName, isFunction, isFunctionLabel, isOffice } from './function-contacts.js';
import { partedWords, readPersonAtom } from './person-atom.js';

/**
 * What a line of contacts is taken apart into: words between separators, and ways to reach somebody.
 * `joined` words stand behind an "eller" or "och" that begins the next contact.
 */
export type ContactAtom =
  | { kind: 'words'; text: string; line: number; joined: boolean }
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
    else builder.words(atom, isFollowedByNumber(atoms, index));
  });
  return builder.finish();
}

/** Whether a number or an address comes within the next two parts of the same line. */
function isFollowedByNumber(atoms: readonly ContactAtom[], index: number): boolean {
  return atoms
    .slice(index + 1, index + 4)
    .some((atom) => atom.kind === 'channel' && atom.line === atoms[index]?.line);
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
  /** True once other matter has run into the contacts ("…@example.seFölj oss"). */
  #ended = false;

  constructor(manner: BlockManner) {
    this.#manner = manner;
    this.#function = manner.function === null ? null : { name: manner.function, line: -1 };
  }

  words({ text: raw, line, joined }: WordsAtom, numbered: boolean): void {
    const text = withoutLabels(raw);
    if (text === '') return;
    const unread = unreadNumber(raw);
    if (unread) {
      if (this.#current) this.#current.contact.note = joinedNote(this.#current.contact.note, unread);
      return;
    }
    if (isJunk(text) || this.#ended) return;
    if (endsContacts(text)) {
      this.#ended = true;
      return;
    }
    const person = text.length <= 160 ? readPersonAtom(text) : null;
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
    if (isFunction(text)) this.#functionWords(text, line, joined);
    else if (this.#opensBody(text, line, numbered)) this.#open(text, line);
    else this.#attribute(partedWords(text), line);
  }

  channel(channel: Channel): void {
    if (channel.kind === 'address' || this.#ended) return;
    if (!this.#current) {
      const name = this.#function?.name ?? this.#title;
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
  #opensBody(text: string, line: number, numbered: boolean): boolean {
    const draft = this.#current;
    if (!draft || this.#manner.running || line === draft.line) return false;
    const reached = isReached(draft.contact);
    return (
      reached && (isOffice(text) || (numbered && isOrganisationName(text) && text.split(' ', 6).length <= 5))
    );
  }

  #functionWords(text: string, line: number, joined: boolean): void {
    const name = functionName(text);
    if (joined && !isFunctionLabel(text)) {
      this.#open(name, line);
      return;
    }
    const current = this.#current;
    const reached = current !== null && isReached(current.contact);
    if (isFunctionLabel(text) && current && !reached) return;
    if (current && current.line === line && !reached) {
      current.contact.organisation ??= name;
      return;
    }
    this.#current = null;
    this.#function = { name, line };
    if (!isFunctionLabel(text) && !this.#manner.running) this.#open(name, line);
  }

  #open(name: string | null, line: number, person = false): void {
    this.#function = null;
    const contact: Contact = {
      name,
      party: null,
      title: null,
      organisation: null,
      phones: [],
      emails: [],
      note: null,
      provenance: this.#manner.provenance,
    };
    this.#current = { contact, line, person, titleParts: [] };
    this.#drafts.push(this.#current);
  }

  #attribute(text: string, line: number): void {
    const role = text.split(/\s+/u).some((word) => roleOf(word) !== null);
    const draft = this.#current;
    if (!draft) {
      if (isOffice(text)) this.#function = { name: text, line };
      else if (role && text.length <= 90 && !isSentence(text)) this.#title = text;
      return;
    }
    if (draft.contact.name === null || isSentence(text) || text.length > 120) return;
    const reached = isReached(draft.contact);
    if (role) {
      if (!reached || draft.titleParts.length === 0) draft.titleParts.push(text);
    } else if (isOrganisationName(text)) {
      if (!reached) draft.contact.organisation ??= text;
    } else if (!this.#manner.running && !reached && draft.titleParts.length < 2) draft.titleParts.push(text);
  }
}

/** "Regionråd (S)" → the title and the party. */
function partyBehind(words: string): { words: string; party: string | null } {
  const match = /\s*\(([^()]{1,20})\)$/u.exec(words);
  const party = match?.[1] ? partyOf(match[1]) : null;
  return party && match ? { words: words.slice(0, match.index), party } : { words, party: null };
}

function titleAndBody(parts: readonly string[]): { title: string | null; organisation: string | null } {
  if (parts.length === 0) return { title: null, organisation: null };
  const last = parts.at(-1) ?? '';
  const body =
    parts.length > 1 && /^\p{Lu}/u.test(last) && !last.split(/\s+/u).some((word) => roleOf(word) !== null);
  if (body) return { title: parts.slice(0, -1).join(', '), organisation: last };
  const split = splitOrganisation(parts.join(', '));
  return { title: split.title, organisation: split.organisation };
}

const labels =
  /^(?:(?:och|eller|samt|alternativt|or|and|på|via|till|av|hos|med|båda)(?![\p{sc=Latn}])|&)?\s*(?:(?:namn|titel|befattning|roll|name|title|kontaktperson|kontakt|contact)\s*:\s*)?/iu;
const reachLabels =
  /(?<![\p{sc=Latn}])(?:tel|tfn|telefon(?:nummer)?|telnr|mob|mobil(?:tel|telefon|nummer)?|direkt(?:nummer|telefon|tel)?|(?<!\p{L}s\s)växel|e-?post(?:adress)?|e-?mail|mail|mejl|epost|phone|mobile|cell|fax|webb?|hemsida|dagtid|kvällstid|kvällar|helger|arbete|vx|t|m|e)(?:\s*(?:nr|nummer))?\s*[.:]*\s*(?=$|[\s/,;])/giu;

const bracketedLabels = /\((?:växel|vx|mobil|direkt|dagtid|kvällstid|jour|dygnet runt)(?:\)|$)/giu;

/** The words of a part without "Tel:", "e-post" and the like. */
function withoutLabels(raw: string): string {
  const text = raw.replace(/\s+/gu, ' ').trim().replace(labels, '');
  return text
    .replace(bracketedLabels, ' ')
    .replace(reachLabels, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,;:.()/|·•–—-]+/u, '')
    .replace(/[\s,;:/|·•–—(-]+$/u, '')
    .replace(/(?<=\p{Ll}{3})\.$/u, '')
    .trim()
    .replace(labels, '');
}

const junk =
  /^(?:och|eller|samt|på|via|till|av|se (?:ovan|nedan|presskontakt).*|ovan|nedan|nås|nås på|kan nås|när du|vid frågor|gärna|tack|(?:kan )?nås .*|svarar .*|telefon|telefontid .*|or|and|at|on|see .*|mejla|ring|skriv till|läs mer.*|ladda ner.*)$/iu;

function isJunk(text: string): boolean {
  return junk.test(text) || !/\p{L}{2}/u.test(text);
}

/** "Tel: 12 34" that no numbering plan knows. */
function unreadNumber(raw: string): string | null {
  const match = /(?:tel|tfn|telefon|mobil|phone|ankn|anknytning)[\s.:]*((?:\+?\d[\d\s/-]{2,24}\d))/iu.exec(
    raw,
  );
  return match ? match[0].trim() : null;
}

function joinedNote(note: string | null, more: string): string {
  return note === null ? more : `${note}; ${more}`;
}
