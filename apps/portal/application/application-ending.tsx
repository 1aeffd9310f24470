import type { Language } from '../view/catalogue.js';
import type { ApplicationDraft } from './application-drafts.js';
import type { Ending } from './check.page.js';
import { LateWarning } from './hub.page.js';
import { applicationTexts } from './texts.js';

/** How the last page of an application ends; where the call has closed, it says what follows from that. */
export function applicationEnding({ call }: ApplicationDraft, language: Language): Ending {
  const t = applicationTexts(language);
  return {
    submitLabel: t('check.submit'),
    last: (
      <>
        {call.phase === 'closed' ? <LateWarning call={call} language={language} /> : null}
        <p className="kern-body">{t('check.last')}</p>
      </>
    ),
  };
}
