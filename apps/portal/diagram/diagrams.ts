import { Injectable } from '@nestjs/common';
import type { Compiled } from '#libs/engine/compile.js';
import { chartGraph, type ChartGraph } from '#libs/engine/graph.js';
import type { ProcessTexts } from '#libs/processes/process.js';
import type { Language } from '../view/catalogue.js';
import type { DiagramLabels } from './arrows.js';
import { layOut, type ChartLayout } from './layout.js';
import { diagramTexts } from './texts.js';

/** A definition's chart, laid out in a language, ready to be drawn for any dossier. */
export interface LaidChart {
  readonly graph: ChartGraph;
  readonly labels: DiagramLabels;
  readonly layout: ChartLayout;
  readonly title: string;
}

/** Diagrams of definitions. A published version never changes, so each is laid out once a language. */
@Injectable()
export class Diagrams {
  private readonly known = new Map<string, Promise<LaidChart>>();

  /** @param words the process' texts in that language */
  of(compiled: Compiled, words: ProcessTexts, language: Language): Promise<LaidChart> {
    const { name, version } = compiled.definition;
    const key = `${name}@${version} ${language}`;
    const known = this.known.get(key) ?? laidChart(compiled, words, language);
    this.known.set(key, known);
    known.catch(() => this.known.delete(key));
    return known;
  }
}

async function laidChart(compiled: Compiled, words: ProcessTexts, language: Language): Promise<LaidChart> {
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
