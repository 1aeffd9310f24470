import type { ReactElement } from 'react';
import type { CallView } from '#libs/database/stores/call.store.js';
import { formText } from '#libs/forms/form-texts.js';
import { FormHub } from '../forms/form-hub.js';
import { Deadline, deadlineText, lastDay, Remaining } from '../programmes/deadline.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { Alert } from '../view/alert.js';
import type { Language } from '../view/catalogue.js';
import { Layout } from '../view/layout.js';
import { BackLink, Link } from '../view/links.js';
import { dayText } from '../view/values.js';
import { AboutDraft } from './draft.page.js';
import { calledIn } from './application-head.js';
import { checkHref, pageHref, stateOf, statusOf, type OpenDraft } from './open-draft.js';
import { applicationTexts } from './texts.js';

/** The overview of an application: its pages, how far each is, and until when it can be sent. */
export function hubPage(visit: Visit, draft: OpenDraft, call: CallView, now: Date): ReactElement {
  const { language } = visit;
  const t = applicationTexts(language);
  const called = calledIn(call.process, language);
  return (
    <Layout {...frameOf(visit)} title={formText(draft.form.definition, language, '#') ?? ''}>
      <BackLink href="/applications">{t('mine')}</BackLink>
      <AboutDraft draft={draft} language={language} />
      <FormHub
        form={stateOf(draft, language)}
        status={statusOf(draft)}
        href={(key) => pageHref(draft, key)}
        checkHref={checkHref(draft)}
        heading={called && ((count) => called.steps(count))}
      >
        {call.phase === 'closed' ? (
          <LateWarning call={call} language={language} />
        ) : (
          <p className="kern-body">
            {t('deadline', { deadline: '' })}
            <Deadline until={call.closesAt} /> <Remaining until={call.closesAt} now={now} />
          </p>
        )}
      </FormHub>
      <div className="app-section kern-body">
        <p>{t('kept', { day: dayText(lastDay(call.draftsKeptUntil), language) })}</p>
        <Link href={`${draft.base}/delete`}>{t('delete.link')}</Link>
      </div>
    </Layout>
  );
}

/** Says before an application is sent that it comes too late, and what follows from that. */
export function LateWarning({
  call,
  language,
}: {
  readonly call: CallView;
  readonly language: Language;
}): ReactElement {
  const t = applicationTexts(language);
  const deadline = deadlineText(call.closesAt, language);
  return (
    <Alert kind="warning" title={t('late.title')}>
      {calledIn(call.process, language)?.late[call.deadlineKind](deadline) ??
        t(`late.${call.deadlineKind}`, { deadline })}
    </Alert>
  );
}
