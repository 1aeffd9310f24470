import type { ReactElement, ReactNode } from 'react';
import { formText } from '#libs/forms/form-texts.js';
import type { PageStatus } from '#libs/forms/page-status.js';
import { PageTitle } from '../view/card.js';
import { TaskList } from '../view/lists.js';
import { formPageTexts } from './texts.js';
import type { FormState } from './form-state.js';

export interface FormHubProps {
  readonly form: FormState;
  /** From `pageStatus`. */
  readonly status: Readonly<Record<string, PageStatus>>;
  /** Address of a page by its key. */
  readonly href: (page: string) => string;
  /** Address of the page that checks the answers; it opens when all pages are complete. */
  readonly checkHref: string;
  /** Above the steps; what an applicant reads unless given. */
  readonly heading?: string | ((steps: number) => string) | undefined;
  readonly children?: ReactNode;
}

/** All pages of a form with how far each is, and the last step. */
export function FormHub({ form, status, href, checkHref, heading, children }: FormHubProps): ReactElement {
  const { definition, language } = form;
  const t = formPageTexts(language);
  const isComplete = definition.pages.every(({ key }) => status[key] === 'complete');
  const pages = definition.pages.map(({ key }) => ({
    key,
    title: formText(definition, language, `#${key}`) ?? key,
    href: href(key),
    state: status[key] ?? ('notStarted' as const),
  }));
  const last = isComplete
    ? { key: 'check', title: t('check'), href: checkHref, state: 'notStarted' as const }
    : { key: 'check', title: t('check'), state: 'blocked' as const };
  const steps = pages.length + 1;
  return (
    <>
      <PageTitle lead={formText(definition, language, '#?')}>{formText(definition, language, '#')}</PageTitle>
      {children}
      <h2 className="kern-heading-medium">
        {typeof heading === 'function' ? heading(steps) : (heading ?? t('hub', { count: steps }))}
      </h2>
      <TaskList items={[...pages, last]} />
    </>
  );
}
