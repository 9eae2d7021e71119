import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type InboxMessage, readMessage } from './message.js';

interface KeptEnvelope {
  sender: string;
  recipients: string[];
  receivedAt: string;
}

/** Keeps messages as `<number>.eml` with their envelope beside them, so that the next run of the demo still shows them. */
export class MailFolder {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** Every message kept so far, in the order received; the folder is made when it is missing. */
  async load(): Promise<InboxMessage[]> {
    await mkdir(this.#path, { recursive: true });
    const numbers = (await readdir(this.#path))
      .flatMap((name) => /^(\d+)\.json$/.exec(name)?.[1] ?? [])
      .map(Number)
      .sort((a, b) => a - b);
    return Promise.all(
      numbers.map(async (number) => {
        const kept = JSON.parse(await readFile(this.#file(number, 'json'), 'utf8')) as KeptEnvelope;
        const raw = await readFile(this.#file(number, 'eml'));
        return { ...(await readMessage(raw, { ...kept, receivedAt: new Date(kept.receivedAt) })), number };
      }),
    );
  }

  /** The envelope comes last and by rename: a message without one was cut off and does not count. */
  async keep({ number, raw, sender, recipients, receivedAt }: InboxMessage): Promise<void> {
    await writeFile(this.#file(number, 'eml'), raw);
    const draft = this.#file(number, 'json.part');
    await writeFile(draft, JSON.stringify({ sender, recipients, receivedAt }));
    await rename(draft, this.#file(number, 'json'));
  }

  #file(number: number, ending: string): string {
    return join(this.#path, `${number}.${ending}`);
  }
}
