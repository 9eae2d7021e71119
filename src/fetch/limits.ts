/** How long and how large an answer may be. */
export interface Limits {
  /** Milliseconds for each phase (errors/timed-out-error.ts says which is which). */
  connect: number;
  headers: number;
  body: number;
  total: number;
  /** Bytes of all header fields together. */
  headerBytes: number;
  /** Bytes of a body, as it comes and again decompressed, unless the caller says otherwise. */
  bodyBytes: number;
}

/** Generous for a press room (its largest answers are some hundred kilobytes), tight for anything meant to hurt. */
export const usualLimits: Limits = {
  connect: 10_000,
  headers: 30_000,
  body: 30_000,
  total: 120_000,
  headerBytes: 32 * 1024,
  bodyBytes: 16 * 1024 * 1024,
};
