import { randomUUID } from 'node:crypto';
import type { ReactElement, ReactNode } from 'react';
import type { FieldError } from '#libs/forms/definition.js';
import { CheckAnswers } from '../forms/check-answers.js';
import { formPageTexts } from '../forms/texts.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { Alert } from '../view/alert.js';
import { Layout } from '../view/layout.js';
import { BackLink } from '../view/links.js';
import { Instant } from '../view/values.js';
import { CalculationSection } from './calculation.js';
import { AboutDraft } from './draft.page.js';
import { checkHref, pageHref, stateOf, type OpenDraft } from './open-draft.js';
import { applicationTexts } from './texts.js';

/** How the last page ends: its button, and the last words before it. */
export interface Ending {
  readonly submitLabel: string;
  readonly last: ReactNode;
}

/** Why a complete draft was not sent. */
export interface Unsent {
  /** it was saved elsewhere after the person had checked it */
  readonly changed?: boolean;
  /** so much was sent lately that it is possible again from then on only */
  readonly again?: Date;
}

interface CheckPageProps extends Ending, Unsent {
  readonly errors: readonly FieldError[];
}

/** All answers once more before they are sent. Each page shown gets a command id of its own: pressing twice sends once. */
export function checkPage(visit: Visit, draft: OpenDraft, props: CheckPageProps): ReactElement {
  const { language } = visit;
  const { errors, changed, again, submitLabel, last } = props;
  const t = applicationTexts(language);
  const title = formPageTexts(language)('check');
  return (
    <Layout {...frameOf(visit)} title={title} faulty={errors.length > 0}>
      <BackLink href={draft.back?.href ?? draft.base}>{draft.back?.label ?? t('overview')}</BackLink>
      <AboutDraft draft={draft} language={language} />
      <div className="app-form-page">
        {changed ? (
          <Alert kind="warning" title={t('check.changed.title')} live>
            {t('check.changed')}
          </Alert>
        ) : null}
        {again ? (
          <Alert kind="warning" title={t('check.often.title')} live>
            <p>
              {t('check.often')} {t('check.again')} <Instant at={again} />
            </p>
          </Alert>
        ) : null}
        <CheckAnswers
          form={stateOf(draft, language, errors)}
          href={(key) => pageHref(draft, key)}
          action={checkHref(draft)}
          version={draft.row.revision}
          commandId={randomUUID()}
          submitLabel={submitLabel}
          {...(draft.only && { only: draft.only })}
          {...(draft.before && { before: draft.before })}
        >
          <CalculationSection draft={draft} language={language} />
          {typeof last === 'string' ? <p className="kern-body">{last}</p> : last}
        </CheckAnswers>
      </div>
    </Layout>
  );
}
