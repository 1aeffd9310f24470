import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Folder of the checkout (the nearest one upwards that holds a package.json). The same answer from source, from `dist/`
 * and from an installed image.
 *
 * @throws Error when no folder upwards holds a package.json.
 */
export function checkoutRoot(from = dirname(fileURLToPath(import.meta.url))): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder)) throw new Error(`no package.json found upwards of ${from}`);
  }
}
