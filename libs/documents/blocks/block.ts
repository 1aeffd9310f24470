import { createHash } from 'node:crypto';

/** A text that letters are made of and that must not change unnoticed. A changed text is a new version. */
export interface Block {
  key: string;
  version: number;
  /** binding; a line each paragraph */
  de: string;
}

/** A block by name, as it stands with a document: `remedy.vg-gelsenkirchen@1`. */
export const blockName = ({ key, version }: Block): string => `${key}@${version}`;

/** SHA-256 of a block's text in hex, as `blocks.lock.json` keeps it for every version there ever was. */
export const blockHash = ({ de }: Block): string => createHash('sha256').update(de).digest('hex');
