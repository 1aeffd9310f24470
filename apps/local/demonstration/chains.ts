import type { CallKey } from './calls.js';
import type { Scenario } from './scenario.js';
import type { Played, Run, Stage } from './stage.js';

/** How one scenario went. */
export interface Performance {
  scenario: Scenario;
  played: Played[];
}

/** Scenarios whose call is first come first served, or that others wait for, stay in order; chains run side by side. */
export function chainsOf(scenarios: readonly Scenario[]): Scenario[][] {
  const inOrder = new Set<CallKey>(
    scenarios.filter(({ steps }) => steps.some(({ of }) => of !== undefined)).map(({ call }) => call),
  );
  const chains = new Map<string, Scenario[]>();
  for (const scenario of scenarios) {
    const key = inOrder.has(scenario.call) ? scenario.call : scenario.name;
    chains.set(key, [...(chains.get(key) ?? []), scenario]);
  }
  return [...chains.values()];
}

/**
 * Plays scenarios, several chains at a time.
 * @returns what was played, as each scenario ends
 * @throws Error naming a dossier that did not end where it should
 */
export async function playAll(
  stage: Stage,
  run: Run,
  scenarios: readonly Scenario[],
  { atOnce, told }: { atOnce: number; told?: (performance: Performance) => Promise<void> },
): Promise<void> {
  const left = chainsOf(scenarios).toSorted((a, b) => b.length - a.length);
  const work = async (): Promise<void> => {
    for (let chain = left.shift(); chain; chain = left.shift()) {
      for (const scenario of chain) {
        const played: Played[] = [];
        for await (const one of stage.play(run, scenario)) played.push(one);
        const own = played[0]?.reference ?? '';
        const last = played.findLast(({ reference }) => reference === own)?.state ?? '';
        if (last.split(' | ')[0] !== scenario.ends.split(' | ')[0])
          throw new Error(`${scenario.name} (${own}) ended in ${last}, not in ${scenario.ends}: ${ways(played)}`);
        await told?.({ scenario, played });
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

const ways = (played: readonly Played[]): string => played.map(({ type, state }) => `${type} → ${state}`).join(', ');
