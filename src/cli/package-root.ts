import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of the package a module belongs to: the nearest one above it with a package.json. What the program brings
 * with it stands beside that, however deep the module itself was built to.
 *
 * @param moduleUrl `import.meta.url` of the module
 * @throws Error when no folder above the module has one: the program was taken out of its package
 */
export function packageRoot(moduleUrl: string): string {
  let folder = path.dirname(fileURLToPath(moduleUrl));
  while (!existsSync(path.join(folder, 'package.json'))) {
    const above = path.dirname(folder);
    if (above === folder) throw new Error(`no package.json above ${fileURLToPath(moduleUrl)}`);
    folder = above;
  }
  return folder;
}
