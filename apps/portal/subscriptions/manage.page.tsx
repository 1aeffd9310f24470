import type { ReactElement } from 'react';
import { formFrameOf, frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { Button, ButtonGroup, LinkButton } from '../view/button.js';
import { PageTitle } from '../view/card.js';
import { CsrfField } from '../view/csrf-field.js';
import { Layout, type Flash } from '../view/layout.js';
import { Link } from '../view/links.js';
import { SelectionErrors, SelectionFields } from './selection-fields.js';
import type { SelectionState } from './selection-form.js';
import { subscriptionTexts } from './texts.js';

/** What was just done, as the address says it. */
export type Done = 'confirmed' | 'changed' | undefined;

/** Address of a page that a mail's token opens. */
export const tokenPath = (page: 'manage' | 'unsubscribe' | 'confirm', token: string): string =>
  `/subscriptions/${page}?token=${encodeURIComponent(token)}`;

/** A subscription, to be changed or ended by whoever has the link of one of its mails. */
export function managePage(visit: Visit, token: string, state: SelectionState, done: Done): ReactElement {
  const t = subscriptionTexts(visit.language);
  return (
    <Layout
      {...formFrameOf(visit)}
      title={t('manage.title')}
      faulty={state.faulty.length > 0}
      flash={flashOf(done, visit)}
    >
      <SelectionErrors faulty={state.faulty} />
      <PageTitle lead={`${t('manage.for')}: ${state.email ?? ''}`}>{t('manage.title')}</PageTitle>
      <form method="post" action={tokenPath('manage', token)} noValidate className="app-form">
        <CsrfField />
        <SelectionFields state={state} />
        <ButtonGroup>
          <Button>{t('save')}</Button>
          <LinkButton href={tokenPath('unsubscribe', token)} variant="secondary">
            {t('end')}
          </LinkButton>
        </ButtonGroup>
      </form>
    </Layout>
  );
}

function flashOf(done: Done, { language }: Visit): Flash | undefined {
  const t = subscriptionTexts(language);
  if (done === 'confirmed') return { kind: 'success', title: t('confirmed.title'), text: t('confirmed.text') };
  return done === 'changed' ? { kind: 'success', text: t('changed.title') } : undefined;
}

/** Where the link at the end of every mail leads. Mail scanners open links, so only the button ends. */
export function unsubscribePage(visit: Visit, token: string): ReactElement {
  const t = subscriptionTexts(visit.language);
  return (
    <Layout {...formFrameOf(visit)} title={t('end.title')}>
      <PageTitle lead={t('end.text')}>{t('end.title')}</PageTitle>
      <div className="app-stack">
        <form method="post" action={tokenPath('unsubscribe', token)} className="app-form">
          <CsrfField />
          <div>
            <Button>{t('end.send')}</Button>
          </div>
        </form>
        <p className="kern-body">
          <Link href={tokenPath('manage', token)}>{t('end.change')}</Link>
        </p>
      </div>
    </Layout>
  );
}

export function endedPage(visit: Visit): ReactElement {
  const t = subscriptionTexts(visit.language);
  return (
    <Layout {...frameOf(visit)} title={t('ended.title')}>
      <PageTitle lead={t('ended.text')}>{t('ended.title')}</PageTitle>
      <Onward visit={visit} />
    </Layout>
  );
}

/** For a link that has done its service. */
export function gonePage(visit: Visit, kind: 'confirm' | 'manage'): ReactElement {
  const t = subscriptionTexts(visit.language);
  return (
    <Layout {...frameOf(visit)} title={t('gone.title')}>
      <PageTitle lead={t(`gone.${kind}`)}>{t('gone.title')}</PageTitle>
      <Onward visit={visit} />
    </Layout>
  );
}

function Onward({ visit }: { readonly visit: Visit }): ReactElement {
  const t = subscriptionTexts(visit.language);
  return (
    <ButtonGroup>
      <LinkButton href="/">{t('home')}</LinkButton>
      <LinkButton href="/subscriptions" variant="secondary">
        {t('again')}
      </LinkButton>
    </ButtonGroup>
  );
}
