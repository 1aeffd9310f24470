import type { Pointer } from '#libs/forms/definition.js';
import type { FileActions } from './file-view.js';

/** Where the files of a form on a page of its own go to: below its address. */
export const filesBelow =
  (base: string) =>
  (ptr: Pointer): FileActions => ({
    upload: `${base}/files?field=${encodeURIComponent(ptr)}`,
    remove: `${base}/files/remove?field=${encodeURIComponent(ptr)}`,
  });
