import type { ReactElement } from 'react';
import { formFrameOf } from '../reply/frame.js';
import { signInPath } from '../security/return-path.js';
import type { Visit } from '../security/visit.js';
import { Alert, ErrorSummary } from '../view/alert.js';
import { Button, LinkButton } from '../view/button.js';
import { PageTitle, Section } from '../view/card.js';
import { fieldId } from '../view/class-names.js';
import { CsrfField } from '../view/csrf-field.js';
import { Layout } from '../view/layout.js';
import { Link } from '../view/links.js';
import { TextInput } from '../view/text-fields.js';
import type { AskedCode } from './asked-code.js';
import { signInTexts } from './texts.js';

/** Where applicants ask for a code and staff go on to their identity provider. */
export function signInPage(
  visit: Visit,
  { to, email = '', faulty = false }: { to: string; email?: string; faulty?: boolean },
): ReactElement {
  const t = signInTexts(visit.language);
  const error = faulty ? { error: t('email.invalid') } : {};
  return (
    <Layout {...formFrameOf(visit)} title={t('start.title')} faulty={faulty}>
      {faulty ? <ErrorSummary items={[{ href: `#${fieldId('email')}`, text: t('email.invalid') }]} /> : null}
      <PageTitle>{t('start.title')}</PageTitle>
      {to.startsWith('/held-form/') ? <Alert kind="info" title={t('start.held')} /> : null}
      <Section id="applicants" title={t('start.applicants')}>
        <p className="kern-body">{t('start.how')}</p>
        <form method="post" action="/sign-in" noValidate className="app-form">
          <CsrfField />
          <input type="hidden" name="to" value={to} />
          <TextInput name="email" type="email" label={t('start.email')} autocomplete="email" value={email} {...error} />
          <Button>{t('start.send')}</Button>
        </form>
      </Section>
      <Section id="staff" title={t('start.staff')}>
        <p className="kern-body">{t('start.staffText')}</p>
        <LinkButton href={`/sign-in/staff?to=${encodeURIComponent(to)}`} variant="secondary">
          {t('start.staffLink')}
        </LinkButton>
      </Section>
    </Layout>
  );
}

/** Where the code from the mail is typed in. In the browser that asked for it, it says where it went and sends another. */
export function codePage(
  visit: Visit,
  { id, asked, faulty = false }: { id: string; asked: AskedCode | undefined; faulty?: boolean },
): ReactElement {
  const t = signInTexts(visit.language);
  const error = faulty ? { error: t('code.wrong') } : {};
  return (
    <Layout {...formFrameOf(visit)} title={t('code.title')} faulty={faulty}>
      {faulty ? <ErrorSummary items={[{ href: `#${fieldId('code')}`, text: t('code.wrong') }]} /> : null}
      <PageTitle>{t('code.title')}</PageTitle>
      <p className="kern-body">{asked ? t('code.sentTo', { email: asked.email }) : t('code.sent')}</p>
      <form method="post" action={`/sign-in/code/${id}`} noValidate className="app-form">
        <CsrfField />
        <TextInput
          name="code"
          label={t('code.label')}
          hint={t('code.hint')}
          inputmode="numeric"
          autocomplete="one-time-code"
          width="short"
          {...error}
        />
        <Button>{t('code.send')}</Button>
      </form>
      {asked ? (
        <form method="post" action="/sign-in" className="app-form">
          <CsrfField />
          <input type="hidden" name="email" value={asked.email} />
          <input type="hidden" name="to" value={asked.to} />
          <Button variant="tertiary">{t('code.again')}</Button>
        </form>
      ) : null}
      <p className="kern-body">
        <Link href={signInPath(asked?.to ?? '/')}>{t(asked ? 'code.other' : 'code.again')}</Link>
      </p>
    </Layout>
  );
}

/** Where the link in the mail leads. Mail scanners open links, so only the button signs in. */
export function confirmPage(visit: Visit, { id, code }: { id: string; code: string }): ReactElement {
  const t = signInTexts(visit.language);
  return (
    <Layout {...formFrameOf(visit)} title={t('link.title')}>
      <PageTitle>{t('link.title')}</PageTitle>
      <p className="kern-body">{t('link.text')}</p>
      <form method="post" action={`/sign-in/code/${id}`} className="app-form">
        <CsrfField />
        <input type="hidden" name="code" value={code} />
        <Button>{t('link.send')}</Button>
      </form>
      <p className="kern-body">{t('link.ignore')}</p>
    </Layout>
  );
}
