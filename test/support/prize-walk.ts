import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Answers } from '#libs/forms/definition.js';
import { answer, complete } from './e2e-acts.js';
import { isAccessible, look, type E2eStage } from './e2e-stage.js';

/** Who plays the office in a prize round: subjects of the demonstration's people. */
export const office = {
  manager: 'staff-13',
  officer: 'staff-01',
  second: 'staff-02',
  releaser: 'staff-08',
  lead: 'staff-11',
  mayor: 'staff-16',
} as const;

/** What people of a prize round do, in the browser or by command. */
export interface PrizeWalk {
  /** Opens the task of this name on a dossier, in the browser of somebody. */
  at: (sub: string, reference: string, task: string) => Promise<Page>;
  /** Does a task in the browser: answers, looks at it where it has a name, sends. A list answers one field several times. */
  does: (sub: string, reference: string, task: string, answers?: Filled, name?: string) => Promise<void>;
  /** Gives a command of a dossier by its page, and looks at it filled in. */
  commands: (sub: string, reference: string, command: string, answers: Filled) => Promise<void>;
  byCommand: (sub: string, reference: string, type: string, data?: Answers) => Promise<void>;
  /** Ids of dossiers. */
  idsOf: (references: readonly string[]) => Promise<string[]>;
}

/** Answers by pointer; a list ticks several boxes. */
export type Filled = Readonly<Record<string, string | readonly string[]>>;

/** Fills fields in; those that are shown only when others are answered come after them. */
export async function fill(page: Page, answers: Filled): Promise<void> {
  for (const [ptr, value] of Object.entries(answers))
    for (const one of Array.isArray(value) ? value.map(String) : [String(value)]) await answer(page, { [ptr]: one });
}

export function prizeWalk(stage: E2eStage): PrizeWalk {
  const at: PrizeWalk['at'] = async (sub, reference, task) => {
    const { snapshot } = await stage.demonstration.dossier(reference);
    const key = snapshot?.tasks.find(({ name }) => name === task)?.key ?? '';
    const page = await stage.staff(sub, `/dossiers/${reference}/tasks/${key}`);
    await isAccessible(page);
    return page;
  };
  return {
    at,
    async does(sub, reference, task, answers = {}, name) {
      const page = await at(sub, reference, task);
      await fill(page, answers);
      if (name !== undefined) await look(page, `prize-${name}`);
      await complete(page);
      await page.context().close();
    },
    async commands(sub, reference, command, answers) {
      const page = await stage.staff(sub, `/dossiers/${reference}/commands/${command}`);
      await isAccessible(page);
      await fill(page, answers);
      await look(page, `prize-${command}`);
      await page.locator('button[name=_action][value=give]').first().click();
      await page.waitForURL(/command=/);
      await page.getByText('Erledigt').first().waitFor();
      await isAccessible(page);
      await page.context().close();
    },
    async byCommand(sub, reference, type, data = {}) {
      const played = await stage.demonstration.does(reference, sub, type, data);
      expect({ type, refused: played.refused, state: played.refused ? played.state : '' }).toEqual({
        type,
        refused: false,
        state: '',
      });
    },
    idsOf: (references) =>
      Promise.all(references.map(async (reference) => (await stage.demonstration.dossier(reference)).id)),
  };
}
