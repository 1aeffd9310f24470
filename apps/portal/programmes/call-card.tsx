import type { ReactElement } from 'react';
import type { Offer, OfferedCall } from '#libs/database/stores/offer.store.js';
import { ButtonGroup, LinkButton } from '../view/button.js';
import { Card } from '../view/card.js';
import { Link } from '../view/links.js';
import { usePage } from '../view/page-context.js';
import { berlinDay, dayText } from '../view/values.js';
import { callWords } from './call-words.js';
import { deadlineText, Remaining } from './deadline.js';
import { offerTerms } from './offer-terms.js';
import { German } from './programme-text.js';
import { markOf, programmeText } from './programme-words.js';

interface CallCardProps {
  readonly offer: Offer;
  readonly call: OfferedCall;
  readonly now: Date;
  /** Staff do not apply. */
  readonly mayApply: boolean;
}

/** A call that is open or will open, with the way into an application. */
export function CallCard({ offer, call, now, mayApply }: CallCardProps): ReactElement {
  const { language } = usePage();
  const t = callWords(call.terms, language);
  const isOpen = call.phase === 'open';
  const title = programmeText(offer.texts, language, 'title');
  const href = `/programmes/${offer.key}`;
  const actions = (
    <ButtonGroup>
      {isOpen && mayApply ? <BeginButtons call={call} title={title} /> : null}
      <Link href={href} label={t('moreOf', { title })}>
        {t('more')}
      </Link>
    </ButtonGroup>
  );
  return (
    <Card
      title={<span {...markOf(offer.texts, language, 'title')}>{title}</span>}
      preline={<German>{call.name}</German>}
      href={href}
      footer={actions}
      level={3}
    >
      <p {...markOf(offer.texts, language, 'summary')}>{programmeText(offer.texts, language, 'summary')}</p>
      <p>
        {isOpen
          ? t('until', { deadline: deadlineText(call.closesAt, language) })
          : t('opens', { day: dayText(berlinDay(call.opensAt), language) })}
      </p>
      {isOpen ? <Remaining until={call.closesAt} now={now} /> : null}
    </Card>
  );
}

/** The way into an application; before it, where the programme has some, the questions whether it fits. */
export function BeginButtons({ call, title }: { readonly call: OfferedCall; readonly title: string }): ReactElement {
  const t = callWords(call.terms, usePage().language);
  const hasQuestions = offerTerms(call.terms).eligibility.length > 0;
  return (
    <>
      {hasQuestions ? (
        <LinkButton href={eligibilityPath(call)} variant="secondary">
          {t('check')}
          <span className="app-sr-only">: {title}</span>
        </LinkButton>
      ) : null}
      <LinkButton href={`/calls/${call.id}/apply`}>
        {t('begin')}
        <span className="app-sr-only">: {title}</span>
      </LinkButton>
    </>
  );
}

/** The questions before an application for this call. */
export const eligibilityPath = ({ id, programme }: { readonly id: string; readonly programme: string }): string =>
  `/programmes/${programme}/eligibility?call=${id}`;
