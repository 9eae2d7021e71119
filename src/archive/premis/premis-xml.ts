import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { cleanText } from '../../present/clean-text.js';
import { element, writeElement, type XmlElement } from '../../present/xml.js';
import { type FileDigest, HashedFile } from '../hashed-file.js';
import type { PremisEvent } from './premis-events.js';

/** An object as PREMIS describes it: a file of the package. */
export interface PremisObject extends FileDigest {
  /** `snapshot:<id>` or `release:<id>#<revision>`. */
  object: string;
  /** Path in the package. */
  path: string;
  mediaType: string;
}

/**
 * Writes a PREMIS 3 document piece by piece. The schema wants all objects before all events, so the events wait in a file
 * beside it: the memory needed stays the same however much there is.
 */
export class PremisFile {
  readonly #objects: HashedFile;
  readonly #events: HashedFile;
  readonly #eventsPath: string;

  private constructor(objects: HashedFile, events: HashedFile, eventsPath: string) {
    this.#objects = objects;
    this.#events = events;
    this.#eventsPath = eventsPath;
  }

  static async create(path: string): Promise<PremisFile> {
    const eventsPath = `${path}.events`;
    const file = new PremisFile(
      await HashedFile.create(path),
      await HashedFile.create(eventsPath),
      eventsPath,
    );
    await file.#objects.write(
      '<?xml version="1.0" encoding="utf-8"?>\n<premis xmlns="http://www.loc.gov/premis/v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="3.0">\n',
    );
    return file;
  }

  async add(object: PremisObject | null, events: readonly PremisEvent[], agent: string): Promise<void> {
    if (object) await this.#objects.write(`${writeElement(objectElement(object), '  ')}\n`);
    for (const event of events)
      await this.#events.write(`${writeElement(eventElement(event, agent), '  ')}\n`);
  }

  /** @param agent the program that did it all, with its version */
  async close(agent: string): Promise<FileDigest> {
    await this.#events.close();
    for await (const chunk of createReadStream(this.#eventsPath) as AsyncIterable<Buffer>) {
      await this.#objects.write(chunk);
    }
    await rm(this.#eventsPath);
    await this.#objects.write(`${writeElement(agentElement(agent), '  ')}\n</premis>\n`);
    return this.#objects.close();
  }
}

function objectElement({ object, path, sha256, size, mediaType }: PremisObject): XmlElement {
  return element(
    'object',
    { 'xsi:type': 'file' },
    identifier('object', 'pressbud', object),
    element(
      'objectCharacteristics',
      {},
      element('fixity', {}, leaf('messageDigestAlgorithm', 'SHA-256'), leaf('messageDigest', sha256)),
      leaf('size', String(size)),
      element('format', {}, element('formatDesignation', {}, leaf('formatName', mediaType))),
    ),
    leaf('originalName', path),
  );
}

function eventElement({ id, type, at, detail, outcome, object }: PremisEvent, agent: string): XmlElement {
  return element(
    'event',
    {},
    identifier('event', 'UUID', id),
    leaf('eventType', type),
    leaf('eventDateTime', at),
    element('eventDetailInformation', {}, leaf('eventDetail', detail)),
    element('eventOutcomeInformation', {}, leaf('eventOutcome', outcome)),
    identifier('linkingAgent', 'software', agent),
    identifier('linkingObject', 'pressbud', object),
  );
}

function agentElement(agent: string): XmlElement {
  return element(
    'agent',
    {},
    identifier('agent', 'software', agent),
    leaf('agentName', agent),
    leaf('agentType', 'software'),
  );
}

function identifier(of: string, type: string, value: string): XmlElement {
  return element(
    `${of}Identifier`,
    {},
    leaf(`${of}IdentifierType`, type),
    leaf(`${of}IdentifierValue`, value),
  );
}

function leaf(name: string, text: string): XmlElement {
  return element(name, {}, cleanText(text));
}
