import { PressbudError } from '../ports/pressbud-error.js';
import { UnreadableAnswerError } from './errors/unreadable-answer-error.js';
import type { SurfaceAnswer } from './surface.js';

/** Reads an answer; what a reader throws is told with the address it is about. */
export function understood<T>(answer: SurfaceAnswer, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof PressbudError ? new UnreadableAnswerError(answer, error) : error;
  }
}
