import { Alert } from '../view/alert.js';
import type { Language } from '../view/catalogue.js';
import { Link } from '../view/links.js';
import { calledIn } from './application-head.js';
import type { ApplicationDraft } from './application-drafts.js';
import type { Ending } from './check.page.js';
import { LateWarning } from './hub.page.js';
import { applicationTexts } from './texts.js';

/**
 * How the last page of an application ends: what follows where the call has closed, and where the same was sent before.
 * @param twin reference of that, if there is one
 */
export function applicationEnding({ call }: ApplicationDraft, twin: string | undefined, language: Language): Ending {
  const t = applicationTexts(language);
  const called = calledIn(call.process, language);
  return {
    submitLabel: called?.send ?? t('check.submit'),
    last: (
      <>
        {twin === undefined ? null : (
          <Alert kind="warning" title={t('twin.title')}>
            <p>
              {t('twin')} <Link href={`/applications/${twin}`}>{twin}</Link>
            </p>
          </Alert>
        )}
        {call.phase === 'closed' ? <LateWarning call={call} language={language} /> : null}
        <p className="kern-body">{called?.last ?? t('check.last')}</p>
      </>
    ),
  };
}
