import type { ReactElement } from 'react';
import { formFrameOf, frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { Button } from '../view/button.js';
import { PageTitle } from '../view/card.js';
import { CsrfField } from '../view/csrf-field.js';
import { Layout } from '../view/layout.js';
import { BackLink, Link } from '../view/links.js';
import { TextInput } from '../view/text-fields.js';
import { SelectionErrors, SelectionFields, SelectionSummary } from './selection-fields.js';
import type { SelectionState } from './selection-form.js';
import { subscriptionTexts } from './texts.js';

/** Where somebody asks for mails about new calls. */
export function subscribePage(visit: Visit, state: SelectionState): ReactElement {
  const t = subscriptionTexts(visit.language);
  const faulty = state.faulty.length > 0;
  return (
    <Layout {...formFrameOf(visit)} title={t('title')} faulty={faulty}>
      <SelectionErrors faulty={state.faulty} />
      <BackLink href="/" />
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <form method="post" action="/subscriptions" noValidate className="app-form">
        <CsrfField />
        <TextInput
          name="email"
          type="email"
          label={t('email')}
          autocomplete="email"
          value={state.email ?? ''}
          required
          {...(state.faulty.includes('email') ? { error: t('email.invalid') } : {})}
        />
        <SelectionFields state={state} />
        <p className="kern-body">{t('privacy')}</p>
        <div>
          <Button>{t('send')}</Button>
        </div>
      </form>
    </Layout>
  );
}

/** The same for every address, known or not. */
export function sentPage(visit: Visit): ReactElement {
  const t = subscriptionTexts(visit.language);
  return (
    <Layout {...frameOf(visit)} title={t('sent.title')}>
      <PageTitle lead={t('sent.text')}>{t('sent.title')}</PageTitle>
      <p className="kern-body">
        {t('sent.spam')} <Link href="/subscriptions">{t('again')}</Link>
      </p>
    </Layout>
  );
}

/** Where the link in the mail leads. Mail scanners open links, so only the button confirms. */
export function confirmPage(visit: Visit, token: string, wish: Omit<SelectionState, 'faulty'>): ReactElement {
  const t = subscriptionTexts(visit.language);
  return (
    <Layout {...formFrameOf(visit)} title={t('confirm.title')}>
      <PageTitle lead={t('confirm.text')}>{t('confirm.title')}</PageTitle>
      <div className="app-stack">
        <SelectionSummary state={wish} />
        <form method="post" action="/subscriptions/confirm" className="app-form">
          <CsrfField />
          <input type="hidden" name="token" value={token} />
          <div>
            <Button>{t('confirm.send')}</Button>
          </div>
        </form>
        <p className="kern-body">{t('confirm.ignore')}</p>
      </div>
    </Layout>
  );
}
