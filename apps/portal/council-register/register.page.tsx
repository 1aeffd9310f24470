import type { ReactElement } from 'react';
import type { RegisterBody } from '#libs/database/stores/council-register.store.js';
import { compareGerman } from '#libs/processes/german-order.js';
import { daysText } from '../people/people.page.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { ButtonGroup, LinkButton } from '../view/button.js';
import { PageTitle, Section } from '../view/card.js';
import { Layout } from '../view/layout.js';
import { Link } from '../view/links.js';
import { Table } from '../view/table.js';
import { dayText } from '../view/values.js';
import { registerFormTexts } from './form-texts.js';
import type { RegisterView } from './register-desk.js';
import { meetingKinds } from './register-forms.js';
import { registerTexts } from './texts.js';

/** Everything in the register at a glance: bodies that meet, factions and departments, terms, and what was. */
export function registerPage(visit: Visit, view: RegisterView): ReactElement {
  const { language } = visit;
  const t = registerTexts(language);
  const { bodies, seats, terms, today } = view;
  const isOver = ({ to }: RegisterBody): boolean => to !== null && to < today;
  const meets = ({ kind }: RegisterBody): boolean => meetingKinds.includes(kind);
  const running = bodies.filter((body) => !isOver(body)).toSorted((a, b) => compareGerman(a.name, b.name));
  const name = ({ id, name: text }: RegisterBody): ReactElement => (
    <Link href={`/council-register/bodies/${id}`}>{text}</Link>
  );
  const kindOf = ({ kind }: RegisterBody): string => registerFormTexts(language)(`kind.${kind}`);
  const votes = ({ id, statutoryMembers }: RegisterBody): string => {
    const count = seats.filter(
      (seat) =>
        seat.body === id &&
        seat.voting &&
        seat.role !== 'substitute' &&
        seat.from <= today &&
        (seat.to ?? today) >= today,
    ).length;
    return t('votesOf', { count, most: statutoryMembers });
  };
  const base = { captionHidden: true, empty: t('none'), rowKey: ({ id }: { id: string }) => id };
  const nameColumn = { key: 'name', label: t('body'), rowHeader: true, cell: name };
  return (
    <Layout {...frameOf(visit)} title={t('title')} width="wide">
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <ButtonGroup>
        <LinkButton href="/council-register/bodies/new">{t('doBody')}</LinkButton>
        <LinkButton href="/council-register/people" variant="secondary">
          {t('people')}
        </LinkButton>
        <LinkButton href="/council-register/terms/new" variant="secondary">
          {t('doTerm')}
        </LinkButton>
      </ButtonGroup>
      <Section id="bodies" title={t('bodies')}>
        <Table
          {...base}
          caption={t('bodies')}
          rows={running.filter(meets)}
          columns={[
            nameColumn,
            { key: 'short', label: t('short'), cell: ({ shortName }) => shortName },
            { key: 'kind', label: t('kind'), cell: kindOf },
            { key: 'since', label: t('since'), cell: ({ from }) => dayText(from, language, true) },
            { key: 'votes', label: t('votes'), numeric: true, cell: votes },
          ]}
        />
      </Section>
      <Section id="others" title={t('bodiesOther')}>
        <Table
          {...base}
          caption={t('bodiesOther')}
          rows={running.filter((body) => !meets(body))}
          columns={[
            nameColumn,
            { key: 'kind', label: t('kind'), cell: kindOf },
            { key: 'since', label: t('since'), cell: ({ from }) => dayText(from, language, true) },
          ]}
        />
      </Section>
      <Section id="terms" title={t('terms')}>
        <Table
          {...base}
          caption={t('terms')}
          rows={terms}
          columns={[
            { key: 'name', label: t('term'), rowHeader: true, cell: (term) => term.name },
            { key: 'days', label: t('time'), cell: ({ from, to }) => daysText(from, to, language) },
          ]}
        />
      </Section>
      <Section id="ended" title={t('bodiesEnded')}>
        <Table
          {...base}
          caption={t('bodiesEnded')}
          rows={bodies.filter(isOver)}
          columns={[
            nameColumn,
            { key: 'days', label: t('time'), cell: ({ from, to }) => daysText(from, to, language) },
          ]}
        />
      </Section>
    </Layout>
  );
}
