import type { ReactElement } from 'react';
import { Badge } from '../view/badge.js';
import { Link } from '../view/links.js';
import { usePage } from '../view/page-context.js';
import { Day, Instant } from '../view/values.js';
import { German, Paragraphs } from './frame.js';
import { PublicLink } from './links.js';
import type { StepView } from './paper-view.js';
import { councilTexts } from './texts.js';
import { pathOf, type Votes } from './views.js';
import { vocabularyWord } from './vocabulary.js';

const over = ['deferred', 'removed', 'dropped'];
const isDone = ({ outcome, state }: StepView): boolean => outcome !== undefined || state === 'consulted';

/** How a step stands in the line: what is done is filled, what did not come about is broken, the rest is still open. */
function markOf(step: StepView): 'done' | 'over' | 'open' {
  if ([step.outcome, step.state].some((key) => key !== undefined && over.includes(key))) return 'over';
  return isDone(step) ? 'done' : 'open';
}

/** The route as a line in time: each body with its day, its role and what came of it; the one that decides stands out. */
export function RouteView({ steps }: { readonly steps: readonly StepView[] }): ReactElement {
  const t = councilTexts(usePage().language);
  if (steps.length === 0) return <p className="kern-body">{t('noRoute')}</p>;
  return (
    <>
      <p className="kern-body kern-body--muted">{t('routeLead')}</p>
      <ol className="app-route">
        {steps.map((step) => (
          <li
            key={step.id}
            className={`app-route__step app-route__step--${markOf(step)}${step.authoritative ? ' app-route__step--decides' : ''}`}
          >
            <Step step={step} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Step({ step }: { readonly step: StepView }): ReactElement {
  const { language } = usePage();
  const t = councilTexts(language);
  const { bodies, role, authoritative, item, recommendation, follows, votes, majority } = step;
  return (
    <>
      <p className="app-route__body">
        {bodies.map((body, index) => (
          <span key={body.id}>
            {index > 0 ? ', ' : null}
            <PublicLink to={body} />
          </span>
        ))}
      </p>
      <p className="kern-body kern-body--small">
        {[
          <When key="when" step={step} />,
          role === undefined ? null : <German key="role">{role}</German>,
          authoritative ? <strong key="decides">{t('decides')}</strong> : null,
          item?.number === undefined ? null : <German key="item">{t('item', { number: item.number })}</German>,
          follows === undefined ? null : <span key="follows">{t('followsStep', { n: follows })}</span>,
        ]
          .filter((part) => part !== null)
          .flatMap((part, index) => (index === 0 ? [part] : [' · ', part]))}
      </p>
      <p className="app-council-list__line">
        <Outcome step={step} />
        {majority === undefined ? null : (
          <span className="kern-body kern-body--small">{vocabularyWord('majority', majority, language)}</span>
        )}
        {votes === undefined ? null : <VotesText votes={votes} />}
      </p>
      {recommendation === undefined ? null : (
        <div className="app-route__word">
          <p className="app-preline">{t('recommendation')}</p>
          <Paragraphs text={recommendation} />
        </div>
      )}
    </>
  );
}

function When({ step: { meeting, start, on } }: { readonly step: StepView }): ReactElement {
  const t = councilTexts(usePage().language);
  if (meeting && start)
    return (
      <Link href={pathOf(meeting)} small>
        <Instant at={start} short />
      </Link>
    );
  return on === undefined ? <span>{t('dayOpen')}</span> : <Day day={on} short />;
}

function Outcome({ step }: { readonly step: StepView }): ReactElement | null {
  const { language } = usePage();
  const { outcome, item, state } = step;
  const mark = markOf(step);
  const kind =
    mark === 'over' ? 'warning' : outcome === 'rejected' ? 'danger' : mark === 'done' ? 'success' : 'neutral';
  if (outcome !== undefined) return <Badge kind={kind}>{vocabularyWord('outcome', outcome, language)}</Badge>;
  if (item?.result !== undefined)
    return (
      <Badge kind="success">
        <German>{item.result}</German>
      </Badge>
    );
  return state === undefined ? null : <Badge kind={kind}>{vocabularyWord('step', state, language)}</Badge>;
}

/** `12 ja, 3 nein, 1 enthalten`, and who was kept from voting. */
export function VotesText({ votes }: { readonly votes: Votes }): ReactElement {
  const t = councilTexts(usePage().language);
  const { yes, no, abstained, biased } = votes;
  return (
    <span className="kern-body kern-body--small">
      {t('votes', { yes, no, abstained })}
      {biased > 0 ? ` (${t('biased', { count: biased })})` : null}
    </span>
  );
}
