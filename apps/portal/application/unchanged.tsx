import type { ReactElement, ReactNode } from 'react';
import { diff } from '#libs/forms/diff.js';
import { Alert } from '../view/alert.js';
import type { Language } from '../view/catalogue.js';
import { Checkbox } from '../view/choice-fields.js';
import type { TaskDraft } from './applicant-tasks.js';
import { applicationTexts } from './texts.js';

/** Name of the box by which somebody says that nothing is to be changed. */
export const unchangedField = '_unchanged';

/** Whether the office asked for changes and none was made. */
export const isUnchanged = ({ how, before, answers }: TaskDraft): boolean =>
  how.open === 'requested' && diff(before ?? {}, answers).length === 0;

/** The last words before sending, where nothing was changed: says so, and lets the person say that it is meant. */
export function unchanged(last: ReactNode, language: Language): ReactElement {
  const t = applicationTexts(language);
  return (
    <>
      <p className="kern-body">{last}</p>
      <Alert kind="warning" title={t('unchanged.title')} live>
        <p>{t('unchanged.text')}</p>
      </Alert>
      <Checkbox name={unchangedField} label={t('unchanged.box')} />
    </>
  );
}
