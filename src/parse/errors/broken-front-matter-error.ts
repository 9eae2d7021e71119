import { PressbudError } from '../../ports/pressbud-error.js';

/** The YAML between the --- lines of a Markdown document cannot be read. */
export class BrokenFrontMatterError extends PressbudError {
  readonly code = 'broken-front-matter';

  constructor(line: number | null, cause: unknown) {
    super(`broken front matter${line === null ? '' : ` at line ${line}`}`, { line }, { cause });
  }
}
