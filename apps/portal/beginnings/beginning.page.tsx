import type { ReactElement } from 'react';
import { formText } from '#libs/forms/form-texts.js';
import type { Ending } from '../application/check.page.js';
import { checkHref, pageHref, stateOf, statusOf } from '../application/open-draft.js';
import { FormHub } from '../forms/form-hub.js';
import { PlanLink } from '../council-work/draft-plan.page.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { PageTitle } from '../view/card.js';
import { wordsIn, type Language } from '../view/languages.js';
import { Layout } from '../view/layout.js';
import { BackLink } from '../view/links.js';
import { BeginButtons, type Offer } from './begin-buttons.js';
import type { OfficeDraft } from './office-drafts.js';
import { beginningTexts } from './texts.js';

/** All that a person may begin. */
export function beginningsPage(visit: Visit, offers: readonly Offer[]): ReactElement {
  const { language } = visit;
  const t = beginningTexts(language);
  return (
    <Layout {...frameOf(visit)} title={t('title')}>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      {offers.length === 0 ? <p className="kern-body kern-body--muted">{t('none')}</p> : null}
      <BeginButtons offers={offers} language={language} />
    </Layout>
  );
}

/** The overview of something that is being prepared: its pages and how far each is. */
export function beginningHubPage(visit: Visit, draft: OfficeDraft): ReactElement {
  const { language } = visit;
  const t = beginningTexts(language);
  const { fresh } = wordsIn(draft.process.beginning.texts, language);
  return (
    <Layout {...frameOf(visit)} path={draft.base} title={formText(draft.form.definition, language, '#') ?? fresh}>
      <BackLink href="/beginnings">{t('title')}</BackLink>
      <FormHub
        form={stateOf(draft, language)}
        status={statusOf(draft)}
        href={(key) => pageHref(draft, key)}
        checkHref={checkHref(draft)}
        heading={t('steps', { count: draft.form.definition.pages.length + 1 })}
      >
        <p className="kern-body">{t('hubNote')}</p>
        <PlanLink draft={draft} language={language} />
      </FormHub>
    </Layout>
  );
}

/** How the last page ends: what happens next. */
export function beginningEnding({ process }: OfficeDraft, language: Language): Ending {
  const { pass, next } = wordsIn(process.beginning.texts, language);
  return { submitLabel: pass, last: next };
}
