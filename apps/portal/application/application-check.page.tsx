import type { ReactElement } from 'react';
import type { FieldError } from '#libs/forms/definition.js';
import type { Visit } from '../security/visit.js';
import type { ApplicationDraft } from './application-drafts.js';
import { checkPage } from './check.page.js';
import { LateWarning } from './hub.page.js';
import { applicationTexts } from './texts.js';

/** All answers of an application before it is sent; where the call has closed, what follows from that. */
export function applicationCheckPage(
  visit: Visit,
  draft: ApplicationDraft,
  errors: readonly FieldError[],
  changed = false,
): ReactElement {
  const t = applicationTexts(visit.language);
  const late = draft.call.phase === 'closed';
  return checkPage(visit, draft, {
    errors,
    changed,
    submitLabel: t('check.submit'),
    last: (
      <>
        {late ? <LateWarning call={draft.call} language={visit.language} /> : null}
        <p className="kern-body">{t('check.last')}</p>
      </>
    ),
  });
}
