import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Answers } from '#libs/forms/definition.js';
import { giveCommand } from '#libs/database/stores/task-command.store.js';
import { openCouncilOffice, type CouncilOffice } from '../support/council-office.js';
import { isObject, objectsIn, type Json } from '../support/oparl-checks.js';
import { paperAnswers } from '../support/paper-answers.js';
import type { Visitor } from '../support/visitor.js';
import { waitFor } from '../support/wait-for.js';

jest.setTimeout(240_000);

let office: CouncilOffice;
let author: Visitor;

beforeAll(async () => {
  office = await openCouncilOffice();
  author = (await office.signedIn('author')).visitor;
});

describe('a supplement', () => {
  const inPublic = async (reference: string): Promise<Json | undefined> => {
    const { body } = await author.get('/oparl/v1.1/paper?limit=1000');
    const page: unknown = JSON.parse(body);
    return objectsIn(isObject(page) ? page['data'] : []).find((one) => one['reference'] === reference);
  };
  const introduces = async (over: Answers): Promise<string> => {
    const reference = await office.begins(
      'author',
      'councilSubmission',
      paperAnswers({ integrationRelevant: 'no', ...over }),
    );
    await office.does(reference, 'head', 'releaseDepartment.release', {});
    await office.does(reference, 'mayor', 'releaseMayor.release', {});
    const route = [
      { body: 'finance', role: 'recommendation' },
      { body: 'council', role: 'decision' },
    ];
    await office.does(reference, 'office', 'introduce.introduced', { route });
    await office.inState(reference, 'consulting');
    return reference;
  };

  const publishes = async (reference: string): Promise<string> =>
    office.send(
      await giveCommand(office.orm.em.fork(), {
        dossier: await office.dossier(reference),
        type: 'publish',
        personId: await office.idOf('office'),
        idempotencyKey: `publish ${reference}`,
        answers: undefined,
      }),
    );

  it('is found from what it supplements and leads to it, once both are public', async () => {
    const parent = await introduces({});
    const number = (await office.dossier(parent)).number ?? '';
    const supplement = await introduces({ kind: 'supplement', supplementTo: number });
    await publishes(supplement);
    const alone = await waitFor(() => inPublic(`${number}-E1`), { within: 30_000, what: 'the supplement in public' });
    // Of what is not public yet nobody learns where it is.
    expect(alone).not.toHaveProperty('superordinatedPaper');
    await publishes(parent);
    const main = await waitFor(() => inPublic(number), { within: 30_000, what: 'the parent in public' });
    expect(main['subordinatedPaper']).toEqual([alone['id']]);
    expect((await inPublic(`${number}-E1`))?.['superordinatedPaper']).toEqual([main['id']]);
    const page = await author.get(new URL(String(main['web'])).pathname);
    expect(page.body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')).toContain(`Ergänzung ${number}-E1`);
  });
});
