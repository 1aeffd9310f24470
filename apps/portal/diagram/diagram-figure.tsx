import type { ReactElement } from 'react';
import type { Language } from '../view/catalogue.js';
import { Link } from '../view/links.js';
import { classNames } from '../view/class-names.js';
import { innermostOf, type Places } from './around.js';
import { Diagram } from './diagram.js';
import { DiagramText } from './diagram-text.js';
import type { LaidChart } from './diagrams.js';
import { diagramTexts } from './texts.js';

/** What is no wider can be read on a desk when it is drawn as wide as the page; pixels. */
const readable = 1_600;

interface DiagramFigureProps extends Partial<Places> {
  readonly chart: LaidChart;
  readonly language: Language;
  /** how many dossiers rest in a state, by its id */
  readonly resting?: ReadonlyMap<string, number> | undefined;
}

interface FigureOnPage extends DiagramFigureProps {
  /** address of the picture of the whole chart as a file */
  readonly file: string;
}

/**
 * A diagram on a page, and the same in words. As wide as the page where it can be read then, else as large as it is drawn:
 * it scrolls where there is not the room. One a page.
 */
export function DiagramFigure({
  chart,
  language,
  current = [],
  visited = [],
  resting,
  file,
}: FigureOnPage): ReactElement {
  const t = diagramTexts(language);
  const now = chart.graph.nodes.find(({ id }) => id === innermostOf(current)[0]);
  return (
    <div className="app-stack">
      {chart.isPart ? <p className="kern-body">{t('around')}</p> : null}
      {resting ? <p className="kern-body">{t('resting')}</p> : null}
      <p className="kern-body app-row-actions">
        {now === undefined ? null : (
          <Link href="#chart-now">{t('toNow', { now: chart.labels.state(now.name, now.id) })}</Link>
        )}
        <Link href={file}>{t(chart.isPart ? 'whole' : 'file')}</Link>
      </p>
      <div
        className={classNames(
          'app-scroll',
          'app-scroll--diagram',
          chart.isPart && 'app-scroll--part',
          chart.layout.width > readable && 'app-scroll--natural',
        )}
        role="region"
        aria-label={t('region')}
        tabIndex={0}
      >
        <DrawnDiagram chart={chart} language={language} current={current} visited={visited} resting={resting} />
      </div>
      <DiagramText
        graph={chart.graph}
        labels={chart.labels}
        language={language}
        current={current}
        visited={visited}
        resting={resting}
      />
    </div>
  );
}

/** The picture alone, as it also goes out as a file. */
export function DrawnDiagram({
  chart,
  language,
  current = [],
  visited = [],
  resting,
}: DiagramFigureProps): ReactElement {
  const t = diagramTexts(language);
  const innermost = chart.graph.nodes.filter(
    ({ id, kind }) => current.includes(id) && kind !== 'compound' && kind !== 'parallel',
  );
  const now = innermost.map(({ name, id }) => chart.labels.state(name, id)).join(', ');
  const plain = resting ? t('resting') : t('plain');
  const description = now === '' ? plain : t('description', { now });
  const words = { title: chart.title, description, now: t('now'), visited: '✓' };
  return <Diagram layout={chart.layout} words={words} current={current} visited={visited} resting={resting} />;
}
