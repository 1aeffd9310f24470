import type { Page } from 'playwright-core';
import { typedDay } from './call-stage.js';
import { answer, complete, onward, openTask, work } from './e2e-acts.js';
import { isAccessible, look, type E2eStage } from './e2e-stage.js';

/** The people of a council's walk. */
export const cast = {
  author: 'staff-17',
  head: 'staff-18',
  office: 'staff-19',
  mayor: 'staff-20',
  signer: 'staff-21',
  clerk: 'staff-12',
} as const;

/** Begins what the button of this name begins, fills its pages, and sends it. @returns the reference of the dossier */
export async function beginByPages(
  stage: E2eStage,
  sub: string,
  button: string,
  pages: readonly [page: string, answers: Readonly<Record<string, string>>][],
  name?: string,
  last?: (page: Page, draft: string) => Promise<void>,
): Promise<string> {
  const page = await stage.staff(sub, '/beginnings');
  await page.getByRole('button', { name: button }).click();
  await page.waitForURL(/\/beginnings\/[\da-f-]+/);
  const draft = /^(.*\/beginnings\/[\da-f-]+)/.exec(page.url())?.[1] ?? '';
  for (const [key, answers] of pages) {
    await page.goto(`${draft}/pages/${key}`);
    await answer(page, answers);
    if (name) await look(page, `${name}-${key}`);
    await onward(page);
  }
  await last?.(page, draft);
  await page.goto(`${draft}/check`);
  await isAccessible(page);
  await page.locator('form[action$="/check"] button').last().click();
  await page.waitForURL(/\/dossiers\/C[A-Z]-/);
  const reference = /dossiers\/(C[A-Z]-\d+-\d+)/.exec(page.url())?.[1] ?? '';
  await page.context().close();
  return reference;
}

interface Session {
  body: string;
  /** days from today */
  day: number;
  startsAt: string;
  /** of the submission, by its number */
  number: string;
  /** id of its item and the answers of its result; `votes` is what all who are there say */
  decision: string;
  votes?: 'yes' | 'no';
  more?: Readonly<Record<string, string>>;
}

/** A meeting on one submission, from its plan to its closing, by the pages of the committee's office. */
export async function meets(stage: E2eStage, session: Session, name?: string): Promise<string> {
  const plan = {
    '/body': session.body,
    '/on': typedDay(session.day),
    '/startsAt': session.startsAt,
    '/room': 'Saal der Partnerstädte',
    '/notice': 'regular',
    '/record': 'later',
  };
  const reference = await beginByPages(stage, cast.clerk, 'Neue Sitzung', [['main', plan]]);
  const page = await stage.staff(cast.clerk, `/meetings/${reference}/agenda`);
  await page.getByRole('listitem').filter({ hasText: session.number }).getByRole('button').first().click();
  await page.waitForLoadState();
  if (name) await look(page, `${name}-agenda`);
  await page.locator('button[name=_action][value=give]').first().click();
  await page.waitForURL(/command=/);
  await page.goto(`${stage.portalUrl}/meetings/${reference}`);
  if (name) await look(page, `${name}-meeting`);
  await page.context().close();
  await work(stage, cast.clerk, { reference, task: 'Zur Sitzung einladen', answers: {} });
  await work(stage, cast.clerk, { reference, task: 'Sitzung eröffnen', answers: {} });
  await resolveIn(stage, reference, session);
  await work(stage, cast.clerk, { reference, task: 'Sitzung leiten', answers: { '/outcome': 'close' } });
  return reference;
}

/** The result on the one item, with as many votes as the page says there are voters. */
async function resolveIn(stage: E2eStage, reference: string, { decision, votes, more = {} }: Session): Promise<void> {
  const task = await openTask(stage, cast.clerk, 'Sitzung leiten', reference);
  await answer(task, { '/outcome': 'result' });
  const item = task.locator('select[name="/item"]');
  await item.selectOption({ index: 1 });
  await answer(task, { '/decision': decision, '/version': '1', ...more });
  if (votes) {
    const voters = await votersOf(stage, reference);
    const count = { '/yes': '0', '/no': '0', '/abstained': '0', [`/${votes}`]: String(voters) };
    await answer(task, { '/ballot': 'open', ...count });
  }
  await complete(task);
  await task.context().close();
}

/** Everybody with a vote is there. */
async function votersOf(stage: E2eStage, reference: string): Promise<number> {
  const [row] = await stage.database.query<{ voters: number }>(
    `select count(distinct s.person_id)::int as voters from council_meeting m join council_body b on b.key = m.body
         and m.on_day between b.from_day and coalesce(b.to_day, 'infinity')
       join council_seat s on s.body_id = b.id and s.voting and m.on_day between s.from_day and coalesce(s.to_day, 'infinity')
       join dossier d on d.id = m.dossier_id where d.reference = $1`,
    [reference],
  );
  return row?.voters ?? 0;
}

/** Gives a command that needs no form, or one, at a dossier's page. */
export async function commands(
  stage: E2eStage,
  sub: string,
  {
    reference,
    command,
    answers = {},
  }: { reference: string; command: string; answers?: Readonly<Record<string, string>> },
): Promise<void> {
  const page: Page = await stage.staff(sub, `/dossiers/${reference}/commands/${command}`);
  await isAccessible(page);
  await answer(page, answers);
  await page.locator('button[name=_action][value=complete], main form button').last().click();
  await page.waitForURL(/command=/);
  await page.context().close();
}
