import type { ReactElement } from 'react';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import type { TaskView } from '../task/task-view.js';
import { Alert } from '../view/alert.js';
import { LinkButton } from '../view/button.js';
import { PageTitle } from '../view/card.js';
import { Layout } from '../view/layout.js';
import { previewTexts } from './texts.js';

/** Says that the draft is not complete enough to be shown as a letter. */
export function incompletePage(visit: Visit, { opened, line }: TaskView): ReactElement {
  const t = previewTexts(visit.language);
  const { reference, title } = opened.dossier;
  return (
    <Layout {...frameOf(visit)} title={`${t('incomplete')} – ${reference}`}>
      <PageTitle preline={`${reference} · ${title}`}>{t('incomplete')}</PageTitle>
      <Alert kind="info">{t('incompleteText')}</Alert>
      <div>
        <LinkButton href={`/dossiers/${reference}/tasks/${line.key}#task`}>{t('back')}</LinkButton>
      </div>
    </Layout>
  );
}
