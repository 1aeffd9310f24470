import { describe, expect, it } from '@jest/globals';
import {
  arrange,
  author,
  chairOf,
  clerk,
  councilStage,
  draft,
  head,
  held,
  introduced,
  mayor,
  office,
  office2,
  opened,
  planned,
  signer,
  plain,
} from '../../../test/support/council-acts.js';
import { CouncilStage, person } from '../../../test/support/council-stage.js';
import { commandsOf, compared, whoMayIn } from '../../../test/support/who-may.js';
import { meetingDefinition } from '../council-meeting/definition.js';
import { orderDefinition } from '../council-order/definition.js';
import { submissionDefinition } from '../council-submission/definition.js';

const rowOf = whoMayIn('council.md');
const law = { person: 'signer', stage: 1, about: 'all', silence: 'no' };
const seated = { coSigner: 'signer', councilMember: 'council1', chair: 'council0', author: 'writer' };
const system = { kind: 'system', id: null, roles: [], conflicted: false } as const;

type Way = (stage: CouncilStage) => void;
const submitted =
  (over = {}): Way =>
  (stage) => {
    stage.add('paper', 'councilSubmission');
    stage.accepts('paper', 'submit', author, draft({ ...plain, ...over }));
  };
const before: Way = (stage) => introduced(stage, 'paper', plain);
const resolved: Way = (stage) => {
  before(stage);
  held(stage, { meeting: 'm1', body: 'council', on: '2026-11-26', paper: 'paper', decision: 'resolved' });
};
const urgency: Way = (stage) => {
  before(stage);
  stage.accepts('paper', 'proposeUrgency', office, { way: 'mayorAndMember', signers: ['mayor', 'council1'] });
};
const placing: Way = (stage) => {
  resolved(stage);
  stage.strikes('paper', 'objectionEnds');
};
const running: Way = (stage) => {
  placing(stage);
  const order = { text: 'Tun', department: 'miado', responsible: 'writer', dueOn: '2027-01-31' };
  stage.accepts('paper', 'placeOrders.placed', office, { orders: [order] });
};
const withdrawing: Way = (stage) => {
  resolved(stage);
  stage.accepts('paper', 'askWithdrawal', office, { reason: 'x' });
};

const submissions: Way[] = [
  (stage) => stage.add('paper', 'councilSubmission'),
  (stage) => {
    stage.add('paper', 'councilSubmission', 'application');
    stage.gives('paper', 'start', { ...system, roles: [] }, {});
  },
  submitted({ signers: [law] }),
  (stage) => {
    submitted({ signers: [law] })(stage);
    stage.strikes('paper', 'coSign');
  },
  (stage) => {
    submitted({ signers: [law] })(stage);
    stage.accepts('paper', 'coSign.refused', signer('signer'), { remark: 'x' });
  },
  submitted(),
  (stage) => {
    submitted()(stage);
    stage.accepts('paper', 'releaseDepartment.release', head, {});
  },
  (stage) => {
    submitted()(stage);
    stage.accepts('paper', 'releaseDepartment.release', head, {});
    stage.accepts('paper', 'releaseMayor.release', mayor, {});
  },
  before,
  urgency,
  (stage) => {
    urgency(stage);
    stage.accepts('paper', 'signUrgency.signed', mayor, {});
    stage.accepts('paper', 'signUrgency.signed', person('council1', 'councilMember'), {});
  },
  resolved,
  (stage) => {
    resolved(stage);
    stage.accepts('paper', 'object', mayor, { reason: 'x' });
  },
  placing,
  running,
  withdrawing,
  (stage) => {
    withdrawing(stage);
    stage.accepts('paper', 'confirmWithdrawal.confirmed', office2, {});
  },
  (stage) => {
    before(stage);
    stage.accepts('paper', 'withdraw', author, { reason: 'x' });
  },
];

const invited: Way = (stage) => {
  before(stage);
  planned(stage, 'm1', 'council', '2026-11-26');
  arrange(stage, 'm1', 'paper');
};
const over: Way = (stage) => {
  resolved(stage);
  stage.accepts('m1', 'writeMinutes.submitted', clerk, {});
};
const meetings: Way[] = [
  (stage) => stage.add('m1', 'councilMeeting'),
  invited,
  (stage) => {
    invited(stage);
    stage.accepts('m1', 'invite.invited', clerk);
  },
  (stage) => {
    invited(stage);
    opened(stage, 'm1', 'council', '2026-11-26');
  },
  resolved,
  over,
  (stage) => {
    over(stage);
    stage.accepts('m1', 'approveMinutes.approved', chairOf('council'), {});
  },
  (stage) => {
    invited(stage);
    stage.accepts('m1', 'cancel', clerk, { reason: 'x' });
  },
];

const orderOf = (stage: CouncilStage): string => stage.ids('councilOrder')[0] ?? '';
const orders: Way[] = [
  running,
  (stage) => {
    running(stage);
    stage.strikes(orderOf(stage), 'report');
  },
  (stage) => {
    running(stage);
    stage.accepts(orderOf(stage), 'report.done', person('writer', 'author'), { report: 'x' });
  },
];

const staged = (ways: readonly Way[]): CouncilStage[] =>
  ways.map((way) => {
    const stage = councilStage();
    way(stage);
    return stage;
  });
const reached = { submissions: staged(submissions), meetings: staged(meetings), orders: staged(orders) };

describe('who may do what with a submission', () => {
  it.each(commandsOf(submissionDefinition))('%s', (command) => {
    const row = rowOf(command);
    const { wrong, yes } = compared(command, row, reached.submissions, 'paper', seated);
    expect(wrong).toEqual([]);
    expect(yes > 0).toBe(row.states.length > 0);
  });
});

describe('who may do what in a meeting', () => {
  it.each(commandsOf(meetingDefinition))('%s', (command) => {
    const row = rowOf(command);
    const { wrong, yes } = compared(command, row, reached.meetings, 'm1', seated);
    expect(wrong).toEqual([]);
    expect(yes > 0).toBe(row.states.length > 0);
  });
});

describe('who may do what with an order', () => {
  it.each(commandsOf(orderDefinition).filter((command) => command !== 'start'))('%s', (command) => {
    const row = rowOf(command);
    const wrong = reached.orders.flatMap((stage) => compared(command, row, [stage], orderOf(stage), seated).wrong);
    expect(wrong).toEqual([]);
  });
});
