import { readdirSync, readFileSync } from 'node:fs';

/** Ids of the Typst compilers that this process has running. */
export function compilers(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const parent = readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) \w /s, '')
          .split(' ')[0];
        if (parent !== String(process.pid)) return false;
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('typst-process');
      } catch {
        return false; // ended meanwhile
      }
    })
    .map(Number);
}
