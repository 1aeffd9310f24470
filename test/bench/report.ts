import type { Closing } from './closing.js';
import { latency, percentile } from './measure.js';
import type { OparlFigures, PageTimes } from './oparl.js';
import { machine } from './proc.js';
import { measured, perThousand, type Plan, type Result } from './rounds.js';
import type { Crowd } from './waiting.js';

/**
 * What the figures should reach: CPU against the bare workflow, milliseconds of a command alone and of a page of OParl, and
 * for a round's end seconds and times the bare updates.
 */
export const aims = { cpu: 1.25, milliseconds: 40, oparlPage: 30, closing: { seconds: 30, times: 1.3 } };

const one = (value: number): string => value.toFixed(1);
const two = (value: number): string => value.toFixed(2);
/** How many times the second, where there is any of it. */
const ratio = (value: number, of: number): string => (of > 0 ? two(value / of) : '');

/** An aim, with what was measured and whether that reaches it. */
const aimed = (aim: string, measure: string, isReached: boolean): string =>
  `Aim: ${aim}: ${measure} (${isReached ? 'reached' : 'missed'}).`;

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The three sides beside each other, as Markdown; ratios against what was measured in the same run. */
export function sidesReport(results: Map<string, Result>, shape: Record<string, number>, plan: Plan): string {
  const get = (name: string): Result => {
    const result = results.get(name);
    if (!result) throw new Error(`${name} was not measured`);
    return result;
  };
  const [bare, app, floor] = [get('bare'), get('app'), get('sql floor')];
  const rate = ({ dossiers, seconds }: Result): number => dossiers / seconds;
  const cpu = [bare, app, floor].map(perThousand);
  const row = (name: string, values: number[], write: (value: number) => string): string[] => {
    const [b = 0, a = 0, f = 0] = values;
    return [name, write(b), write(a), write(f), ratio(a, b), ratio(a, f)];
  };
  const times = [bare, app, floor].map((result) => latency(result.alone));
  const share = two((perThousand(app).total ?? 0) / (perThousand(bare).total ?? 1));
  const p50 = times[1]?.p50 ?? 0;
  // A machine is a quarter faster or slower from one minute to the next: rounds beside each other say how much that is.
  const byRound = app.costs.map((cost, round) => cost / (bare.costs[round] ?? cost));
  return [
    `${new Date().toISOString().slice(0, 16)}Z, ${machine()}, ${plan.rounds} rounds of ${plan.seconds} s, ${plan.clients} clients, ` +
      `load ${[...results.values()].flatMap(({ loads }) => loads).join(' ')}`,
    `A dossier is 4 commands, ${shape['historyLength']} events and ${shape['transitions']} state transitions, the same with and without database.`,
    table(
      ['', 'bare', 'app', 'SQL floor', 'app : bare', 'app : floor'],
      [
        row(
          'a command at one client, p50, ms',
          times.map((time) => time.p50),
          one,
        ),
        row(
          'a command at one client, p95, ms',
          times.map((time) => time.p95),
          one,
        ),
        row(`dossiers/s at ${plan.clients} clients`, [bare, app, floor].map(rate), one),
        ...[...measured, 'total' as const].map((process) =>
          row(
            `CPU s per 1,000 dossiers, ${process}`,
            cpu.map((used) => used[process]),
            one,
          ),
        ),
      ],
    ),
    aimed(`at most ${aims.cpu} × the CPU of the bare workflow`, `${share} ×`, Number(share) <= aims.cpu),
    `Round by round: ${byRound.map(two).join(', ')} (the middle one ${two(percentile(byRound, 0.5))}).`,
    aimed(`at most ${aims.milliseconds} ms a command at one client`, `${one(p50)} ms`, p50 <= aims.milliseconds),
  ].join('\n\n');
}

