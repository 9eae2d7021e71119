import { type ErrorContext, PressbudError } from '../../ports/pressbud-error.js';
import type { SurfaceAnswer } from '../surface.js';

/** An answer came, but not the list it should be. Nothing stored is changed by it; the answer is kept to be looked at. */
export abstract class ListError extends PressbudError {
  readonly answer: SurfaceAnswer;

  constructor(message: string, answer: SurfaceAnswer, context: ErrorContext, options?: { cause?: unknown }) {
    super(message, { url: answer.url, surface: answer.surface, ...context }, options);
    this.answer = answer;
  }
}
