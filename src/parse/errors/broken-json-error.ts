import { PressbudError } from '../../ports/pressbud-error.js';

/** JSON that cannot be read; `line` and `column` count from 1 and say where it breaks. */
export class BrokenJsonError extends PressbudError {
  readonly code = 'broken-json';

  constructor(position: { line: number; column: number }, cause: unknown) {
    super(`broken JSON at line ${position.line}, column ${position.column}`, { ...position }, { cause });
  }
}
