/** What a command may touch of the process: streams and environment. Tests give their own. */
export interface Io {
  stdin: AsyncIterable<Uint8Array>;
  stdout: Output;
  stderr: Output;
  environment: Readonly<Record<string, string | undefined>>;
  /**
   * Resolves with the signal's name when the process is asked to end. Who asks takes over ending in order; a command
   * that doesn't is ended by the signal itself.
   */
  ended(): Promise<string>;
}

export interface Output {
  write(text: string): unknown;
  isTTY?: boolean;
  columns?: number;
}

/** Options every command has. */
export interface CommonOptions {
  json?: boolean;
  quiet?: boolean;
}

/** 0 done, 1 failed, 2 wrong use. */
export type ExitCode = 0 | 1 | 2;
