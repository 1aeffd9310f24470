import { randomUUID } from 'node:crypto';
import type { ReactElement } from 'react';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { Alert } from '../view/alert.js';
import { Button, ButtonGroup, LinkButton } from '../view/button.js';
import { PageTitle } from '../view/card.js';
import { CsrfField } from '../view/csrf-field.js';
import { Layout } from '../view/layout.js';
import type { TaskView } from './task-view.js';
import { taskTexts } from './texts.js';

/** Asks once more before a conflict of interest is declared, since it cannot be taken back. */
export function recusePage(visit: Visit, { opened, line }: TaskView): ReactElement {
  const t = taskTexts(visit.language);
  const { reference, title } = opened.dossier;
  const task = `/dossiers/${reference}/tasks/${line.key}`;
  return (
    <Layout {...frameOf(visit)} title={t('recuseTitle')}>
      <PageTitle preline={`${reference} · ${title}`}>{t('recuseTitle')}</PageTitle>
      <form method="post" action={`${task}/recuse`} className="app-form">
        <CsrfField />
        <input type="hidden" name="_command" value={randomUUID()} />
        <p className="kern-body">{t('recuseText')}</p>
        <Alert kind="warning">{t('recuseEffect')}</Alert>
        <ButtonGroup>
          <Button>{t('recuseConfirm')}</Button>
          <LinkButton href={task} variant="secondary">
            {t('cancel')}
          </LinkButton>
        </ButtonGroup>
      </form>
    </Layout>
  );
}
