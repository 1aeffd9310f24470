import { Injectable } from '@nestjs/common';
import type { Compiled } from '#libs/engine/compile.js';
import { chartGraph, type ChartGraph } from '#libs/engine/graph.js';
import type { ProcessTexts } from '#libs/processes/process.js';
import type { Language } from '../view/catalogue.js';
import { around, type Places } from './around.js';
import type { DiagramLabels } from './arrows.js';
import { layOut, type ChartLayout } from './layout.js';
import { diagramTexts } from './texts.js';

/** A definition's chart, laid out in a language, ready to be drawn for any dossier. */
export interface LaidChart {
  readonly graph: ChartGraph;
  readonly labels: DiagramLabels;
  readonly layout: ChartLayout;
  readonly title: string;
  /** of the definition and the language */
  readonly key: string;
}

/** As many parts of charts are remembered; most dossiers stand where others do. */
const mostParts = 500;

/** Diagrams of definitions. A published version never changes, so each is laid out once a language. */
@Injectable()
export class Diagrams {
  private readonly charts = new Map<string, Promise<LaidChart>>();
  private readonly parts = new Map<string, Promise<ChartLayout>>();

  /** @param words the process' texts in that language */
  of(compiled: Compiled, words: ProcessTexts, language: Language): Promise<LaidChart> {
    const { name, version } = compiled.definition;
    const key = `${name}@${version} ${language}`;
    return remembered(this.charts, key, async () => ({ ...(await laidChart(compiled, words, language)), key }));
  }

  /** The part of a chart around where a dossier stands. */
  around({ graph, labels, key }: LaidChart, { current, before }: Places): Promise<ChartLayout> {
    if (this.parts.size > mostParts) this.parts.clear();
    const place = [key, ...current, '<', ...before].join(' ');
    return remembered(this.parts, place, () => layOut(around(graph, { current, before }), labels));
  }
}

function remembered<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const value = known.get(key) ?? make();
  known.set(key, value);
  value.catch(() => known.delete(key));
  return value;
}

async function laidChart(compiled: Compiled, words: ProcessTexts, language: Language): Promise<Omit<LaidChart, 'key'>> {
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
  return { graph, labels, layout: await layOut(graph, labels), title: t('title', { process: words.name, version }) };
}
