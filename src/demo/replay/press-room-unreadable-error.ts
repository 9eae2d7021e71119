import { PressbudError } from '../../ports/pressbud-error.js';

/** A recorded press room lacks a file, or one of its files is wrong. */
export class PressRoomUnreadableError extends PressbudError {
  readonly code = 'press-room-unreadable';

  constructor(path: string, options: { cause: unknown }) {
    super(`recorded press room: ${path} is missing or wrong`, { path }, options);
  }
}
