import type { ReactElement } from 'react';
import type { CouncilPerson } from '#libs/database/stores/council-register.store.js';
import { daysText } from '../people/people.page.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { ButtonGroup, LinkButton } from '../view/button.js';
import { PageTitle } from '../view/card.js';
import { Layout } from '../view/layout.js';
import { BackLink, Link } from '../view/links.js';
import { Table } from '../view/table.js';
import { registerFormTexts } from './form-texts.js';
import { personName, type RegisterView } from './register-desk.js';
import { registerTexts } from './texts.js';

/** Everybody in the register, with the seats they have. */
export function councilPeoplePage(visit: Visit, view: RegisterView): ReactElement {
  const { language } = visit;
  const t = registerTexts(language);
  const words = registerFormTexts(language);
  const bodyName = (body: string): string => view.bodies.find(({ id }) => id === body)?.shortName ?? '';
  const seats = ({ id }: CouncilPerson): ReactElement | string => {
    const own = view.seats.filter(({ person, to }) => person === id && (to === null || to >= view.today));
    if (own.length === 0) return t('personSeatsNone');
    return (
      <ul className="app-plain-list">
        {own.map((seat) => (
          <li key={seat.id}>
            {bodyName(seat.body)}: {words(`role.${seat.role}`)}, {daysText(seat.from, seat.to, language)}
          </li>
        ))}
      </ul>
    );
  };
  return (
    <Layout {...frameOf(visit)} title={t('peopleTitle')} width="wide">
      <BackLink href="/council-register" />
      <PageTitle lead={t('peopleLead')}>{t('peopleTitle')}</PageTitle>
      <div className="app-council-actions">
        <ButtonGroup>
          <LinkButton href="/council-register/people/new">{t('doPerson')}</LinkButton>
        </ButtonGroup>
      </div>
      <Table
        caption={t('people')}
        captionHidden
        empty={t('none')}
        rows={view.people}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            label: t('person'),
            rowHeader: true,
            cell: (one) => <span id={one.id}>{personName(one)}</span>,
          },
          { key: 'address', label: words('formOfAddress'), cell: ({ formOfAddress }) => formOfAddress },
          { key: 'seats', label: t('seats'), cell: seats },
          {
            key: 'action',
            label: t('action'),
            cell: (one) => (
              <Link
                href={`/council-register/people/${one.id}/names`}
                small
                label={t('about', { action: t('edit'), what: personName(one) })}
              >
                {t('edit')}
              </Link>
            ),
          },
        ]}
      />
    </Layout>
  );
}
