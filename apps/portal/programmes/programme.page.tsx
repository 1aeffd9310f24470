import type { ReactElement, ReactNode } from 'react';
import { dayOf } from '#libs/calendar/berlin.js';
import type { DecisionTime, OfferWithCalls } from '#libs/database/stores/offer.store.js';
import type { FormDefinition } from '#libs/forms/definition.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { PageTitle, Section } from '../view/card.js';
import type { Language } from '../view/catalogue.js';
import { Layout } from '../view/layout.js';
import { BackLink, Link } from '../view/links.js';
import { usePage } from '../view/page-context.js';
import { eligibilityPath } from './call-card.js';
import { callWords } from './call-words.js';
import { CallBox, PastCalls } from './call-section.js';
import { Decision, TimeToDecision } from './decision.js';
import { FollowLinks } from './follow-links.js';
import { Glance } from './glance.js';
import { offerTerms } from './offer-terms.js';
import { Contact, Lines, linesOf } from './programme-text.js';
import { prizeParts, type PrizePage } from './prize-parts.js';
import { markOf, programmeText, type Mark } from './programme-words.js';
import { programmeTexts } from './texts.js';
import { Complete, Way } from './way.js';

interface ProgrammePageProps {
  readonly offer: OfferWithCalls;
  readonly form: FormDefinition;
  readonly decisionTime: DecisionTime | undefined;
  /** where the programme is a prize */
  readonly prize: PrizePage | undefined;
  readonly now: Date;
}

export interface Part {
  readonly id: string;
  readonly title: string;
  readonly body: ReactNode;
}

/** What a programme offers to whom, until when, how it is decided and how long that takes, and whom to ask. */
export function programmePage(visit: Visit, props: ProgrammePageProps): ReactElement {
  const { language } = visit;
  const t = programmeTexts(language);
  const title = programmeText(props.offer.texts, language, 'title');
  const mark = (key: string): Mark => markOf(props.offer.texts, language, key);
  const parts = partsOf(visit, props);
  return (
    <Layout {...frameOf(visit)} title={title}>
      <BackLink href="/" />
      <PageTitle lead={<span {...mark('summary')}>{programmeText(props.offer.texts, language, 'summary')}</span>}>
        <span {...mark('title')}>{title}</span>
      </PageTitle>
      <nav className="app-contents" aria-label={t('contents')}>
        <ul>
          {parts.map((part) => (
            <li key={part.id}>
              <Link href={`#${part.id}`}>{part.title}</Link>
            </li>
          ))}
        </ul>
      </nav>
      {parts.map((part) => (
        <Section key={part.id} id={part.id} title={part.title}>
          {part.body}
        </Section>
      ))}
    </Layout>
  );
}

function partsOf(visit: Visit, { offer, form, decisionTime, prize, now }: ProgrammePageProps): Part[] {
  const { language, actor } = visit;
  const t = programmeTexts(language);
  const word = (key: string): string => programmeText(offer.texts, language, key);
  const own = (id: string, heading: string, key: string): Part[] =>
    linesOf(word(key)).length === 0
      ? []
      : [{ id, title: heading, body: <Lines text={word(key)} mark={markOf(offer.texts, language, key)} /> }];
  const title = word('title');
  const [first] = offer.calls;
  const terms = offerTerms(first !== undefined && first.phase !== 'closed' ? first.terms : offer.terms);
  const coming = offer.calls.filter(({ phase }) => phase !== 'closed');
  const past = offer.calls.filter(({ phase }) => phase === 'closed');
  const contact = contactOf(offer, language);
  const mayApply = actor?.kind !== 'staff';
  const calls = (
    <div className="app-stack">
      {coming.length === 0 ? <p className="kern-body">{callWords(offer.terms, language)('noCalls')}</p> : null}
      {coming.map((call) => (
        <CallBox key={call.id} call={call} title={title} now={now} mayApply={mayApply} />
      ))}
    </div>
  );
  const about = prize
    ? prizeParts(offer, prize, language, terms.eligibility.length > 0 ? eligibilityOf(offer) : undefined)
    : grantParts();
  return [
    { id: 'calls', title: callWords(offer.terms, language)('now'), body: calls },
    ...about,
    ...own('conditions', t(prize ? 'rules' : 'conditions'), 'conditions'),
    ...(contact.text === '' ? [] : [{ id: 'contact', title: t('contact'), body: <Contact {...contact} /> }]),
    { id: 'follow', title: t('follow'), body: <FollowLinks programme={offer.key} terms={terms} /> },
    ...(past.length === 0 || prize ? [] : [{ id: 'past', title: t('past'), body: <PastCalls calls={past} /> }]),
  ];

  function grantParts(): Part[] {
    const applicants = word('applicants');
    const isChecked = terms.eligibility.length > 0;
    return [
      { id: 'about', title: t('about'), body: <Glance terms={terms} /> },
      ...own('funded', t('funded'), 'funded'),
      ...own('not-funded', t('notFunded'), 'notFunded'),
      ...(applicants === '' && !isChecked
        ? []
        : [
            {
              id: 'applicants',
              title: t('applicants'),
              body: <Applicants offer={offer} text={applicants} check={isChecked} />,
            },
          ]),
      { id: 'decision', title: t('decided'), body: <Decision terms={terms} today={dayOf(now.toISOString())} /> },
      { id: 'time', title: t('time'), body: <TimeToDecision measured={decisionTime} text={word('timeToDecision')} /> },
      { id: 'complete', title: t('complete'), body: <Complete form={form} /> },
      { id: 'steps', title: t('steps'), body: <Way form={form} terms={terms} /> },
    ];
  }
}

/** Whom to ask: the call's own contact, else the programme's. */
function contactOf(offer: OfferWithCalls, language: Language): { text: string; mark: Mark } {
  const ofCall = offer.calls[0]?.texts ?? {};
  const texts = programmeText(ofCall, language, 'contact') === '' ? offer.texts : ofCall;
  return { text: programmeText(texts, language, 'contact'), mark: markOf(texts, language, 'contact') };
}

/** The questions beforehand: of the open call, else of the programme. */
function eligibilityOf(offer: OfferWithCalls): string {
  const open = offer.calls.find(({ phase }) => phase === 'open');
  return open ? eligibilityPath(open) : `/programmes/${offer.key}/eligibility`;
}

function Applicants(props: {
  readonly offer: OfferWithCalls;
  readonly text: string;
  readonly check: boolean;
}): ReactElement {
  const { offer, text, check } = props;
  const t = programmeTexts(usePage().language);
  return (
    <>
      <Lines text={text} mark={markOf(offer.texts, usePage().language, 'applicants')} />
      {check ? (
        <p className="kern-body">
          {t('applicants.check')} <Link href={eligibilityOf(offer)}>{t('check')}</Link>
        </p>
      ) : null}
    </>
  );
}
