import type { ReactElement } from 'react';
import type { CallView } from '#libs/database/stores/call.store.js';
import { eligibilityPath } from '../programmes/call-card.js';
import { Deadline, deadlineText, Remaining } from '../programmes/deadline.js';
import { offerTerms } from '../programmes/offer-terms.js';
import { programmeText } from '../programmes/programme-words.js';
import { programmeTexts } from '../programmes/texts.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { Alert } from '../view/alert.js';
import { PostButton } from '../view/button.js';
import { PageTitle } from '../view/card.js';
import { Layout } from '../view/layout.js';
import { BackLink, Link } from '../view/links.js';
import { berlinDay, dayText } from '../view/values.js';
import { calledIn } from './application-head.js';
import { applicationTexts } from './texts.js';

/** The last page before an application is begun; says so where the call is not open. */
export function startPage(visit: Visit, call: CallView, now: Date): ReactElement {
  const { language } = visit;
  const t = applicationTexts(language);
  const called = calledIn(call.process, language);
  const closed = t('start.closed', { deadline: deadlineText(call.closesAt, language) });
  const opens = dayText(berlinDay(call.opensAt), language);
  const before = called?.before.from(opens) ?? t('start.before', { day: opens });
  const beforeTitle = called?.before.title ?? t('start.before.title');
  return (
    <Layout {...frameOf(visit)} title={called?.begin ?? t('start.title')}>
      <BackLink href={`/programmes/${call.programme}`} />
      <PageTitle preline={`${programmeText(call.texts, language, 'title')}, ${call.name}`}>
        {called?.begin ?? t('start.title')}
      </PageTitle>
      {call.phase === 'open' ? (
        <div className="app-stack">
          <p className="kern-body">{called?.kept ?? t('start.text')}</p>
          <p className="kern-body">
            {t('deadline', { deadline: '' })}
            <Deadline until={call.closesAt} /> <Remaining until={call.closesAt} now={now} />
          </p>
          {offerTerms(call.terms).eligibility.length === 0 ? null : (
            <p className="kern-body">
              <Link href={eligibilityPath(call)}>{programmeTexts(language)('check')}</Link>
            </p>
          )}
          <PostButton action={`/calls/${call.id}/apply`}>{called?.begin ?? t('start.button')}</PostButton>
        </div>
      ) : (
        <Alert kind="warning" title={call.phase === 'closed' ? t('start.closed.title') : beforeTitle}>
          {call.phase === 'closed' ? closed : before}
        </Alert>
      )}
    </Layout>
  );
}
