import type { Answers } from '#libs/forms/definition.js';
import { say } from '../../apps/local/demonstration/acts.js';
import { arranges } from './council-readers.js';
import { today, type CouncilOffice } from './council-office.js';
import { waitFor } from './wait-for.js';

/** An order as it is placed after a resolution; carried out by the author unless it says otherwise. */
export interface OrderPlan {
  text: string;
  dueOn: string;
  department?: string;
  responsible?: string;
}

/** A paper that the council resolves in a meeting of today, and the orders that follow from it. */
export interface ResolvedPlan {
  subject: string;
  over?: Answers;
  orders: readonly OrderPlan[];
}

/** Papers through one meeting of the council to their orders. @returns references of the papers, in their order */
export async function resolvedPapers(office: CouncilOffice, plans: readonly ResolvedPlan[]): Promise<string[]> {
  const papers = [];
  for (const { subject, over } of plans) papers.push(await office.introduced(subject, ['council'], over));
  const meeting = await office.planned('council', { on: today(), startsAt: '15:00' });
  await arranges(
    office,
    meeting,
    papers.map(({ id }, index) => ({
      item: `i${index + 1}`,
      paper: id,
      chapter: '',
      title: plans[index]?.subject ?? '',
      publicity: plans[index]?.over?.['publicity'] === 'internal' ? 'internal' : 'public',
    })),
  );
  const present = await office.members('council');
  await office.does(meeting, 'clerk', 'invite.invited');
  await office.does(meeting, 'clerk', 'openMeeting.opened', { present });
  for (const index of papers.keys())
    await office.does(meeting, 'clerk', 'leadMeeting.result', {
      item: `i${index + 1}`,
      decision: 'resolved',
      ballot: 'open',
      yes: present.length,
      no: 0,
      abstained: 0,
      version: 1,
    });
  for (const [index, { reference }] of papers.entries()) {
    await office.inState(reference, 'decided');
    const decided = await office.dossier(reference);
    await office.send(await say(office.orm.em.fork(), decided, await office.idOf('mayor'), 'waiveObjection'));
    await office.inState(reference, 'execution.placing');
    const orders = [];
    for (const one of plans[index]?.orders ?? [])
      orders.push({
        text: one.text,
        department: one.department ?? 'miado',
        responsible: one.responsible ?? (await office.idOf('author')),
        dueOn: one.dueOn,
      });
    await office.does(reference, 'office', 'placeOrders.placed', { orders });
    await running(office, reference, orders.length);
  }
  return papers.map(({ reference }) => reference);
}

/** Waits until the orders of a paper have begun. */
async function running(office: CouncilOffice, reference: string, count: number): Promise<void> {
  const begun = async (): Promise<boolean> => {
    const rows = await office.database.query<{ count: number }>(
      `select count(*)::int as count from council_order o join dossier d on d.id = o.dossier_id
       join dossier p on p.id = d.parent_id where p.reference = $1`,
      [reference],
    );
    return rows[0]?.count === count;
  };
  await waitFor(begun, { within: 30_000, what: `orders of ${reference}` });
}

/** The reference of the order with these words. */
export async function orderOf(office: CouncilOffice, text: string): Promise<string> {
  const [row] = await office.database.query<{ reference: string }>(
    'select d.reference from council_order o join dossier d on d.id = o.dossier_id where o.text = $1',
    [text],
  );
  return row?.reference ?? '';
}
