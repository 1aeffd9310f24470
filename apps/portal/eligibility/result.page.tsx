import type { ReactElement } from 'react';
import { Contact } from '../programmes/programme-text.js';
import { markOf, programmeText } from '../programmes/programme-words.js';
import { programmeTexts } from '../programmes/texts.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { Alert, type Kind } from '../view/alert.js';
import { ButtonGroup, LinkButton } from '../view/button.js';
import { PageTitle, Section } from '../view/card.js';
import { Layout } from '../view/layout.js';
import { BackLink, Link } from '../view/links.js';
import { usePage } from '../view/page-context.js';
import { answerName, type AnsweredQuestion } from './answers.js';
import type { EligibilityFrame } from './questions.page.js';
import { eligibilityTexts } from './texts.js';

/** What fits, what does not and why; and the way into an application, whatever the answers were. */
export function resultPage(
  visit: Visit,
  { offer, call }: EligibilityFrame,
  answered: readonly AnsweredQuestion[],
): ReactElement {
  const { language, actor } = visit;
  const t = eligibilityTexts(language);
  const change = `/programmes/${offer.key}/eligibility?${addressOf(answered, call?.id)}`;
  const contact = programmeText(offer.texts, language, 'contact');
  const { kind, verdict } = verdictOn(answered);
  return (
    <Layout {...frameOf(visit)} title={t('result.title')}>
      <BackLink href={change}>{t('answers')}</BackLink>
      <PageTitle preline={programmeText(offer.texts, language, 'title')}>{t('result.title')}</PageTitle>
      <Alert kind={kind} title={t(`result.${verdict}`)}>
        <p>{t(`result.${verdict}Text`)}</p>
      </Alert>
      {(['no', 'open', 'yes'] as const).map((answer) => (
        <AnswerGroup key={answer} answer={answer} answered={answered} />
      ))}
      {contact === '' || kind === 'success' ? null : (
        <Section id="contact" title={t('contact')}>
          <Contact text={contact} mark={markOf(offer.texts, language, 'contact')} />
        </Section>
      )}
      <Section id="next" title={t('next')}>
        <ButtonGroup>
          {call?.phase === 'open' && actor?.kind !== 'staff' ? (
            <LinkButton href={`/calls/${call.id}/apply`}>{programmeTexts(language)('begin')}</LinkButton>
          ) : null}
          {call?.phase === 'open' ? null : (
            <p className="kern-body">
              {t('noCall')} <Link href="/subscriptions">{t('subscribe')}</Link>
            </p>
          )}
        </ButtonGroup>
      </Section>
    </Layout>
  );
}

function AnswerGroup(props: {
  readonly answer: AnsweredQuestion['answer'];
  readonly answered: readonly AnsweredQuestion[];
}): ReactElement | null {
  const { answer, answered } = props;
  const t = eligibilityTexts(usePage().language);
  const own = answered.filter((one) => one.answer === answer);
  if (own.length === 0) return null;
  return (
    <Section id={answer} title={t(`group.${answer}`)}>
      <ul className="app-eligibility">
        {own.map(({ key, language, question, otherwise }) => (
          <li key={key} lang={language} className={`app-eligibility__${answer}`}>
            <p className="kern-body">{question}</p>
            {answer === 'no' ? (
              <p className="kern-body">
                <strong>{otherwise}</strong>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function verdictOn(answered: readonly AnsweredQuestion[]): { kind: Kind; verdict: 'fits' | 'doubts' | 'open' } {
  const said = new Set(answered.map(({ answer }) => answer));
  if (said.has('no')) return { kind: 'warning', verdict: 'doubts' };
  return said.has('open') ? { kind: 'info', verdict: 'open' } : { kind: 'success', verdict: 'fits' };
}

function addressOf(answered: readonly AnsweredQuestion[], call: string | undefined): string {
  const parameters = new URLSearchParams(call === undefined ? {} : { call });
  for (const { key, answer } of answered) if (answer !== 'open') parameters.set(answerName(key), answer);
  return parameters.toString();
}
