import type { ReactElement } from 'react';
import type { HeldRoleLine } from '#libs/database/stores/people.store.js';
import { roleText } from '../dossier/words.js';
import { FormPage } from '../forms/form-page.js';
import type { FormState } from '../forms/form-state.js';
import { frameOf } from '../reply/frame.js';
import type { Actor } from '../security/actor.js';
import type { Visit } from '../security/visit.js';
import { PostButton } from '../view/button.js';
import { PageTitle, Section } from '../view/card.js';
import { Layout } from '../view/layout.js';
import { BackLink } from '../view/links.js';
import { Table } from '../view/table.js';
import { Money } from '../view/values.js';
import { sourcesOf, type RolesView } from './people-desk.js';
import { roleForm } from './people-forms.js';
import { daysText } from './people.page.js';
import { peopleTexts } from './texts.js';

interface RolesPageProps {
  readonly actor: Actor;
  readonly view: RolesView;
  /** the form that comes back with its errors */
  readonly form?: FormState;
}

/** Who holds which role, and the form to give one in a programme. */
export function rolesPage(visit: Visit, { actor, view, form }: RolesPageProps): ReactElement {
  const { language } = visit;
  const t = peopleTexts(language);
  const where = (key: string | null): string => view.programmes.find(({ id }) => id === key)?.name ?? key ?? '';
  const action = (line: HeldRoleLine): ReactElement | string => {
    if (line.programme === null) return t('fromSystem');
    if (line.personId === actor.personId) return t('own');
    const what = `${line.name}, ${roleText(line.role, language)}, ${where(line.programme)}`;
    return (
      <PostButton action={`/people/roles/${line.id}/end`} variant="tertiary" small label={t('endOf', { what })}>
        {t('end')}
      </PostButton>
    );
  };
  return (
    <Layout {...frameOf(visit)} path="/people/roles" title={t('rolesTitle')} width="wide" faulty={form !== undefined}>
      <BackLink href="/admin#roles" />
      <PageTitle lead={t('rolesLead')}>{t('rolesTitle')}</PageTitle>
      <Section id="roles" title={t('roles')}>
        <div className="app-stack">
          <Table
            caption={t('roles')}
            captionHidden
            empty={t('rolesNone')}
            rows={view.roles}
            rowKey={({ id }) => id}
            columns={[
              { key: 'person', label: t('person'), rowHeader: true, cell: ({ name }) => name },
              { key: 'role', label: t('role'), cell: ({ role }) => roleText(role, language) },
              {
                key: 'programme',
                label: t('programme'),
                cell: ({ programme }) => (programme === null ? t('allProgrammes') : where(programme)),
              },
              {
                key: 'limit',
                label: t('limit'),
                numeric: true,
                cell: ({ role, limitCents }) =>
                  limitCents === null ? role === 'releaser' ? t('noLimit') : '' : <Money cents={limitCents} />,
              },
              { key: 'days', label: t('fromTo'), cell: ({ fromDay, toDay }) => daysText(fromDay, toDay, language) },
              { key: 'action', label: t('action'), cell: action },
            ]}
          />
          <div className="app-narrow">
            <FormPage
              form={form ?? { definition: roleForm(language), language, answers: {}, sources: sourcesOf(view) }}
              page="main"
              level={2}
              action="/people/roles"
              version={0}
              buttons={[{ value: 'give', label: t('giveRole') }]}
              defaultAction="give"
            />
          </div>
        </div>
      </Section>
    </Layout>
  );
}
