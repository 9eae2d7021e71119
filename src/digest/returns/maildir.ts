import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type ReturnParts, type TakenReturn, takeReturnedMail } from './take-returned-mail.js';

/**
 * Takes every message in the `new` folder of a Maildir that a mail system delivers the return addresses to. What a
 * machine has written is deleted once it has been taken: it names an address, which we keep in one place only. What may
 * be a person's words is moved to `cur`, for a person. A message that can't be read stays for the next round; one that a
 * lost process had taken is known by its hash.
 *
 * @returns what became of them; [] when there is no such folder yet
 */
export async function takeMaildir(
  parts: ReturnParts,
  folder: string,
  signal?: AbortSignal,
): Promise<TakenReturn[]> {
  const taken: TakenReturn[] = [];
  for (const name of await namesIn(join(folder, 'new'))) {
    if (signal?.aborted) break;
    const file = join(folder, 'new', name);
    try {
      const result = await takeReturnedMail(parts, await readFile(file));
      if (result.kind === 'other') await rename(file, join(folder, 'cur', `${name}:2,`));
      else await rm(file);
      taken.push(result);
    } catch (error) {
      const { code = 'unexpected' } = error as NodeJS.ErrnoException;
      parts.log.error({ code }, 'returned mail left in the folder: it could not be taken');
    }
  }
  return taken;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
