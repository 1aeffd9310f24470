import type { ReactElement } from 'react';
import type { CallView } from '#libs/database/stores/call.store.js';
import { CallCard } from '../programmes/call-card.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { LinkButton } from '../view/button.js';
import { PageTitle, Section } from '../view/card.js';
import type { Language } from '../view/catalogue.js';
import { Layout } from '../view/layout.js';
import { homeTexts } from './texts.js';

/** The public start page: what this is, which calls are open, how it goes on, where to sign in. */
export function homePage(visit: Visit, props: { calls: readonly CallView[]; now: Date }): ReactElement {
  const { actor, language } = visit;
  const t = homeTexts(language);
  return (
    <Layout {...frameOf(visit)} title={t('title')}>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      {actor?.kind === 'applicant' ? (
        <p>
          <LinkButton href="/applications" variant="secondary">
            {t('mine')}
          </LinkButton>
        </p>
      ) : null}
      <Section id="calls" title={t('calls')}>
        {props.calls.length === 0 ? (
          <p className="kern-body">{t('noCalls')}</p>
        ) : (
          <div className="app-stack">
            {props.calls.map((call) => (
              <CallCard key={call.id} call={call} now={props.now} mayApply={actor?.kind !== 'staff'} level={3} />
            ))}
          </div>
        )}
      </Section>
      <Section id="how" title={t('how')}>
        <ol className="kern-list kern-list--number">
          <li>{t('how.apply')}</li>
          <li>{t('how.check')}</li>
          <li>{t('how.decide')}</li>
          <li>{t('how.notice')}</li>
        </ol>
      </Section>
      {actor === undefined ? <SignIn language={language} /> : null}
    </Layout>
  );
}

function SignIn({ language }: { readonly language: Language }): ReactElement {
  const t = homeTexts(language);
  return (
    <Section id="sign-in" title={t('signIn')}>
      <div className="app-columns">
        <div className="app-stack">
          <p className="kern-body">{t('signIn.applicant')}</p>
          <LinkButton href="/sign-in?to=%2Fapplications">{t('signIn.applicantLink')}</LinkButton>
        </div>
        <div className="app-stack">
          <p className="kern-body">{t('signIn.staff')}</p>
          <LinkButton href="/sign-in/staff" variant="secondary">
            {t('signIn.staffLink')}
          </LinkButton>
        </div>
      </div>
    </Section>
  );
}
