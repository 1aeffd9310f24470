import { randomUUID } from 'node:crypto';
import type { ReactElement } from 'react';
import { deadlineText } from '../dossier/deadline-text.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { Button, ButtonGroup, LinkButton } from '../view/button.js';
import { PageTitle } from '../view/card.js';
import { CsrfField } from '../view/csrf-field.js';
import { Layout } from '../view/layout.js';
import { DueReason, shortDeadline } from './due.js';
import type { Extension } from './extension.js';
import type { TaskView } from './task-view.js';
import { taskTexts } from './texts.js';

/** Says what a deadline would be put off to, and asks once. */
export function extendPage(visit: Visit, { opened, line }: TaskView, extension: Extension): ReactElement {
  const { language } = visit;
  const t = taskTexts(language);
  const { reference, title } = opened.dossier;
  const path = `/dossiers/${reference}/tasks/${line.key}`;
  const until = shortDeadline(extension.dueAt, language);
  const task = opened.words.tasks[line.name] ?? line.name;
  const now = line.dueAt === null ? '' : shortDeadline(line.dueAt, language);
  return (
    <Layout {...frameOf(visit)} title={t('extendTitle')}>
      <PageTitle preline={`${reference} · ${title}`}>{t('extendTitle')}</PageTitle>
      <form method="post" action={`${path}/extend`} className="app-form">
        <CsrfField />
        <input type="hidden" name="_command" value={randomUUID()} />
        <p className="kern-body">{t('extendText', { task, until: now })}</p>
        <p className="kern-body">
          <strong>{t('extendTo', { until })}</strong> <DueReason text={deadlineText(extension, language)} />
        </p>
        <ButtonGroup>
          <Button>{t('extendConfirm', { until })}</Button>
          <LinkButton href={path} variant="secondary">
            {t('cancel')}
          </LinkButton>
        </ButtonGroup>
      </form>
    </Layout>
  );
}
