import type { ReactElement } from 'react';
import { formText } from '#libs/forms/form-texts.js';
import type { Ending } from '../application/check.page.js';
import { checkHref, pageHref, stateOf, statusOf } from '../application/open-draft.js';
import type { OfficeDraft } from '../beginnings/office-drafts.js';
import { beginningTexts } from '../beginnings/texts.js';
import { FormHub } from '../forms/form-hub.js';
import { programmeText } from '../programmes/programme-words.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { Alert } from '../view/alert.js';
import { PageTitle, Section } from '../view/card.js';
import type { Language } from '../view/catalogue.js';
import { wordsIn } from '../view/languages.js';
import { Layout } from '../view/layout.js';
import { BackLink, Link } from '../view/links.js';
import { CallPreview, canPreview } from './call-preview.js';
import { callTexts } from './texts.js';

/** The overview of a call that is being prepared: its pages, how far each is, and the preview. */
export function callHubPage(visit: Visit, draft: OfficeDraft): ReactElement {
  const { language } = visit;
  const t = callTexts(language);
  const { fresh } = wordsIn(draft.process.beginning.texts, language);
  return (
    <Layout {...frameOf(visit)} path={draft.base} title={formText(draft.form.definition, language, '#') ?? fresh}>
      <BackLink href="/calls">{t('overview')}</BackLink>
      <FormHub
        form={stateOf(draft, language)}
        status={statusOf(draft)}
        href={(key) => pageHref(draft, key)}
        checkHref={checkHref(draft)}
        heading={beginningTexts(language)('steps', { count: draft.form.definition.pages.length + 1 })}
      >
        <p className="kern-body">
          <strong>{programmeText(draft.programme.texts, language, 'title')}</strong>. {t('hubNote')}
        </p>
      </FormHub>
      <p className="kern-body">
        <Link href={`${draft.base}/preview`}>{t('preview')}</Link>
      </p>
    </Layout>
  );
}

/** The call as the public will see it. */
export function callPreviewPage(visit: Visit, draft: OfficeDraft): ReactElement {
  const { language } = visit;
  const t = callTexts(language);
  const { answers, programme, process, base } = draft;
  return (
    <Layout {...frameOf(visit)} path={`${base}/preview`} title={t('previewTitle')}>
      <BackLink href={base}>{t('back')}</BackLink>
      <PageTitle lead={t('previewLead')}>{t('previewTitle')}</PageTitle>
      {canPreview(answers) ? (
        <Section id="preview" title={programmeText(programme.texts, language, 'title')}>
          <CallPreview answers={answers} process={process.definition.name} programme={programme} />
        </Section>
      ) : (
        <Alert kind="info">{t('previewMissing')}</Alert>
      )}
    </Layout>
  );
}

/** How the last page of a call ends: the preview once more, and what happens next. */
export function callEnding({ base, process }: OfficeDraft, language: Language): Ending {
  const t = callTexts(language);
  return {
    submitLabel: wordsIn(process.beginning.texts, language).pass,
    last: (
      <>
        <p className="kern-body">
          <Link href={`${base}/preview`}>{t('preview')}</Link>
        </p>
        <p className="kern-body">{wordsIn(process.beginning.texts, language).next}</p>
      </>
    ),
  };
}
