// Unpacks the Chromium of @sparticuz/chromium into the folder given. That package unpacks to the temporary folder only,
// and not safely when several processes do it at once: hence a process of its own with a temporary folder of its own.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [target] = process.argv.slice(2);
const unfinished = `${target}.${process.pid}`;
mkdirSync(unfinished, { recursive: true });
process.env.TMPDIR = unfinished;

const entry = import.meta.resolve('@sparticuz/chromium');
const { inflate } = await import(entry);
const packed = join(dirname(dirname(fileURLToPath(entry))), 'bin');
for (const archive of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']) {
  await inflate(join(packed, archive));
}
// The fonts of the system, if there are any, and those that come along.
const fonts = ['/usr/share/fonts', '/usr/local/share/fonts', join(target, 'fonts')].map(
  (folder) => `<dir>${folder}</dir>`,
);
const cache = `<cachedir>${join(target, 'fonts-cache')}</cachedir>`;
const doctype = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">';
writeFileSync(join(unfinished, 'fonts/fonts.conf'), `${doctype}<fontconfig>${fonts.join('')}${cache}</fontconfig>`);

try {
  renameSync(unfinished, target);
} catch {
  rmSync(unfinished, { recursive: true }); // another process was faster
}
