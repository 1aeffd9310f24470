import type { ReactElement } from 'react';
import type { ChartGraph, GraphEdge } from '#libs/engine/graph.js';
import type { Language } from '../view/catalogue.js';
import type { DiagramLabels } from './arrows.js';
import { diagramTexts } from './texts.js';

interface DiagramTextProps {
  readonly graph: ChartGraph;
  readonly labels: DiagramLabels;
  readonly language: Language;
  readonly current: readonly string[];
  readonly visited: readonly string[];
  readonly resting: ReadonlyMap<string, number> | undefined;
}

/** The same as the picture, in words: every state, and what leads where. Conditions stand as they are written. */
export function DiagramText({ graph, labels, language, current, visited, resting }: DiagramTextProps): ReactElement {
  const t = diagramTexts(language);
  const always = graph.edges.filter(({ from }) => from === '');
  return (
    <details className="app-details">
      <summary>{t('asText')}</summary>
      <ul className="app-diagram-text">
        {graph.nodes
          .filter(({ kind }) => kind !== 'history')
          .map((node) => {
            const marks = [
              node.initial ? t('begins') : '',
              node.kind === 'final' ? t('ends') : '',
              current.includes(node.id) ? t('now') : visited.includes(node.id) ? t('wasHere') : '',
              resting?.has(node.id) ? t('rest', { count: resting.get(node.id) ?? 0 }) : '',
            ].filter((mark) => mark !== '');
            return (
              <li key={node.id} aria-current={current.includes(node.id) ? 'step' : undefined}>
                <strong>{labels.state(node.name, node.id)}</strong>
                {marks.length > 0 ? ` (${marks.join(', ')})` : null}
                <Ways
                  graph={graph}
                  labels={labels}
                  language={language}
                  edges={graph.edges.filter(({ from }) => from === node.id)}
                />
              </li>
            );
          })}
        {always.length === 0 ? null : (
          <li>
            <strong>{labels.always}</strong>
            <Ways graph={graph} labels={labels} language={language} edges={always} />
          </li>
        )}
      </ul>
    </details>
  );
}

interface WaysProps extends Pick<DiagramTextProps, 'graph' | 'labels' | 'language'> {
  readonly edges: readonly GraphEdge[];
}

function Ways({ graph, labels, language, edges }: WaysProps): ReactElement | null {
  const t = diagramTexts(language);
  if (edges.length === 0) return null;
  return (
    <ul>
      {edges.map(({ event, guard, to }, index) => {
        const state = labels.state(graph.nodes.find(({ id }) => id === to)?.name ?? to, to);
        const name = event === '' ? '' : labels.event(event);
        return (
          <li key={index}>
            {name === '' ? t('leadsAlone', { state }) : t('leads', { event: name, state })}
            {guard === null ? null : (
              <>
                , {t('when')} <code>{guard}</code>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
