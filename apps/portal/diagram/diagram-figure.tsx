import type { ReactElement } from 'react';
import type { Language } from '../view/catalogue.js';
import { Link } from '../view/links.js';
import { classNames } from '../view/class-names.js';
import { innermostOf, type Places } from './around.js';
import { Diagram } from './diagram.js';
import { DiagramText } from './diagram-text.js';
import type { LaidChart } from './diagrams.js';
import type { ChartLayout } from './layout.js';
import { diagramTexts } from './texts.js';

/** What is no wider can be read on a desk when it is drawn as wide as the page; pixels. */
const readable = 1_600;

interface DiagramFigureProps extends Partial<Places> {
  readonly chart: LaidChart;
  readonly language: Language;
  /** what of the chart is drawn, if not all */
  readonly part?: ChartLayout;
}

interface FigureOnPage extends DiagramFigureProps {
  /** address of the picture of the whole chart as a file */
  readonly file: string;
}

/**
 * A diagram on a page, and the same in words: a whole chart as wide as the page, since it is looked over; a part so large
 * that it can be read. Scrolls where there is not the room. One a page.
 */
export function DiagramFigure({ chart, language, part, current = [], visited = [], file }: FigureOnPage): ReactElement {
  const t = diagramTexts(language);
  const now = chart.graph.nodes.find(({ id }) => id === innermostOf(current)[0]);
  return (
    <div className="app-stack">
      {part ? <p className="kern-body">{t('around')}</p> : null}
      <p className="kern-body app-row-actions">
        {now === undefined ? null : (
          <Link href="#chart-now">{t('toNow', { now: chart.labels.state(now.name, now.id) })}</Link>
        )}
        <Link href={file}>{t(part ? 'whole' : 'file')}</Link>
      </p>
      <div
        className={classNames('app-scroll', 'app-scroll--diagram', part && part.width > readable && 'app-scroll--part')}
        role="region"
        aria-label={t('region')}
        tabIndex={0}
      >
        <DrawnDiagram chart={chart} part={part} language={language} current={current} visited={visited} />
      </div>
      <DiagramText graph={chart.graph} labels={chart.labels} language={language} current={current} visited={visited} />
    </div>
  );
}

/** The picture alone, as it also goes out as a file. */
export function DrawnDiagram(props: DiagramFigureProps): ReactElement {
  const { chart, language, part = chart.layout, current = [], visited = [] } = props;
  const t = diagramTexts(language);
  const innermost = chart.graph.nodes.filter(
    ({ id, kind }) => current.includes(id) && kind !== 'compound' && kind !== 'parallel',
  );
  const now = innermost.map(({ name, id }) => chart.labels.state(name, id)).join(', ');
  const description = now === '' ? t('plain') : t('description', { now });
  const words = { title: chart.title, description, now: t('now'), visited: '✓' };
  return <Diagram layout={part} words={words} current={current} visited={visited} />;
}
