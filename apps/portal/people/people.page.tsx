import type { ReactElement } from 'react';
import { FormPage } from '../forms/form-page.js';
import type { FormState } from '../forms/form-state.js';
import { frameOf } from '../reply/frame.js';
import type { Actor } from '../security/actor.js';
import type { Visit } from '../security/visit.js';
import { PostButton } from '../view/button.js';
import { PageTitle, Section } from '../view/card.js';
import type { Language } from '../view/catalogue.js';
import { Layout } from '../view/layout.js';
import { Table } from '../view/table.js';
import { dayText } from '../view/values.js';
import { sourcesOf, type PeopleView } from './people-desk.js';
import { deputyForm, relationForm } from './people-forms.js';
import { mayEndDeputy, mayEndRelation } from './people-rules.js';
import { peopleTexts } from './texts.js';

interface PeoplePageProps {
  readonly actor: Actor;
  readonly view: PeopleView;
  /** a form that comes back with its errors */
  readonly deputy?: FormState;
  readonly relation?: FormState;
}

/** Deputies and relations: one's own, for a lead everybody's, each list with the form to add to it. */
export function peoplePage(visit: Visit, props: PeoplePageProps): ReactElement {
  const { language } = visit;
  const t = peopleTexts(language);
  const { view, deputy, relation } = props;
  const blank = { language, answers: {}, sources: sourcesOf(view) };
  return (
    <Layout
      {...frameOf(visit)}
      path="/people"
      title={t('title')}
      width="wide"
      faulty={deputy !== undefined || relation !== undefined}
    >
      <PageTitle lead={view.leads ? `${t('lead')} ${t('leadLead')}` : t('lead')}>{t('title')}</PageTitle>
      <Section id="deputies" title={t('deputies')}>
        <div className="app-stack">
          <Deputies {...props} language={language} />
          <div className="app-narrow">
            <FormPage
              form={deputy ?? { ...blank, definition: deputyForm(language, view) }}
              page="main"
              level={2}
              action="/people/deputies"
              version={0}
              buttons={[{ value: 'add', label: t('addDeputy') }]}
              defaultAction="add"
            />
          </div>
        </div>
      </Section>
      <Section id="relations" title={t('relations')}>
        <div className="app-stack">
          <p className="kern-body">
            {t('relationsNote')} {t('relationEnds')}
          </p>
          <Relations {...props} language={language} />
          <div className="app-narrow">
            <FormPage
              form={relation ?? { ...blank, definition: relationForm(language, view.leads) }}
              page="main"
              level={2}
              action="/people/relations"
              version={0}
              buttons={[{ value: 'add', label: t('addRelation') }]}
              defaultAction="add"
            />
          </div>
        </div>
      </Section>
    </Layout>
  );
}

type InLanguage = PeoplePageProps & { readonly language: Language };

function Deputies({ actor, view, language }: InLanguage): ReactElement {
  const t = peopleTexts(language);
  return (
    <Table
      caption={t('deputies')}
      captionHidden
      empty={t('deputiesNone')}
      rows={view.deputyships}
      rowKey={({ id }) => id}
      columns={[
        { key: 'absent', label: t('absentShort'), rowHeader: true, cell: ({ absent }) => absent },
        { key: 'deputy', label: t('deputyShort'), cell: ({ deputy }) => deputy },
        {
          key: 'programme',
          label: t('programme'),
          cell: ({ programme }) => view.programmes.find(({ id }) => id === programme)?.name ?? t('allProgrammes'),
        },
        { key: 'days', label: t('fromTo'), cell: ({ fromDay, toDay }) => daysText(fromDay, toDay, language) },
        {
          key: 'action',
          label: t('action'),
          cell: (one) =>
            mayEndDeputy(actor, one) ? (
              <EndButton of="deputies" id={one.id} what={`${one.absent}, ${one.deputy}`} language={language} />
            ) : null,
        },
      ]}
    />
  );
}

interface EndButtonProps {
  readonly of: 'deputies' | 'relations';
  readonly id: string;
  /** what ends, for those who hear the button alone */
  readonly what: string;
  readonly language: Language;
}

function EndButton({ of, id, what, language }: EndButtonProps): ReactElement {
  const t = peopleTexts(language);
  return (
    <PostButton action={`/people/${of}/${id}/end`} variant="tertiary" small label={t('endOf', { what })}>
      {t('end')}
    </PostButton>
  );
}

function Relations({ actor, view, language }: InLanguage): ReactElement {
  const t = peopleTexts(language);
  return (
    <Table
      caption={t('relations')}
      captionHidden
      empty={t('relationsNone')}
      rows={view.relations}
      rowKey={({ id }) => id}
      columns={[
        { key: 'person', label: t('person'), rowHeader: true, cell: ({ name }) => name },
        { key: 'organisation', label: t('organisation'), cell: ({ organisation }) => organisation },
        { key: 'kind', label: t('kind'), cell: ({ kind }) => t(`kind.${kind}`) },
        { key: 'days', label: t('fromTo'), cell: ({ fromDay, toDay }) => daysText(fromDay, toDay, language) },
        {
          key: 'action',
          label: t('action'),
          cell: (one) =>
            mayEndRelation(actor, one) ? (
              <EndButton of="relations" id={one.id} what={`${one.name}, ${one.organisation}`} language={language} />
            ) : null,
        },
      ]}
    />
  );
}

/** `01.12.2026 – 15.12.2026`, with a dash where a side is open. */
export function daysText(from: string | null, to: string | null, language: Language): string {
  const day = (one: string | null): string => (one === null ? '' : dayText(one, language, true));
  if (from === null && to === null) return peopleTexts(language)('openEnd');
  return `${day(from)} – ${to === null ? peopleTexts(language)('openEnd') : day(to)}`.trim();
}
