import { describe, expect, it } from '@jest/globals';
import { author, councilStage, draft, head, mayor, signer } from '../../../test/support/council-acts.js';
import { CouncilStage, councilTerms } from '../../../test/support/council-stage.js';
import type { AnswerData } from '../process.js';
import { signersOf } from './signing.js';

const signers: AnswerData[] = [
  { person: 'money', stage: 1, about: 'finances', silence: 'no' },
  { person: 'law', stage: 1, about: 'legal', silence: 'no' },
  { person: 'quiet', stage: 2, about: 'all', silence: 'yes' },
];
const begun = (over: AnswerData = {}, stage = councilStage()): CouncilStage => {
  stage.add('paper', 'councilSubmission');
  stage.accepts('paper', 'submit', author, draft({ signers, ...over }));
  return stage;
};
const seats = (stage: CouncilStage): (string | null)[] =>
  stage.dossier('paper').state?.tasks.flatMap(({ seats: all }) => all.map(({ holder }) => holder)) ?? [];

describe('co-signing (§2.3)', () => {
  it('goes stage by stage, and side by side in a stage', () => {
    const stage = begun();
    expect(seats(stage)).toEqual(['money', 'law']);
    stage.accepts('paper', 'coSign.signed', signer('law'), {});
    expect(stage.state('paper')).toBe('signing.open');
    stage.accepts('paper', 'coSign.signedWithRemark', signer('money'), { remark: 'Bitte Deckung nennen' });
    expect(seats(stage)).toEqual(['quiet']);
    stage.accepts('paper', 'coSign.notCompetent', signer('quiet'), {});
    expect(stage.state('paper')).toBe('releasing.department');
  });

  it('asks somebody once who is named twice, for all they are named for', () => {
    const twice = [...signers.slice(0, 2), { person: 'money', stage: 2, about: 'legal', silence: 'yes' }];
    const stage = begun({ signers: twice });
    expect(signersOf(stage.file('paper'))).toMatchObject([
      { person: 'money', stage: 1, about: 'all', silence: false },
      { person: 'law', about: 'legal' },
    ]);
    expect(seats(stage)).toEqual(['money', 'law']);
    stage.accepts('paper', 'changeSigners', author, { person: 'law', insteadOf: 'money' });
    expect(signersOf(stage.file('paper'))).toMatchObject([{ person: 'law', about: 'all', insteadOf: 'money' }]);
    stage.accepts('paper', 'coSign.signed', signer('law'), {});
    expect(stage.state('paper')).toBe('releasing.department');
  });

  it('lets nobody sign who is not named', () => {
    expect(begun().refuses('paper', 'coSign.signed', signer('stranger'), {})).toEqual({
      code: 'taskTaken',
      task: 'coSign',
    });
  });

  it.each(['changesWanted', 'refused'])(
    'goes back for revision when somebody answers %s, once all of the stage have',
    (outcome) => {
      const stage = begun();
      stage.accepts('paper', `coSign.${outcome}`, signer('money'), { remark: 'So nicht' });
      expect(stage.state('paper')).toBe('signing.open');
      stage.accepts('paper', 'coSign.signed', signer('law'), {});
      expect(stage.state('paper')).toBe('revision');
    },
  );

  it('leaves standing what a new version does not touch', () => {
    const stage = begun();
    stage.accepts('paper', 'coSign.changesWanted', signer('money'), { remark: 'Summe falsch' });
    stage.accepts('paper', 'coSign.signed', signer('law'), {});
    stage.accepts('paper', 'revise.submitted', author, draft({ signers, cents: 400_000 }));
    expect(seats(stage)).toEqual(['money']);
  });

  it('asks everybody whose matter a new version touches', () => {
    const stage = begun();
    stage.accepts('paper', 'coSign.changesWanted', signer('money'), { remark: 'Summe falsch' });
    stage.accepts('paper', 'coSign.signed', signer('law'), {});
    stage.accepts('paper', 'revise.submitted', author, draft({ signers, cents: 400_000, proposal: '1. Anders.' }));
    expect(seats(stage)).toEqual(['money', 'law']);
  });

  it('asks everybody anew where the rules say so', () => {
    const stage = begun({}, new CouncilStage({ ...councilTerms, signatures: 'all' }));
    stage.accepts('paper', 'coSign.changesWanted', signer('money'), { remark: 'Summe falsch' });
    stage.accepts('paper', 'coSign.signed', signer('law'), {});
    stage.accepts('paper', 'revise.submitted', author, draft({ signers, cents: 400_000 }));
    expect(seats(stage)).toEqual(['money', 'law']);
  });

  it('takes no silence for consent: somebody above says how it goes on', () => {
    const stage = begun();
    stage.accepts('paper', 'coSign.signed', signer('law'), {});
    stage.strikes('paper', 'coSign');
    expect(stage.state('paper')).toBe('signing.overdue');
    stage.accepts('paper', 'decideOverdue.prolong', head, {});
    expect(seats(stage)).toEqual(['money']);
    stage.strikes('paper', 'coSign');
    stage.accepts('paper', 'decideOverdue.goOn', head, { reason: 'eilt' });
    expect(seats(stage)).toEqual(['quiet']);
  });

  it('takes silence for consent where the policy of that signer says so', () => {
    const stage = begun();
    for (const name of ['money', 'law']) stage.accepts('paper', 'coSign.signed', signer(name), {});
    stage.strikes('paper', 'coSign');
    expect(stage.state('paper')).toBe('releasing.department');
  });

  it('lets a deputy sign instead, and somebody further be asked, until the release', () => {
    const stage = begun();
    stage.accepts('paper', 'changeSigners', author, { person: 'moneyDeputy', insteadOf: 'money' });
    stage.accepts('paper', 'changeSigners', author, { person: 'more', stage: 1 });
    expect(seats(stage)).toEqual([null, 'law', 'moneyDeputy', 'more']);
    for (const name of ['law', 'moneyDeputy', 'more', 'quiet'])
      stage.accepts('paper', 'coSign.signed', signer(name), {});
    stage.accepts('paper', 'changeSigners', author, { person: 'late', stage: 3 });
    expect(seats(stage)).toEqual(['late']);
  });

  it('is released by two, neither of them its author (I8)', () => {
    const stage = begun({ signers: [] });
    const both = { ...author, roles: ['author', 'departmentHead', 'mayor'] };
    expect(stage.refuses('paper', 'releaseDepartment.release', both, {})).toEqual({
      code: 'fourEyes',
      task: 'releaseDepartment',
      other: 'submit',
    });
    const headAndMayor = { ...head, roles: ['departmentHead', 'mayor'] };
    stage.accepts('paper', 'releaseDepartment.release', headAndMayor, {});
    expect(stage.refuses('paper', 'releaseMayor.release', headAndMayor, {})).toEqual({
      code: 'fourEyes',
      task: 'releaseMayor',
      other: 'releaseDepartment',
    });
    stage.accepts('paper', 'releaseMayor.release', mayor, {});
    expect(stage.state('paper')).toBe('introduction');
  });
});
