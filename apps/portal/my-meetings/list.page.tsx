import type { ReactElement } from 'react';
import type { MeetingLine } from '#libs/database/stores/member-meetings.store.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { Badge } from '../view/badge.js';
import { PageTitle, Section } from '../view/card.js';
import type { Language } from '../view/catalogue.js';
import { Layout } from '../view/layout.js';
import { Link } from '../view/links.js';
import { Pagination } from '../view/navigation.js';
import { Table } from '../view/table.js';
import { dayText } from '../view/values.js';
import { pageSize, type MyMeetings } from './member-desk.js';
import { memberTexts } from './texts.js';

/** Meetings of a member's bodies, those to come first. */
export function myMeetingsPage(
  visit: Visit,
  { next, past, page }: MyMeetings & { readonly page: number },
): ReactElement {
  const { language } = visit;
  const t = memberTexts(language);
  const isNobody = next.length === 0 && past.total === 0;
  return (
    <Layout {...frameOf(visit)} title={t('title')} width="wide">
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      {isNobody ? <p className="kern-body">{t('noSeat')}</p> : null}
      <Section id="next" title={t('next')}>
        <Meetings rows={next} caption={t('next')} empty={t('nextNone')} language={language} />
      </Section>
      <Section id="past" title={t('past')}>
        <Meetings rows={past.rows} caption={t('past')} empty={t('pastNone')} language={language} />
        <Pagination
          page={page}
          pages={Math.ceil(past.total / pageSize)}
          href={(number) => `/my-meetings?page=${number}#past`}
        />
      </Section>
    </Layout>
  );
}

interface MeetingsProps {
  readonly rows: readonly MeetingLine[];
  readonly caption: string;
  readonly empty: string;
  readonly language: Language;
}

function Meetings({ rows, caption, empty, language }: MeetingsProps): ReactElement {
  const t = memberTexts(language);
  return (
    <Table
      caption={caption}
      captionHidden
      empty={empty}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'when', label: t('when'), rowHeader: true, cell: (line) => whenText(line, language) },
        {
          key: 'body',
          label: t('body'),
          cell: (line) => (
            <span className="app-two-lines">
              <span>{line.bodyName}</span>
              {clashesOf(line, rows).map((other) => (
                <Badge key={other.id} kind="warning">
                  {t('clash', { body: other.bodyName })}
                </Badge>
              ))}
            </span>
          ),
        },
        { key: 'where', label: t('where'), cell: ({ room }) => room },
        { key: 'state', label: t('state'), cell: ({ state }) => <StateBadge state={state} language={language} /> },
        {
          key: 'papers',
          label: t('papers'),
          cell: (line) => (
            <Link
              href={`/my-meetings/${line.reference}`}
              label={t('agendaOf', { body: line.bodyName, day: dayText(line.on, language, true) })}
            >
              {t('agendaLink')}
            </Link>
          ),
        },
      ]}
    />
  );
}

/** Day and time of a meeting. */
export const whenText = ({ on, startsAt }: Pick<MeetingLine, 'on' | 'startsAt'>, language: Language): string =>
  memberTexts(language)('at', { day: dayText(on, language), time: startsAt });

/** Other meetings that begin at the same time. */
const clashesOf = ({ id, on, startsAt, state }: MeetingLine, rows: readonly MeetingLine[]): MeetingLine[] =>
  state === 'cancelled'
    ? []
    : rows.filter(
        (other) => other.id !== id && other.on === on && other.startsAt === startsAt && other.state !== 'cancelled',
      );

const known = ['planned', 'invited', 'running', 'held', 'approval', 'approved', 'archived', 'cancelled'] as const;

/** How far a meeting is. */
export function StateBadge(props: { readonly state: string; readonly language: Language }): ReactElement | null {
  const state = known.find((one) => one === props.state);
  if (!state) return null;
  const kind = state === 'invited' || state === 'running' ? 'info' : state === 'cancelled' ? 'warning' : 'neutral';
  return <Badge kind={kind}>{memberTexts(props.language)(`state.${state}`)}</Badge>;
}
