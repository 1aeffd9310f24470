import type { Call } from '#libs/database/entities/programme.entity.js';
import { Call as CallEntity } from '#libs/database/entities/programme.entity.js';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import { typedCall } from './call-stage.js';
import { answer, onward, work } from './e2e-acts.js';
import { look, type E2eStage } from './e2e-stage.js';

/** A call as one prepared it in the browser and another released it there. */
export interface OpenedCall {
  readonly call: Call;
  readonly reference: string;
}

/** A call of MIA-DO's programme, prepared in the browser by one, released by another, in this state afterwards. */
export async function openCallInBrowser(
  stage: E2eStage,
  over: Record<string, string>,
  state: 'open' | 'selection' | 'running' = 'open',
): Promise<OpenedCall> {
  const page = await stage.staff('staff-13', '/calls');
  await page.locator('form:has(input[name=programme][value="miado-projekte"]) button').click();
  await page.waitForURL(/\/call-drafts\//);
  await page.goto(`${page.url()}/pages/main`);
  await answer(page, typedCall(over));
  await onward(page);
  await page.waitForURL(/\/check$/);
  await page.getByRole('button', { name: 'Zur Freigabe geben' }).click();
  await page.waitForURL(/\/dossiers\/FA-/);
  const reference = /FA-\d{4}-\d{5}/.exec(page.url())?.[0] ?? '';
  await page.context().close();
  await stage.inState(reference, 'release');
  const answers = { '/outcome': 'release', '/confirmed': 'true' };
  await work(stage, 'staff-08', { reference, task: 'Aufruf freigeben', answers });
  await stage.inState(reference, state);
  const em = stage.orm.em.fork();
  const { id } = await em.findOneOrFail(Dossier, { reference });
  return { call: await em.findOneOrFail(CallEntity, { id }), reference };
}

/** A page of the money of MIA-DO's programme in a budget year, seen by who leads. */
export async function lookAtMoney(stage: E2eStage, year: number, name: string) {
  const page = await stage.staff('staff-07', `/money/miado-projekte/${year}`);
  await look(page, name);
  return page;
}
