import type { Stage } from '../stage.js';
import { dayFromNow } from '../scenario.js';
import { cast } from './cast.js';
import { papersBeforeBodies } from './living/before-bodies.js';
import { daysAround } from './living/days.js';
import { papersInPreparation } from './living/in-preparation.js';
import { past, planAhead, to } from './living/meetings.js';
import { followUp, submit } from './paper.js';
import { CouncilPlay, type Begun } from './play.js';
import type { PaperPlot } from './plots.js';
import { meet, type ItemPlot } from './sitting.js';

/** Member of the council who signs beside the mayor. */
export const urgencySigner = 'council-04';

export const remark = {
  remark: 'Die Mittel sind im Entwurf des Haushalts noch nicht enthalten.',
  remarks: [{ block: 'finances', text: 'Bitte die Haushaltsstelle nennen.' }],
};
export const changesWanted = { remark: 'Bitte klären, wer den Pool bezahlt.' };
/** @param signers ids of the mayor and a member of the council */
export const urgency = (signers: string[]) => ({
  way: 'mayorAndMember',
  signers,
  whyNotConvened: 'Der Rat tagt erst in einigen Wochen; auch mit verkürzter Frist käme er zu spät zusammen.',
  whyNotMainCommittee: 'Der Frost ist für die kommenden Nächte angekündigt.',
  harm: 'Menschen ohne Wohnung wären an Leib und Leben gefährdet.',
});

/** Something for everybody of the council's programme: submissions in all states, meetings past and to come, orders. */
export async function enterLiving(stage: Stage): Promise<void> {
  const today = dayFromNow(0);
  const days = daysAround(today);
  const { author, treasury, legal, mayor, councilOffice } = cast;
  const play = await CouncilPlay.open(stage, [author, treasury, legal, mayor, urgencySigner], `living ${today}`);
  const written = papersInPreparation(days);
  const before = papersBeforeBodies(days, today);

  const inPreparation = async (): Promise<void> => {
    const signing = await submit(play, written.signing, 'coSign');
    await play.does(signing, treasury, 'coSign.signedWithRemark', remark, 'signing remark');
    await submit(play, written.unsigned, 'coSign');
    const revision = await submit(play, written.revision, 'coSign');
    await play.does(revision, legal, 'coSign.changesWanted', changesWanted, 'revision remark');
    await submit(play, written.department, 'releaseDepartment');
    await submit(play, written.mayor, 'releaseMayor');
    await submit(play, written.introduction, 'introduce');
  };

  const beforeIntegration = async (): Promise<void> => {
    const [deferred, onAgenda] = [await submit(play, before.deferred), await submit(play, before.onAgenda)];
    const [first, second] = before.deferred.steps;
    const lastTime = [
      item(before.deferred, deferred, first),
      { title: 'Bericht der Geschäftsstelle', chapter: 'Berichte' },
    ];
    await meet(play, { ...past('integration', days.integration.before[1]), items: lastTime }, 'approval');
    const nextTime = [item(before.deferred, deferred, second), item(before.onAgenda, onAgenda)];
    await meet(play, { ...to('integration', days.integration.next[0]), items: nextTime }, 'planned');
  };

  const resolved = async (): Promise<void> => {
    const paper = await submit(play, before.resolved);
    const [integration, finance, council] = before.resolved.steps;
    const on = (step: PaperPlot['steps'][number]) => ({ items: [item(before.resolved, paper, step)] });
    if (!integration || !finance || !council) throw new Error('three bodies have it');
    await meet(play, { ...past('integration', integration.on), ...on(integration) }, 'approved');
    await meet(play, { ...past('finance', finance.on), ...on(finance) }, 'held');
    await meet(play, { ...past('council', council.on), ...on(council) }, 'approved');
    await followUp(play, before.resolved, paper);
  };

  const invited = async (): Promise<void> => {
    const [report, internal] = [await submit(play, before.report), await submit(play, before.internal)];
    const items = [item(before.report, report), { ...item(before.internal, internal), internal: true as const }];
    await meet(play, { ...to('finance', days.finance.next[0]), items }, 'invited');
    const urgent = await submit(play, before.urgent);
    const signers = [mayor, urgencySigner].map(play.idOf);
    await play.does(urgent, councilOffice, 'proposeUrgency', urgency(signers), 'urgent urgency');
  };

  await Promise.all([inPreparation(), beforeIntegration(), resolved(), invited(), planAhead(play, days)]);
}

const item = (plot: PaperPlot, begun: Begun, step: Partial<PaperPlot['steps'][number]> = {}): ItemPlot => ({
  paper: { plot, begun, step },
  chapter: plot.chapter,
});
