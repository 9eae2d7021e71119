import { readFile } from 'node:fs/promises';
import type { HttpClient } from '../fetch/http-client.js';
import { InputUnreadableError } from './input-unreadable-error.js';

/** The bytes of one input and what is known of them. */
export interface OpenedInput {
  bytes: Uint8Array;
  /** File name, or the address that answered. */
  name: string;
  fetchedAt: string | null;
}

export interface InputSources {
  stdin: AsyncIterable<Uint8Array>;
  /** Opens the client for addresses when the first one is asked for. */
  http(): Promise<Pick<HttpClient, 'get'>>;
}

/**
 * Reads one input of a command line: a file, an http(s) address, or `-` for standard input.
 *
 * @throws InputUnreadableError for a file; for an address what HttpClient.get throws
 */
export async function openInput(input: string, { stdin, http }: InputSources): Promise<OpenedInput> {
  if (!/^https?:\/\//i.test(input)) return openLocalInput(input, stdin);
  const client = await http();
  const answer = await client.get(input);
  return { bytes: answer.body, name: answer.url, fetchedAt: answer.fetchedAt.toISOString() };
}

/**
 * Reads a file, or standard input for `-`.
 *
 * @throws InputUnreadableError
 */
export async function openLocalInput(input: string, stdin: InputSources['stdin']): Promise<OpenedInput> {
  if (input === '-') return { bytes: await allOf(stdin), name: 'standard input', fetchedAt: null };
  return { bytes: await fileBytes(input), name: input, fetchedAt: null };
}

async function allOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function fileBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new InputUnreadableError(path, reasonOf(cause), cause);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
};

function reasonOf(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return REASONS[code] ?? (code === '' ? String(cause) : code);
}
