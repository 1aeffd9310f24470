import { describe, expect, it } from '@jest/globals';
import {
  arrange,
  clerk,
  councilStage,
  introduced,
  itemOf,
  opened,
  planned,
} from '../../../test/support/council-acts.js';
import type { CouncilStage } from '../../../test/support/council-stage.js';
import { isReleased } from '../council-submission/released.js';
import { isDocumentFor, openDocument, withheldFrom } from './bias.js';
import { memberMeeting, papersOn } from './member-agenda.js';
import { sittingOf } from './sitting.js';

const none: ReadonlySet<string> = new Set();
const seen = (stage: CouncilStage, person: string, barredFrom = none) =>
  memberMeeting(stage.file('m'), { state: stage.state('m'), person, barredFrom });

/** A meeting of the integration committee about a public and a secret paper. */
function invited(): CouncilStage {
  const stage = councilStage();
  introduced(stage, 'open');
  introduced(stage, 'secret', { publicity: 'internal', category: 'staff', subject: 'GEHEIM' });
  planned(stage, 'm', 'integration', '2026-11-10');
  stage.accepts('m', 'arrange', clerk, {
    items: [itemOf(''), itemOf('open'), itemOf('secret', { title: 'GEHEIM' })],
  });
  return stage;
}

describe('a meeting as its members see it', () => {
  it('shows only likely papers before the agenda is fixed, then all items, with their numbers', () => {
    const stage = invited();
    expect(seen(stage, 'integration1')).toMatchObject({
      fixed: false,
      items: [{ paper: 'open' }, { paper: 'secret', isPublic: false }],
    });
    stage.accepts('m', 'invite.invited', clerk);
    const meeting = seen(stage, 'integration1');
    expect(meeting?.fixed).toBe(true);
    expect(meeting?.items.map(({ number, title }) => `${number} ${title}`)).toEqual([
      'Ö 2.1 Genehmigung der Niederschrift',
      'Ö 2.2 Titel open',
      'N 2.1 GEHEIM',
    ]);
    expect(papersOn(stage.file('m'))).toEqual(['open', 'secret']);
  });

  it('is not there for anybody without a seat in that body on that day', () => {
    const stage = invited();
    for (const person of ['council1', 'office', 'author', 'foreigners1']) expect(seen(stage, person)).toBeUndefined();
  });

  it('tells who is barred from something that is not public neither title nor paper nor result', () => {
    const stage = invited();
    opened(stage, 'm', 'integration', '2026-11-10');
    stage.accepts('m', 'leadMeeting.bias', clerk, { item: 'i-secret', persons: ['integration2'] });
    for (const [person, barredFrom] of [
      ['integration2', none],
      ['integration3', new Set(['secret'])],
    ] as const) {
      const items = seen(stage, person, barredFrom)?.items ?? [];
      expect(items.at(-1)).toEqual({
        id: 'i-secret',
        number: 'N 2.1',
        chapter: 'Vorlagen',
        isPublic: false,
        late: false,
        urgent: false,
        barred: true,
        title: '',
        paper: '',
        version: 0,
        role: undefined,
        result: undefined,
      });
      expect(JSON.stringify(items)).not.toContain('GEHEIM');
    }
    expect(JSON.stringify(seen(stage, 'integration1'))).toContain('GEHEIM');
  });

  it('names the documents that are for who is barred: what everybody gets, and extracts of the rest', () => {
    const stage = invited();
    opened(stage, 'm', 'integration', '2026-11-10');
    stage.accepts('m', 'leadMeeting.bias', clerk, { item: 'i-secret', persons: ['integration2'] });
    const all = ['council-invitation', 'council-agenda', 'council-minutes', 'council-minutes-internal'];
    const documents = [
      ...all.map((template) => ({ template, part: '' })),
      { template: 'council-extract', part: 'i-secret' },
      { template: 'council-extract', part: 'i-open' },
    ];
    const readBy = (person: string) => {
      const withheld = withheldFrom(sittingOf(stage.file('m')), { person, barredFrom: none });
      return documents
        .filter((one) => isDocumentFor(one, withheld))
        .map(({ template, part }) => `${template} ${part}`.trim());
    };
    expect(readBy('integration1')).toHaveLength(6);
    expect(readBy('integration2')).toEqual(['council-agenda', 'council-minutes', 'council-extract i-open']);
    expect(all.map(openDocument)).toEqual(['council-agenda', 'council-agenda', 'council-minutes', 'council-minutes']);
  });

  it('shows who is barred from a public item what it is: they may listen', () => {
    const stage = invited();
    stage.accepts('m', 'invite.invited', clerk);
    expect(seen(stage, 'integration1', new Set(['open']))?.items[1]).toMatchObject({
      title: 'Titel open',
      barred: true,
    });
  });

  it('knows who was already barred when the submission came', () => {
    const stage = councilStage();
    introduced(stage, 'secret', { publicity: 'internal', category: 'staff' });
    stage.biased.set('secret', ['integration4']);
    planned(stage, 'm', 'integration', '2026-11-10');
    arrange(stage, 'm', 'secret');
    expect(seen(stage, 'integration4')?.items[0]).toMatchObject({ barred: true, title: '' });
  });
});

describe('a submission', () => {
  it('is the bodies’ to read from its introduction on', () => {
    const stage = councilStage();
    stage.add('paper', 'councilSubmission');
    expect(isReleased(stage.file('paper'))).toBe(false);
    introduced(stage, 'paper');
    expect(isReleased(stage.file('paper'))).toBe(true);
  });
});