/** What waiting dossiers cost, as Markdown. */
export function crowdReport(crowds: Crowd[]): string {
  const parts = Object.keys(crowds[0]?.memory ?? {});
  const time = (of: (crowd: Crowd) => { p50: number; p95: number } | undefined) => (crowd: Crowd) => {
    const found = of(crowd);
    return found ? `${one(found.p50)} / ${one(found.p95)}` : 'none';
  };
  const rows: [string, (crowd: Crowd) => string][] = [
    ['a command of a new dossier, p50 / p95, ms', time(({ fresh }) => fresh)],
    ['the same, bare, p50 / p95, ms', time(({ bare }) => bare)],
    ['app : bare, p50', ({ fresh, bare }) => two(fresh.p50 / bare.p50)],
    ['a command to one that waited, p50 / p95, ms', time(({ woken }) => woken)],
    [
      'a run of the reconciler, ms (s of CPU of the worker)',
      ({ reconcile }) => `${Math.round(reconcile.milliseconds)} (${two(reconcile.cpu)})`,
    ],
    ...parts.map((part): [string, (crowd: Crowd) => string] => [
      `memory, ${part}, MB`,
      ({ memory }) => String(Math.round(memory[part] ?? 0)),
    ]),
    ...parts.map((part): [string, (crowd: Crowd) => string] => [
      `idle, ${part}, CPU s a minute`,
      ({ idle }) => two(idle[part] ?? 0),
    ]),
    ['load', ({ load }) => load],
  ];
  const head = ['waiting dossiers', ...crowds.map(({ waiting }) => waiting.toLocaleString('en'))];
  return table(
    head,
    rows.map(([name, write]) => [name, ...crowds.map(write)]),
  );
}

/** A round that closes, beside as many bare updates in the same run. */
export function closingReport({ nominations, round, bare, load }: Closing): string {
  const times = round.seconds / bare.seconds;
  return [
    `A round of ${nominations} nominations closes, load ${load}`,
    table(
      ['', 'bare updates', 'round, all told and decided', 'round : bare'],
      [
        ['seconds', two(bare.seconds), two(round.seconds), two(times)],
        ...measured.map((process, n) => [
          `CPU s, ${process}`,
          ...[bare, round].map(({ cpu }) => two(cpu[n] ?? 0)),
          ratio(round.cpu[n] ?? 0, bare.cpu[n] ?? 0),
        ]),
      ],
    ),
    aimed(`at most ${aims.closing.seconds} s`, `${one(round.seconds)} s`, round.seconds <= aims.closing.seconds),
    aimed(`at most ${aims.closing.times} × the bare updates`, `${two(times)} ×`, times <= aims.closing.times),
  ].join('\n\n');
}

/** OParl beside the same JSON, finished, from one table. */
export function oparlReport(figures: OparlFigures): string {
  const { papers, rows, published, first, last, floor, cpu, crawl } = figures;
  const times = ({ best, p50, p95 }: PageTimes): string => `${one(best)} / ${one(p50)} / ${one(p95)}`;
  const rate = (seconds: number): string => `${one(seconds)} s, ${Math.round(papers / seconds)} papers/s`;
  return [
    `OParl with ${papers} papers (${rows} objects), published in ${one(published)} s; load ${figures.load}`,
    table(
      ['', 'finished JSON', 'OParl', 'OParl : finished'],
      [
        ['first page of 100, database, best / p50 / p95, ms', times(floor), times(first), one(first.p50 / floor.p50)],
        ['last page of 100, database, best / p50 / p95, ms', times(floor), times(last), one(last.p50 / floor.p50)],
        ['first page of 100, CPU of Postgres, ms', one(cpu.floor), one(cpu.page), one(cpu.page / cpu.floor)],
        [
          `all ${crawl.pages} pages, over HTTP (${Math.round(crawl.megabytes)} MB)`,
          rate(crawl.floorSeconds),
          rate(crawl.seconds),
          one(crawl.seconds / crawl.floorSeconds),
        ],
      ],
    ),
    aimed(`a first page in at most ${aims.oparlPage} ms`, `${one(first.p50)} ms`, first.p50 <= aims.oparlPage),
  ].join('\n\n');
}
