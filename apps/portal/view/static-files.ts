import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkoutRoot } from '#libs/config/root.js';

/** A folder of files that the portal serves, for `@fastify/static`. */
export interface StaticFolder {
  readonly root: string;
  readonly prefix: string;
}

const packages = join(checkoutRoot(), 'node_modules');
const own = join(import.meta.dirname, '..');

/**
 * Everything the pages load, from our own origin. All links to these files carry a version (`assetHref`), so that they
 * may be cached for a year: register each with `{ ...folder, decorateReply: false, maxAge: '365d', immutable: true }`.
 */
export const staticFolders: readonly StaticFolder[] = [
  { prefix: '/assets/kern/', root: join(packages, '@kern-ux/native/dist') },
  { prefix: '/assets/fonts/', root: join(packages, '@fontsource/fira-sans/files') },
  { prefix: '/assets/browser/', root: join(own, 'browser') },
  { prefix: '/assets/styles/', root: join(own, 'assets') },
];

const versions = new Map(staticFolders.map((folder) => [folder.prefix, version(folder.root)]));

/** The address of a file below one of the prefixes, with a version that changes when its folder changes. */
export function assetHref(prefix: string, file: string): string {
  return `${prefix}${file}?v=${versions.get(prefix) ?? ''}`;
}

/** A short hash of the files that lie directly in a folder. */
function version(root: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { name } of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    hash.update(name).update(readFileSync(join(root, name)));
  }
  return hash.digest('hex').slice(0, 10);
}
