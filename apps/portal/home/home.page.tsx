import type { ReactElement } from 'react';
import { byUse, type OfferWithCalls } from '#libs/database/stores/offer.store.js';
import type { AreaFilter } from '../programmes/areas.js';
import { CallCard } from '../programmes/call-card.js';
import { FollowLinks } from '../programmes/follow-links.js';
import { meets, offerTerms } from '../programmes/offer-terms.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { LinkButton } from '../view/button.js';
import { PageTitle, Section } from '../view/card.js';
import type { Language } from '../view/catalogue.js';
import { Layout } from '../view/layout.js';
import { FilterBar } from './filter-bar.js';
import { ProgrammeList } from './programme-list.js';
import { homeTexts } from './texts.js';

interface HomePageProps {
  readonly offers: readonly OfferWithCalls[];
  readonly filter: AreaFilter;
  readonly now: Date;
}

/** The public start page: what this is, which calls are open, which programmes there are, how it goes on, where to sign in. */
export function homePage(visit: Visit, { offers, filter, now }: HomePageProps): ReactElement {
  const { actor, language } = visit;
  const t = homeTexts(language);
  const isFiltered = filter.field !== undefined || filter.district !== undefined;
  const found = offers.filter(({ terms }) => meets(offerTerms(terms), filter));
  const cards = cardsOf(found, now, actor?.kind !== 'staff');
  return (
    <Layout {...frameOf(visit)} title={t('title')}>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      {actor?.kind === 'applicant' ? (
        <p className="app-mine">
          <LinkButton href="/applications" variant="secondary">
            {t('mine')}
          </LinkButton>
        </p>
      ) : null}
      <FilterBar filter={filter} found={isFiltered ? found.length : undefined} />
      <Section id="calls" title={t('calls')}>
        {cards.open.length === 0 ? (
          <p className="kern-body">{t(isFiltered ? 'noCalls.filter' : 'noCalls')}</p>
        ) : (
          <div className="app-stack">{cards.open}</div>
        )}
      </Section>
      {cards.announced.length === 0 ? null : (
        <Section id="announced" title={t('announced')}>
          <div className="app-stack">{cards.announced}</div>
        </Section>
      )}
      <Section id="programmes" title={t(isFiltered ? 'programmes.chosen' : 'programmes')}>
        <ProgrammeList offers={found} field={filter.field} />
      </Section>
      <Section id="follow" title={t('follow')}>
        <FollowLinks filter={filter} />
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

function cardsOf(
  found: readonly OfferWithCalls[],
  now: Date,
  mayApply: boolean,
): { open: ReactElement[]; announced: ReactElement[] } {
  const all = found.flatMap((offer) => offer.calls.map((call) => ({ offer, call })));
  const sorted = all.toSorted((a, b) => byUse(a.call, b.call));
  const cards = (phase: 'open' | 'before'): ReactElement[] =>
    sorted
      .filter(({ call }) => call.phase === phase)
      .map(({ offer, call }) => <CallCard key={call.id} offer={offer} call={call} now={now} mayApply={mayApply} />);
  return { open: cards('open'), announced: cards('before') };
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
