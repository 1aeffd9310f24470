import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Layout } from './layout.js';
import { renderPage } from './render-page.js';
import { assetHref, staticFolders } from './static-files.js';
import { createElement } from 'react';
import { readFileSync } from 'node:fs';

/** The file behind an address below /assets/, as the server would find it. */
function fileOf(address: string): string {
  const folder = staticFolders.find(({ prefix }) => address.startsWith(prefix));
  return join(folder?.root ?? '/nowhere', address.slice(folder?.prefix.length).split('?')[0] ?? '');
}

describe('static files', () => {
  it('are there for every address that a page names', () => {
    const html = renderPage(createElement(Layout, { title: 'x', language: 'de', path: '/', children: 'x' }));
    const addresses = [...html.matchAll(/ (?:src|href)="(\/assets\/[^"]+)"/g)].map(([, address = '']) => address);
    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.filter((address) => !existsSync(fileOf(address)))).toEqual([]);
  });

  it('are there for every address that a style names', () => {
    const fonts = readFileSync(fileOf('/assets/styles/fonts.css'), 'utf8');
    const addresses = [...fonts.matchAll(/url\('([^']+)'\)/g)].map(([, address = '']) => address);
    expect(addresses).toHaveLength(6);
    expect(addresses.filter((address) => !existsSync(fileOf(address)))).toEqual([]);
  });

  it('carry a version, so that they may be kept for a year', () => {
    expect(assetHref('/assets/styles/', 'forms.css')).toMatch(/^\/assets\/styles\/forms\.css\?v=[0-9a-f]{10}$/);
  });
});
