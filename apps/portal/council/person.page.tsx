import type { ReactElement } from 'react';
import { PageTitle, Section } from '../view/card.js';
import { BackLink } from '../view/links.js';
import { usePage } from '../view/page-context.js';
import { Table } from '../view/table.js';
import { dayText } from '../view/values.js';
import { CouncilLayout, German, type CouncilVisit } from './frame.js';
import { personJsonLd } from './json-ld.js';
import { PublicLink } from './links.js';
import { councilTexts } from './texts.js';
import { pathOf, type Named } from './views.js';

/** A seat of somebody. Days `YYYY-MM-DD`. */
export interface SeatView {
  readonly id: string;
  readonly body: Named | undefined;
  readonly onBehalfOf: Named | undefined;
  readonly role: string;
  readonly voting: boolean;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

interface PersonPageProps {
  readonly person: Named;
  readonly formOfAddress: string | undefined;
  readonly seats: readonly SeatView[];
  /** Berlin's */
  readonly today: string;
}

/** Somebody with a seat: name, form of address, seats now and before. */
export function personPage(at: CouncilVisit, { person, formOfAddress, seats, today }: PersonPageProps): ReactElement {
  const t = councilTexts(at.visit.language);
  const isPast = ({ to }: SeatView): boolean => to !== undefined && to < today;
  const [now, past] = [seats.filter((seat) => !isPast(seat)), seats.filter(isPast)];
  const path = pathOf(person);
  const bodies = now.flatMap(({ body }) => body?.name ?? []);
  return (
    <CouncilLayout
      {...at}
      part="bodies"
      title={person.name}
      head={{
        path,
        oparl: `person/${person.id}`,
        description: `${person.name}: ${bodies.join(', ') || t('seats')}`,
        jsonLd: personJsonLd(person.name, `${at.portalUrl}${path}`, bodies),
      }}
    >
      <BackLink href="/council/bodies">{t('bodies')}</BackLink>
      <PageTitle
        preline={formOfAddress === undefined ? undefined : <German>{formOfAddress}</German>}
        lead={t('personLead')}
      >
        <German>{person.name}</German>
      </PageTitle>
      <Section id="seats" title={t('seatsNow')}>
        <Seats seats={now} caption={t('seatsNow')} />
      </Section>
      {past.length === 0 ? null : (
        <Section id="past" title={t('seatsPast')}>
          <Seats seats={past} caption={t('seatsPast')} />
        </Section>
      )}
    </CouncilLayout>
  );
}

function Seats({ seats, caption }: { readonly seats: readonly SeatView[]; readonly caption: string }): ReactElement {
  const { language } = usePage();
  const t = councilTexts(language);
  const day = (value: string): string => dayText(value, language, true);
  return (
    <Table
      caption={caption}
      captionHidden
      empty={t('noSeats')}
      rows={seats}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'body',
          label: t('body'),
          rowHeader: true,
          cell: ({ body }) => (body ? <PublicLink to={body} /> : null),
        },
        { key: 'role', label: t('role'), cell: ({ role }) => <German>{role}</German> },
        { key: 'voting', label: t('voting'), cell: ({ voting }) => t(voting ? 'yes' : 'no') },
        {
          key: 'faction',
          label: t('faction'),
          cell: ({ onBehalfOf }) => (onBehalfOf ? <PublicLink to={onBehalfOf} /> : null),
        },
        {
          key: 'time',
          label: t('time'),
          cell: ({ from, to }) =>
            from === undefined
              ? ''
              : to === undefined
                ? t('since', { day: day(from) })
                : t('span', { from: day(from), to: day(to) }),
        },
      ]}
    />
  );
}
