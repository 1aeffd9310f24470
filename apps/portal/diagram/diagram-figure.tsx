import type { ReactElement } from 'react';
import type { Language } from '../view/catalogue.js';
import { Diagram } from './diagram.js';
import { DiagramText } from './diagram-text.js';
import type { LaidChart } from './diagrams.js';
import { diagramTexts } from './texts.js';

interface DiagramFigureProps {
  readonly chart: LaidChart;
  readonly language: Language;
  /** ids of states, outer ones too */
  readonly current?: readonly string[];
  readonly visited?: readonly string[];
}

/** A diagram on a page: the picture, which scrolls on narrow screens, and the same in words. One a page. */
export function DiagramFigure({ chart, language, current = [], visited = [] }: DiagramFigureProps): ReactElement {
  const t = diagramTexts(language);
  return (
    <div className="app-stack">
      <div className="app-scroll" role="region" aria-label={t('region')} tabIndex={0}>
        <DrawnDiagram chart={chart} language={language} current={current} visited={visited} />
      </div>
      <DiagramText graph={chart.graph} labels={chart.labels} language={language} current={current} visited={visited} />
    </div>
  );
}

/** The picture alone, as it also goes out as a file. */
export function DrawnDiagram({ chart, language, current = [], visited = [] }: DiagramFigureProps): ReactElement {
  const t = diagramTexts(language);
  const innermost = chart.graph.nodes.filter(
    ({ id, kind }) => current.includes(id) && kind !== 'compound' && kind !== 'parallel',
  );
  const now = innermost.map(({ name }) => chart.labels.state(name)).join(', ');
  const description = now === '' ? t('plain') : t('description', { now });
  const words = { title: chart.title, description, now: t('now'), visited: '✓' };
  return <Diagram layout={chart.layout} words={words} current={current} visited={visited} />;
}
