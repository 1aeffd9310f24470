import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { documentTemplates } from '../document-templates.js';
import { templateVersion } from '../template-version.js';
import { blockHash, blockName } from './block.js';
import { blocks, blocksOf, blocksVersion, remedyOf } from './used-blocks.js';

const lock: unknown = JSON.parse(readFileSync(new URL('blocks.lock.json', import.meta.url), 'utf8'));

describe('text blocks', () => {
  it.each(blocks.map((one) => [blockName(one), one] as const))(
    '%s says what it said when its version was new; a changed text needs a higher version and a line in the lock file',
    (name, one) => {
      expect(lock).toHaveProperty([name], blockHash(one));
    },
  );

  it('are each there once', () => {
    expect(new Set(blocks.map(({ key }) => key)).size).toBe(blocks.length);
  });

  it('are named with their versions for the row of a document', () => {
    expect(blocksVersion('rejection', 'vg-gelsenkirchen')).toBe('reason.discretion@1 remedy.vg-gelsenkirchen@1');
    expect(blocksVersion('waiting-list')).toBe('waiting.meaning@1');
    expect(blocksVersion('forwarding-contract')).toContain('contract.anbest@1');
    expect(blocksVersion('forwarding-contract')).not.toContain('remedy');
    expect(blocksVersion('receipt')).toBe('');
  });

  it('exist for every template that uses them', () => {
    for (const template of documentTemplates) expect(() => blocksVersion(template)).not.toThrow();
    expect(Object.keys(blocksOf)).toEqual([...documentTemplates]);
    expect(remedyOf('none')).toBeUndefined();
    expect(() => remedyOf('revision')).toThrow('no text block');
  });

  it('count for the version of a template', () => {
    const before = templateVersion('rejection');
    const [first] = blocks;
    if (!first) throw new Error('no blocks');
    const { de } = first;
    first.de = `${de} Anders.`;
    try {
      expect(templateVersion('rejection')).not.toBe(before);
    } finally {
      first.de = de;
    }
    expect(templateVersion('rejection')).toBe(before);
  });
});
