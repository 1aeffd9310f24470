import { Injectable } from '@nestjs/common';
import type { Compiled } from '#libs/engine/compile.js';
import { chartGraph, type ChartGraph } from '#libs/engine/graph.js';
import type { ProcessTexts } from '#libs/processes/process.js';
import type { Language } from '../view/catalogue.js';
import { around, type Places } from './around.js';
import type { DiagramLabels } from './arrows.js';
import { layOut, type ChartLayout } from './layout.js';
import { diagramTexts } from './texts.js';

/** A definition's chart with its words in a language. */
export interface Chart {
  readonly graph: ChartGraph;
  readonly labels: DiagramLabels;
  readonly title: string;
  /** of the definition and the language */
  readonly key: string;
}

/** A chart of which all, or the part around a dossier, is laid out, ready to be drawn. */
export interface LaidChart extends Chart {
  readonly layout: ChartLayout;
  readonly isPart: boolean;
}

/** As many layouts are remembered; most dossiers stand where others do. */
const mostLayouts = 500;

/** Diagrams of definitions. A published version never changes, so what was laid out once is kept. */
@Injectable()
export class Diagrams {
  private readonly charts = new Map<string, Chart>();
  private readonly layouts = new Map<string, Promise<ChartLayout>>();

  /** @param words the process' texts in that language */
  chart(compiled: Compiled, words: ProcessTexts, language: Language): Chart {
    const { name, version } = compiled.definition;
    const key = `${name}@${version} ${language}`;
    const chart = this.charts.get(key) ?? chartOf(key, compiled, words, language);
    this.charts.set(key, chart);
    return chart;
  }

  async whole(chart: Chart): Promise<LaidChart> {
    return { ...chart, layout: await this.laidOut(chart, chart.key, () => chart.graph), isPart: false };
  }

  /** The part of a chart around where a dossier stands. */
  async around(chart: Chart, { current, before }: Places): Promise<LaidChart> {
    const key = [chart.key, ...current, '<', ...before].join(' ');
    return {
      ...chart,
      layout: await this.laidOut(chart, key, () => around(chart.graph, { current, before })),
      isPart: true,
    };
  }

  private laidOut({ labels }: Chart, key: string, graph: () => ChartGraph): Promise<ChartLayout> {
    if (this.layouts.size > mostLayouts) this.layouts.clear();
    const layout = this.layouts.get(key) ?? layOut(graph(), labels);
    this.layouts.set(key, layout);
    layout.catch(() => this.layouts.delete(key));
    return layout;
  }
}

function chartOf(key: string, compiled: Compiled, words: ProcessTexts, language: Language): Chart {
  const t = diagramTexts(language);
  const { version } = compiled.definition;
  const graph = chartGraph(compiled);
  const labels: DiagramLabels = {
    // Of a region beside the main one, by the path that the texts name: `earlyStart.refused`.
    state: (name, id = name) => words.states[id.split('.').slice(-2).join('.')] ?? words.states[name] ?? name,
    event: (name) => (name === 'done' ? '' : (words.events[name] ?? name)),
    always: t('always'),
    guarded: t('guarded'),
  };
  return { graph, labels, title: t('title', { process: words.name, version }), key };
}
