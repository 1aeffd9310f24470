import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openCouncilOffice, inDays, type CouncilOffice } from '../support/council-office.js';
import { orderOf, resolvedPapers } from '../support/council-orders.js';
import type { Visitor } from '../support/visitor.js';
import { waitFor } from '../support/wait-for.js';

jest.setTimeout(240_000);

const text = 'Auftrag LANGE FAELLIG';
const short = (day: string): string => day.split('-').toReversed().join('.');
const [due, placed] = [short(inDays(-15)), short(inDays(0))];
let office: CouncilOffice;
let author: Visitor;
let reference: string;

beforeAll(async () => {
  office = await openCouncilOffice();
  await resolvedPapers(office, [{ subject: 'Sprachkurse im Bezirk', orders: [{ text, dueOn: inDays(-15) }] }]);
  reference = await orderOf(office, text);
  // Its day is over, so the clock moves it at once.
  const isLate = async (): Promise<boolean> => {
    const { state, snapshot } = await office.dossier(reference);
    return state === 'overdue' && snapshot?.tasks[0]?.overdue === true;
  };
  await waitFor(isLate, { within: 30_000, what: 'the order to be late' });
  author = (await office.signedIn('author')).visitor;
});

describe('an order that is late', () => {
  const dueOn = async (path: string): Promise<string> => {
    const { body } = await author.get(path);
    return body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
  };

  it('says on its page and beside its report since when it is due, and when the task began', async () => {
    const key = (await office.dossier(reference)).snapshot?.tasks[0]?.key ?? '';
    const since = `Termin des Auftrags, fällig seit ${due}; diese Aufgabe begann am ${placed}`;
    for (const path of [`/dossiers/${reference}`, `/dossiers/${reference}/tasks/${key}`])
      expect(await dueOn(path)).toContain(`${due} Überfällig seit 15 Tagen ${since}`);
  });

  it('stands among the tasks and in the register with the day on which it was due', async () => {
    expect(await dueOn('/queue')).toContain(`${due} Überfällig seit 15 Tagen`);
    expect(await dueOn('/follow-up')).toContain(`fällig seit ${due}`);
  });

  it('stands like that beside its submission', async () => {
    const [paper] = await office.database.query<{ reference: string }>(
      'select p.reference from dossier p join dossier o on o.parent_id = p.id where o.reference = $1',
      [reference],
    );
    expect(await dueOn(`/dossiers/${paper?.reference}`)).toContain(`fällig seit ${due}`);
  });
});
