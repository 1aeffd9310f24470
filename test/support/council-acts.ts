import { mainState } from '#libs/engine/state.js';
import type { AnswerData } from '#libs/processes/process.js';
import { smallCouncil } from './council-register.js';
import { CouncilStage, person } from './council-stage.js';

/** The people of a council's specs. */
export const author = person('author', 'author');
export const signer = (name: string) => person(name, 'coSigner');
export const head = person('head', 'departmentHead');
export const mayor = person('mayor', 'mayor', 'councilMember');
export const office = person('office', 'councilOffice');
export const office2 = person('office2', 'councilOffice');
export const clerk = person('clerk', 'clerk');
export const chairOf = (body: string) => person(`${body}0`, 'chair');

export const route = (...steps: readonly (readonly [body: string, role: string, on?: string])[]): AnswerData[] =>
  steps.map(([body, role, on]) => ({ body, role, ...(on ? { on } : {}) }));

/** What a submission says that neither concerns integration nor costs anything, and goes straight to the council. */
export const plain = { integrationRelevant: 'no', finances: 'no', route: route(['council', 'decision']) };

/** Where the submission `paper` stands on its way, without what stands beside it. */
export const main = (stage: CouncilStage): string => mainState(stage.state('paper'));

export const threeBodies = route(
  ['integration', 'recommendation'],
  ['finance', 'recommendation'],
  ['council', 'decision'],
);

export const draft = (over: AnswerData = {}): AnswerData => ({
  kind: 'resolution',
  subject: 'Integrationsplan',
  proposal: '1. Der Rat beschließt den Plan.',
  reasons: 'Er ist gut.',
  integrationRelevant: 'yes',
  finances: 'yes',
  cents: 500_000,
  staff: 'no',
  publicity: 'public',
  department: 'miado',
  signers: [],
  route: threeBodies,
  ...over,
});

/** A submission that is before the bodies. */
export function introduced(stage: CouncilStage, id: string, over: AnswerData = {}, with_: AnswerData = {}): void {
  stage.add(id, 'councilSubmission');
  stage.accepts(id, 'submit', author, draft(over));
  if (stage.tasks(id).includes('releaseDepartment')) stage.accepts(id, 'releaseDepartment.release', head, {});
  if (stage.tasks(id).includes('releaseMayor')) stage.accepts(id, 'releaseMayor.release', mayor, {});
  stage.accepts(id, 'introduce.introduced', office, { route: over['route'] ?? threeBodies, ...with_ });
}

/** A meeting on a day, entered when it is over: notice periods have specs of their own. */
export function planned(stage: CouncilStage, id: string, body: string, on: string, over: AnswerData = {}): void {
  stage.add(id, 'councilMeeting');
  const startsAt = smallCouncil.bodies.find(({ key }) => key === body)?.rules[0]?.startsAt ?? '16:00';
  stage.accepts(id, 'plan', clerk, {
    body,
    on,
    startsAt,
    room: 'Ratssaal',
    notice: 'regular',
    record: 'later',
    ...over,
  });
}

export const itemOf = (paper: string, over: AnswerData = {}): AnswerData => ({
  item: paper ? `i-${paper}` : 'formal',
  paper,
  chapter: 'Vorlagen',
  title: paper ? `Titel ${paper}` : 'Genehmigung der Niederschrift',
  publicity: 'public',
  ...over,
});

export const arrange = (stage: CouncilStage, id: string, ...papers: readonly string[]): void => {
  stage.accepts(id, 'arrange', clerk, { items: papers.map((paper) => itemOf(paper)) });
};

/** Everybody of the body is there. */
export const everybody = (body: string): string[] =>
  smallCouncil.seats.filter((seat) => seat.body === `body-${body}`).map(({ person: id }) => id);

/** From the invitation to the first item; the day has come. */
export function opened(stage: CouncilStage, id: string, body: string, on: string, present = everybody(body)): void {
  stage.accepts(id, 'invite.invited', clerk);
  if (stage.at < `${on}T08:00:00.000Z`) stage.at = `${on}T13:00:00.000Z`;
  stage.accepts(id, 'openMeeting.opened', clerk, { present });
}

/** A result on a submission's item; all say yes, or who is said. */
export const voted = (paper: string, decision: string, yes: number, over: AnswerData = {}): AnswerData => ({
  item: `i-${paper}`,
  decision,
  ballot: 'open',
  yes,
  no: 0,
  abstained: 0,
  version: 1,
  ...over,
});

/** A whole meeting on one submission. */
export function held(
  stage: CouncilStage,
  {
    meeting,
    body,
    on,
    paper,
    decision,
    over = {},
  }: { meeting: string; body: string; on: string; paper: string; decision: string; over?: AnswerData },
): void {
  planned(stage, meeting, body, on);
  arrange(stage, meeting, paper);
  opened(stage, meeting, body, on);
  stage.accepts(meeting, 'leadMeeting.result', clerk, voted(paper, decision, everybody(body).length, over));
  stage.accepts(meeting, 'leadMeeting.close', clerk, {});
}

export const councilStage = (): CouncilStage => new CouncilStage();
