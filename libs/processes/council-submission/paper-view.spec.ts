import { describe, expect, it } from '@jest/globals';
import {
  author,
  councilStage,
  draft,
  head,
  held,
  introduced,
  mayor,
  office,
  signer,
} from '../../../test/support/council-acts.js';
import { paperView } from './paper-view.js';

const signers = [
  { person: 'kaemmerei', stage: 1, about: 'finances', silence: 'no' },
  { person: 'recht', stage: 1, about: 'legal', silence: 'no' },
  { person: 'dezernat', stage: 2, about: 'all', silence: 'no' },
];
const lines = (stage: ReturnType<typeof councilStage>, id: string) =>
  paperView
    .signatures(stage.file(id))
    .map(({ person, stage: n, state, version, older, stands }) =>
      [n, person, state, version, ...(older ? ['older'] : []), ...(stands ? ['stands'] : [])].join(' '),
    );

describe('the signatures on a submission', () => {
  it('stand by stage, with the version each was given for', () => {
    const stage = councilStage();
    stage.add('paper', 'councilSubmission');
    stage.accepts('paper', 'submit', author, draft({ signers }));
    expect(lines(stage, 'paper')).toEqual(['1 kaemmerei asked 0', '1 recht asked 0', '2 dezernat later 0']);
    stage.accepts('paper', 'coSign.signed', signer('kaemmerei'), {});
    stage.accepts('paper', 'coSign.changesWanted', signer('recht'), {
      remark: 'Die Grundlage fehlt.',
      remarks: [{ block: 'legalBasis', text: '§ 41 nennen' }],
    });
    stage.accepts('paper', 'revise.submitted', author, draft({ signers, legalBasis: '§ 41 GO NRW' }));
    // What the treasury signs for has not changed.
    expect(lines(stage, 'paper')).toEqual([
      '1 kaemmerei signed 1 older stands',
      '1 recht changesWanted 1 older',
      '2 dezernat later 0',
    ]);
    expect(paperView.signatures(stage.file('paper'))[1]).toMatchObject({
      remark: 'Die Grundlage fehlt.',
      remarks: [{ block: 'legalBasis', text: '§ 41 nennen' }],
    });
    stage.accepts('paper', 'coSign.signed', signer('recht'), {});
    stage.accepts('paper', 'coSign.signedWithRemark', signer('dezernat'), { remark: 'Bitte bald.' });
    expect(lines(stage, 'paper').slice(1)).toEqual(['1 recht signed 2 stands', '2 dezernat signedWithRemark 2 stands']);
  });

  it('show a deputy in place of whom they stand in for', () => {
    const stage = councilStage();
    stage.add('paper', 'councilSubmission');
    stage.accepts('paper', 'submit', author, draft({ signers }));
    stage.accepts('paper', 'changeSigners', head, { person: 'vertretung', insteadOf: 'recht' });
    expect(paperView.signatures(stage.file('paper'))[1]).toMatchObject({
      person: 'vertretung',
      insteadOf: 'recht',
      state: 'asked',
    });
  });

  it('take as long as their stages', () => {
    const terms = councilStage().terms;
    expect(paperView.signingDays(draft({ signers }), terms)).toBe(10);
    expect(paperView.signingDays(draft({ signers, kind: 'tabled' }), terms)).toBe(0);
  });
});

describe('the orders of a submission', () => {
  it('show who has them, until when and how far they are', () => {
    const stage = councilStage();
    introduced(stage, 'paper', {
      route: [{ body: 'council', role: 'decision' }],
      integrationRelevant: 'no',
      finances: 'no',
    });
    held(stage, { meeting: 'm', body: 'council', on: '2026-11-26', paper: 'paper', decision: 'resolved' });
    stage.accepts('paper', 'waiveObjection', mayor);
    const orders = [
      { text: 'Stelle ausschreiben', department: 'miado', responsible: 'author', dueOn: '2027-03-01' },
      { text: 'Bericht', department: 'miado', responsible: 'author', dueOn: '2027-06-01' },
    ];
    stage.accepts('paper', 'placeOrders.placed', office, { orders });
    const [first = ''] = stage.ids('councilOrder');
    stage.accepts(first, 'report.done', author, { report: 'Besetzt' });
    expect(paperView.orders(stage.file('paper'))).toEqual([
      expect.objectContaining({
        text: 'Stelle ausschreiben',
        state: 'confirming',
        report: 'Besetzt',
        dueOn: '2027-03-01',
      }),
      expect.objectContaining({ text: 'Bericht', state: 'running', report: '' }),
    ]);
    stage.accepts(first, 'confirmReport.confirmed', office, {});
    expect(paperView.orders(stage.file('paper'))[0]).toMatchObject({ state: 'done' });
  });
});
