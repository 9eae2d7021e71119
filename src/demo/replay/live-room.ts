import {
  newestFirst,
  type PressRoom,
  type SourceRelease,
  type SourceReleaseInput,
  type SourceVersion,
  sourceRelease,
  versionOf,
} from './press-room.js';
import { type Surfaces, writtenSurfaces } from './surfaces.js';

/** What an editor changes in one language version; time of publication and change hint go for all of them. */
export type ReleaseChange = Partial<SourceVersion> &
  Partial<Pick<SourceRelease, 'published' | 'changeHint' | 'kind'>>;

/**
 * A press room that is served and may change while it is: it begins as the recording and is written anew,
 * in memory only, from the first change on.
 */
export class LiveRoom {
  #room: PressRoom;
  #surfaces: Surfaces;
  #changes = 0;
  readonly #changed = new Map<number, Date>();
  readonly #withdrawn = new Map<number, number>();

  constructor(room: PressRoom, recorded: Surfaces) {
    this.#room = room;
    this.#surfaces = recorded;
  }

  get room(): PressRoom {
    return this.#room;
  }

  get surfaces(): Surfaces {
    return this.#surfaces;
  }

  /** Edits a release in place and counts its change hint up. Throws RangeError when there is none such. */
  change(id: number, change: ReleaseChange, language = this.#room.language): void {
    const old = this.#find(id);
    const { published, changeHint, kind, ...words } = change;
    this.#replace(id, {
      ...old,
      kind: kind ?? old.kind,
      published: published ?? old.published,
      changeHint: changeHint ?? old.changeHint + 1,
      versions: { ...old.versions, [language]: { ...versionOf(old, language), ...words } },
    });
  }

  /** Takes a release off every list; its page answers `status` (404 or 410) from now on. */
  withdraw(id: number, status = 404): void {
    this.#find(id);
    this.#withdrawn.set(id, status);
    this.#replace(id, null);
  }

  /** Publishes another release. Throws zod's error when it is wrong. */
  add(...releases: SourceReleaseInput[]): void {
    const added = releases.map(sourceRelease);
    for (const { id } of added) this.#withdrawn.delete(id);
    this.#write([...added, ...this.#room.releases], added);
  }

  /** The status a withdrawn release's page answers; null when it was never withdrawn. */
  withdrawalStatus(id: number): number | null {
    return this.#withdrawn.get(id) ?? null;
  }

  /** When a release (or, without an id, the room as a whole) last changed. */
  lastModified(id?: number): Date {
    const recordedAt = Date.parse(this.#room.recordedAt);
    if (id === undefined) return new Date(recordedAt + this.#changes * 1000);
    const published = this.#room.releases.find((release) => release.id === id)?.published;
    return this.#changed.get(id) ?? new Date(Math.min(recordedAt, Date.parse(published ?? '') || recordedAt));
  }

  #find(id: number): SourceRelease {
    const release = this.#room.releases.find((candidate) => candidate.id === id);
    if (!release) throw new RangeError(`no release ${id} in the press room`);
    return release;
  }

  #replace(id: number, by: SourceRelease | null): void {
    const others = this.#room.releases.filter((release) => release.id !== id);
    this.#write(by ? [by, ...others] : others, by ? [by] : []);
  }

  #write(releases: SourceRelease[], touched: SourceRelease[]): void {
    this.#changes += 1;
    this.#room = { ...this.#room, releases: releases.sort(newestFirst) };
    this.#surfaces = writtenSurfaces(this.#room);
    for (const { id } of touched) this.#changed.set(id, this.lastModified());
  }
}
