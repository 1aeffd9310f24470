import { describe, expect, it } from '@jest/globals';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import { processes } from '#libs/processes/index.js';
import type { Actor } from '../security/actor.js';
import { showsDocument, withheldParts } from './withheld-parts.js';

const actor: Actor = {
  personId: 'member',
  kind: 'staff',
  name: '',
  email: '',
  language: 'de',
  roles: [],
  relatedTo: [],
  seated: true,
};

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing of it may be asked for
const unread = {} as EntityManager;

describe('a dossier', () => {
  it('withholds nothing where its process has no rule for that, and nothing is read to find out', async () => {
    const without = Object.keys(processes).filter((name) => !processes[name]?.withholds);
    expect(without).toContain('councilSubmission');
    for (const process of [...without, 'unknown']) {
      expect(await withheldParts(unread, actor, Object.assign(new Dossier(), { process }))).toEqual(new Set());
      expect(showsDocument(process, { template: 'council-minutes-internal', part: '' }, new Set(['i']))).toBe(true);
    }
  });

  it('is asked by its process, and so are its documents', () => {
    const shows = (template: string, parts: string[]) =>
      showsDocument('councilMeeting', { template, part: '' }, new Set(parts));
    expect(shows('council-minutes-internal', [])).toBe(true);
    expect(shows('council-minutes-internal', ['i'])).toBe(false);
    expect(shows('council-minutes', ['i'])).toBe(true);
  });
});
