import type { ReactElement } from 'react';
import type { OfferedCall } from '#libs/database/stores/offer.store.js';
import { Badge } from '../view/badge.js';
import { ButtonGroup } from '../view/button.js';
import { Card } from '../view/card.js';
import { DescriptionList } from '../view/lists.js';
import { usePage } from '../view/page-context.js';
import { berlinDay, Day, dayText } from '../view/values.js';
import { BeginButtons } from './call-card.js';
import { callWords } from './call-words.js';
import { Deadline, lastDay, Remaining } from './deadline.js';
import { offerTerms } from './offer-terms.js';
import { German } from './programme-text.js';
import { prizeTerms } from './prize-terms.js';
import { prizeTexts } from './prize-texts.js';
import { markOf, programmeText } from './programme-words.js';
import { programmeTexts } from './texts.js';

interface CallProps {
  readonly call: OfferedCall;
  readonly title: string;
  readonly now: Date;
  readonly mayApply: boolean;
}

/** An open or announced call: until when, what the deadline means, when it is decided, and the way into an application. */
export function CallBox({ call, title, now, mayApply }: CallProps): ReactElement {
  const { language } = usePage();
  const t = programmeTexts(language);
  const word = callWords(call.terms, language);
  const prize = prizeTerms(call.terms);
  const isOpen = call.phase === 'open';
  const { selection, decisionOn } = offerTerms(call.terms);
  const text = programmeText(call.texts, language, 'text');
  const explained = selection === 'firstCome' ? 'firstCome' : call.deadlineKind;
  const deadline = (
    <div className="app-two-lines">
      <span>
        <Deadline until={call.closesAt} /> {isOpen ? <Remaining until={call.closesAt} now={now} /> : null}
      </span>
      <span>{prize ? prizeTexts(language)('deadline.cutoff') : t(`deadline.${explained}`)}</span>
    </div>
  );
  const items = [
    ...(isOpen ? [] : [{ term: word('opening'), value: <Day day={berlinDay(call.opensAt)} /> }]),
    { term: word('deadline'), value: deadline },
    ...(decisionOn === undefined ? [] : [{ term: t('decisionOn'), value: <Day day={decisionOn} /> }]),
    ...(prize?.ceremonyOn === undefined
      ? []
      : [{ term: prizeTexts(language)('ceremony'), value: <Day day={prize.ceremonyOn} /> }]),
  ];
  const footer = isOpen && mayApply ? { footer: <Begin call={call} title={title} /> } : {};
  return (
    <Card
      title={<German>{call.name}</German>}
      level={3}
      preline={<Phase phase={call.phase} terms={call.terms} />}
      {...footer}
    >
      {text === '' ? null : <p {...markOf(call.texts, language, 'text')}>{text}</p>}
      <DescriptionList items={items} />
      {call.budgetHold ? <p>{t('budgetHold')}</p> : null}
    </Card>
  );
}

function Begin(props: { readonly call: OfferedCall; readonly title: string }): ReactElement {
  return (
    <ButtonGroup>
      <BeginButtons {...props} />
    </ButtonGroup>
  );
}

/** Where a call stands, in two words; without a phase, that there is none. */
export function Phase(props: {
  readonly phase: OfferedCall['phase'] | undefined;
  readonly terms: OfferedCall['terms'];
}): ReactElement {
  const { phase, terms } = props;
  const { language } = usePage();
  if (phase === undefined) return <Badge kind="neutral">{callWords(terms, language)('phase.none')}</Badge>;
  const kind = phase === 'open' ? 'success' : phase === 'before' ? 'info' : 'neutral';
  return <Badge kind={kind}>{programmeTexts(language)(`phase.${phase}`)}</Badge>;
}

/** Closed calls, a line each. */
export function PastCalls({ calls }: { readonly calls: readonly OfferedCall[] }): ReactElement {
  const { language } = usePage();
  const t = programmeTexts(language);
  const day = (value: string): string => dayText(value, language, true);
  return (
    <ul className="app-past-calls">
      {calls.map(({ id, name, opensAt, closesAt }) => (
        <li key={id}>
          <strong>
            <German>{name}</German>
          </strong>{' '}
          <span>{t('past.line', { from: day(berlinDay(opensAt)), to: day(lastDay(closesAt)) })}</span>
        </li>
      ))}
    </ul>
  );
}
