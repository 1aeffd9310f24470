import type { ReactElement } from 'react';
import type { Language } from '../view/catalogue.js';
import { Link } from '../view/links.js';
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

interface FigureOnPage extends DiagramFigureProps {
  /** address of the picture as a file, in its full size */
  readonly file: string;
}

/** A diagram on a page: the picture, as wide as the page or scrolling on narrow screens, and the same in words. One a page. */
export function DiagramFigure({ chart, language, current = [], visited = [], file }: FigureOnPage): ReactElement {
  const t = diagramTexts(language);
  const now = chart.graph.nodes.find(({ id }) => id === innermostOf(current)[0]);
  return (
    <div className="app-stack">
      <p className="kern-body app-row-actions">
        {now === undefined ? null : (
          <Link href="#chart-now">{t('toNow', { now: chart.labels.state(now.name, now.id) })}</Link>
        )}
        <Link href={file}>{t('file')}</Link>
      </p>
      <div className="app-scroll app-scroll--diagram" role="region" aria-label={t('region')} tabIndex={0}>
        <DrawnDiagram chart={chart} language={language} current={current} visited={visited} />
      </div>
      <DiagramText graph={chart.graph} labels={chart.labels} language={language} current={current} visited={visited} />
    </div>
  );
}

/** The states of a list that lie in no other of it, in its order. */
const innermostOf = (ids: readonly string[]): string[] =>
  ids.filter((id) => !ids.some((other) => other.startsWith(`${id}.`)));

/** The picture alone, as it also goes out as a file. */
export function DrawnDiagram({ chart, language, current = [], visited = [] }: DiagramFigureProps): ReactElement {
  const t = diagramTexts(language);
  const innermost = chart.graph.nodes.filter(
    ({ id, kind }) => current.includes(id) && kind !== 'compound' && kind !== 'parallel',
  );
  const now = innermost.map(({ name, id }) => chart.labels.state(name, id)).join(', ');
  const description = now === '' ? t('plain') : t('description', { now });
  const words = { title: chart.title, description, now: t('now'), visited: '✓' };
  return <Diagram layout={chart.layout} words={words} current={current} visited={visited} />;
}
