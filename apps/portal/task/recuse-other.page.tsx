import { randomUUID } from 'node:crypto';
import type { ReactElement } from 'react';
import type { Colleague } from '#libs/database/stores/dossier-frame.store.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { ErrorSummary } from '../view/alert.js';
import { Button, ButtonGroup, LinkButton } from '../view/button.js';
import { PageTitle } from '../view/card.js';
import { Select } from '../view/choice-fields.js';
import { fieldId } from '../view/class-names.js';
import { CsrfField } from '../view/csrf-field.js';
import { Layout } from '../view/layout.js';
import { declarationTexts } from './declaration-texts.js';
import type { TaskView } from './task-view.js';
import { taskTexts } from './texts.js';

/** Asks a lead who has the conflict of interest; why is not asked, so that nobody's life stands in the file. */
export function recuseOtherPage(
  visit: Visit,
  { opened, line }: TaskView,
  people: readonly Colleague[],
  missing = false,
): ReactElement {
  const { language } = visit;
  const t = declarationTexts(language);
  const { reference, title } = opened.dossier;
  const task = `/dossiers/${reference}/tasks/${line.key}`;
  return (
    <Layout {...frameOf(visit)} title={t('otherTitle')} faulty={missing}>
      {missing ? <ErrorSummary items={[{ href: `#${fieldId('person')}`, text: t('otherMissing') }]} /> : null}
      <PageTitle preline={`${reference} · ${title}`}>{t('otherTitle')}</PageTitle>
      {people.length === 0 ? (
        <p className="kern-body">{t('otherNobody')}</p>
      ) : (
        <form method="post" action={`${task}/recuse/other`} className="app-form">
          <CsrfField />
          <input type="hidden" name="_command" value={randomUUID()} />
          <p className="kern-body">{t('otherText')}</p>
          <Select
            name="person"
            label={t('otherPerson')}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            {...(missing ? { error: t('otherMissing') } : {})}
          />
          <ButtonGroup>
            <Button>{t('otherConfirm')}</Button>
            <LinkButton href={task} variant="secondary">
              {taskTexts(language)('cancel')}
            </LinkButton>
          </ButtonGroup>
        </form>
      )}
    </Layout>
  );
}
