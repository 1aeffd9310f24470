import type { ReactElement } from 'react';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { ButtonGroup, LinkButton, PostButton } from '../view/button.js';
import { PageTitle } from '../view/card.js';
import { Layout } from '../view/layout.js';
import { BackLink } from '../view/links.js';
import type { ApplicationDraft } from './application-drafts.js';
import { headOf } from './application-head.js';
import { applicationTexts } from './texts.js';

/** Asks before a draft is thrown away. */
export function deletePage(visit: Visit, draft: ApplicationDraft): ReactElement {
  const t = applicationTexts(visit.language);
  return (
    <Layout {...frameOf(visit)} title={t('delete.title')}>
      <BackLink href={draft.base}>{t('overview')}</BackLink>
      <PageTitle preline={headOf(draft.call.process, draft.answers).title || t('untitled')}>
        {t('delete.title')}
      </PageTitle>
      <div className="app-stack">
        <p className="kern-body">{t('delete.text')}</p>
        <ButtonGroup>
          <PostButton action={`${draft.base}/delete`}>{t('delete.button')}</PostButton>
          <LinkButton href={draft.base} variant="secondary">
            {t('delete.keep')}
          </LinkButton>
        </ButtonGroup>
      </div>
    </Layout>
  );
}
