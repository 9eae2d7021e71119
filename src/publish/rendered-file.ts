/** A file to be published: its path under the output folder, slash-separated, and its whole content. */
export interface RenderedFile {
  path: string;
  content: string;
}

/** JSON as it is published: indented, so that people can read it and `diff` shows what changed. */
export function jsonFile(path: string, value: unknown): RenderedFile {
  return { path, content: `${JSON.stringify(value, null, 2)}\n` };
}
