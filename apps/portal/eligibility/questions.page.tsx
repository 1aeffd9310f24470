import type { ReactElement } from 'react';
import type { OfferedCall, OfferWithCalls } from '#libs/database/stores/offer.store.js';
import type { EligibilityQuestion } from '../programmes/offer-terms.js';
import { programmeText } from '../programmes/programme-words.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { Button, ButtonGroup } from '../view/button.js';
import { PageTitle } from '../view/card.js';
import { RadioGroup } from '../view/choice-fields.js';
import { Layout } from '../view/layout.js';
import { BackLink, Link } from '../view/links.js';
import { answerName, type AnsweredQuestion } from './answers.js';
import { eligibilityTexts } from './texts.js';

/** What the questions are about. */
export interface EligibilityFrame {
  readonly offer: OfferWithCalls;
  /** the call to apply for; none where none is open and none was named */
  readonly call: OfferedCall | undefined;
  readonly questions: readonly EligibilityQuestion[];
}

/** The questions, each with yes and no; the form is a GET, so that nothing is sent that could be stored. */
export function questionsPage(
  visit: Visit,
  { offer, call }: EligibilityFrame,
  answered: readonly AnsweredQuestion[],
): ReactElement {
  const { language } = visit;
  const t = eligibilityTexts(language);
  const back = `/programmes/${offer.key}`;
  return (
    <Layout {...frameOf(visit)} title={t('title')}>
      <BackLink href={back} />
      <PageTitle preline={programmeText(offer.texts, language, 'title')} lead={t('lead')}>
        {t('title')}
      </PageTitle>
      <form method="get" action={`${back}/eligibility/result`} className="app-form">
        {call === undefined ? null : <input type="hidden" name="call" value={call.id} />}
        {answered.map((one) => (
          <RadioGroup
            key={one.key}
            name={answerName(one.key)}
            label={<span lang={one.language}>{one.question}</span>}
            options={[
              { value: 'yes', label: t('yes') },
              { value: 'no', label: t('no') },
            ]}
            {...(one.answer === 'open' ? {} : { value: one.answer })}
            row
          />
        ))}
        <ButtonGroup>
          <Button>{t('show')}</Button>
          {call?.phase === 'open' ? <Link href={`/calls/${call.id}/apply`}>{t('skip')}</Link> : null}
        </ButtonGroup>
      </form>
    </Layout>
  );
}
