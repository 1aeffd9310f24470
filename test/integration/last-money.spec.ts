import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import type { Call } from '#libs/database/entities/programme.entity.js';
import type { Answers } from '#libs/forms/definition.js';
import { application, perform, submit, taskAnswers } from '../../apps/local/demonstration/acts.js';
import { FastMotion } from '../support/fast-motion.js';
import { addCall, addPerson } from '../support/people.js';

let motion: FastMotion;
let officers: string[];
let assessors: string[];
let releaser: string;
let year = 2030;

beforeAll(async () => {
  motion = await FastMotion.open('2026-02-02T08:00:00.000Z');
  const em = motion.owner.em.fork();
  officers = [await addPerson(em, 'staff', 'officer'), await addPerson(em, 'staff', 'officer')];
  assessors = [await addPerson(em, 'staff', 'assessor'), await addPerson(em, 'staff', 'assessor')];
  releaser = await addPerson(em, 'staff', 'releaser');
});
afterAll(() => motion.close());

/** A call with so much money, in a budget year of its own. */
const callWith = (budgetCents: number): Promise<Call> =>
  addCall(motion.owner.em.fork(), {
    budgetYear: (year += 1),
    budgetCents,
    opensAt: new Date('2026-02-01T23:00:00Z'),
    closesAt: new Date('2027-01-31T23:00:00Z'),
  });

const dossierOf = (reference: string): Promise<Dossier> => motion.owner.em.fork().findOneOrFail(Dossier, { reference });

/** A command of a task, received and not decided yet. */
async function sent(reference: string, person: string, type: string, answers?: Answers) {
  const dossier = await dossierOf(reference);
  const task = dossier.snapshot?.tasks.find(({ name }) => name === type.split('.')[0]);
  return perform(motion.office, dossier, person, type, task?.key ?? '', answers ?? taskAnswers[type]);
}
const act = async (...given: Parameters<typeof sent>): Promise<unknown> => motion.give(await sent(...given));

async function atVote(call: Call, requestedCents: number): Promise<string> {
  const applicant = await addPerson(motion.owner.em.fork(), 'applicant');
  const costs = [{ category: 'materials', text: 'Material', amountCents: requestedCents + 30_000 }];
  const command = await submit(motion.office, applicant, call, { costs, requestedCents });
  await motion.give(command);
  await act(command.reference, officers[0] ?? '', 'formalCheck.complete');
  for (const assessor of assessors) await act(command.reference, assessor, 'assessment.submitted');
  return command.reference;
}

const states = async (references: string[]): Promise<string[]> =>
  (await Promise.all(references.map(dossierOf))).map(({ state }) => state).toSorted();

describe('two decisions on the last money at the same instant', () => {
  it('of votes: one has it, the other waits', async () => {
    const call = await callWith(100_000);
    const both = [await atVote(call, 100_000), await atVote(call, 100_000)];
    const vote = { outcome: 'approve', amountCents: 100_000, reason: 'Gut.' };
    const commands = await Promise.all(both.map((one) => sent(one, officers[1] ?? '', 'vote.approve', vote)));
    await Promise.all(commands.map((command) => motion.give(command)));
    expect(await states(both)).toEqual(['noticeDraft', 'waitingList']);
  });

  it('of releases: one notice goes out, the other application goes to the waiting list with its money free', async () => {
    const call = await callWith(150_000);
    const both = [await atVote(call, 90_000), await atVote(call, 90_000)];
    for (const reference of both) {
      const { applicantId } = await dossierOf(reference);
      await act(reference, officers[1] ?? '', 'vote.approve', {
        outcome: 'approve',
        amountCents: 60_000,
        reason: 'Gut.',
      });
      const plan = application({ requestedCents: 60_000 });
      await act(reference, applicantId ?? '', 'revisePlan.accepted', plan);
      // More than is reserved for it: there is so much more for one of the two.
      await act(reference, officers[1] ?? '', 'draftNotice.drafted', {
        ...taskAnswers['draftNotice.drafted'],
        grantedCents: 90_000,
      });
    }
    expect(await states(both)).toEqual(['noticeRelease', 'noticeRelease']);
    const commands = await Promise.all(both.map((one) => sent(one, releaser, 'releaseNotice.release')));
    await Promise.all(commands.map((command) => motion.give(command)));
    // The money that the second one gave back is offered to it at once, as the first in line.
    expect(await states(both)).toEqual(['granted', 'moveUp']);
    const [balance] = await motion.owner.em
      .fork()
      .execute<{ reserved: string; committed: string }[]>(
        'select reserved_cents as reserved, committed_cents as committed from budget where budget_year = ?',
        [call.budgetYear],
      );
    expect(balance).toEqual({ reserved: '0', committed: '90000' });
  });
});

describe('the balance of a budget', () => {
  const buckets = ['planned', 'reserved', 'committed', 'paid', 'returned'] as const;
  const booking = fc.record({ bucket: fc.constantFrom(...buckets), cents: fc.integer({ min: -900, max: 1_000 }) });

  it('takes exactly the bookings that keep planned ≥ reserved + committed + paid − returned, each bucket from 0 up', async () => {
    const [row] = await motion.owner.em
      .fork()
      .execute<{ dossier_id: string; id: string }[]>('select dossier_id, id from command limit 1');
    await fc.assert(
      fc.asyncProperty(fc.array(booking, { minLength: 1, maxLength: 25 }), async (bookings) => {
        const budgetYear = (year += 1);
        const model = { planned: 0, reserved: 0, committed: 0, paid: 0, returned: 0 };
        for (const { bucket, cents } of bookings) {
          const after = { ...model, [bucket]: model[bucket] + cents };
          const holds =
            Object.values(after).every((one) => one >= 0) &&
            after.planned >= after.reserved + after.committed + after.paid - after.returned;
          const taken = await motion.owner.em
            .fork()
            .execute(
              `insert into ledger_entry (id, programme, budget_year, dossier_id, command_id, bucket, cents) values (?, 'miado-projekte', ?, ?, ?, ?, ?)`,
              [randomUUID(), budgetYear, row?.dossier_id ?? '', row?.id ?? '', bucket, cents],
            )
            .then(
              () => true,
              () => false,
            );
          expect([bucket, cents, taken]).toEqual([bucket, cents, holds]);
          if (holds) Object.assign(model, after);
        }
      }),
      { numRuns: 25 },
    );
  });
});
