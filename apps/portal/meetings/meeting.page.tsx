import type { ReactElement } from 'react';
import type { MeetingDocument, ReadyPaper } from '#libs/database/stores/council-meeting.store.js';
import { text } from '#libs/processes/answers.js';
import { CommandLinks } from '../commands/command-links.js';
import { ReceiptAlert } from '../dossier/receipt-alert.js';
import type { Receipt } from '../dossier/receipts.js';
import { documentText } from '../dossier/template-texts.js';
import { stateText } from '../dossier/words.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { Due } from '../task/due.js';
import { Alert } from '../view/alert.js';
import { Badge } from '../view/badge.js';
import { ButtonGroup, LinkButton } from '../view/button.js';
import { PageTitle, Section } from '../view/card.js';
import { Layout } from '../view/layout.js';
import { BackLink, Link } from '../view/links.js';
import { Table } from '../view/table.js';
import { Day, Instant } from '../view/values.js';
import { AgendaList } from './agenda-list.js';
import type { Meeting } from './meeting-desk.js';
import { stepRoleText, wholeDay } from './meeting-words.js';
import { meetingTexts } from './texts.js';

export interface MeetingPageProps {
  readonly meeting: Meeting;
  /** what this person may do that is no task */
  readonly commands: readonly string[];
  /** what stands against the invitation, in words; undefined where it is not the next step */
  readonly missing: readonly string[] | undefined;
  readonly ready: readonly ReadyPaper[];
  readonly documents: readonly MeetingDocument[];
  readonly receipt: Receipt | undefined;
}

/** A meeting: when and where, what comes next, its agenda, what could come onto it, its documents. */
export function meetingPage(visit: Visit, props: MeetingPageProps): ReactElement {
  const { meeting, receipt } = props;
  const { language, dossier, sitting, words, state } = meeting;
  const t = meetingTexts(language);
  const { body, on, startsAt, room, short } = sitting;
  const when = t('when', { day: wholeDay(on, language), time: startsAt });
  return (
    <Layout {...frameOf(visit)} title={dossier.title} width="wide">
      <BackLink href={`/meetings?month=${on.slice(0, 7)}`}>{t('toCalendar')}</BackLink>
      <ReceiptAlert receipt={receipt} language={language} />
      <PageTitle
        preline={`${words.name} · ${dossier.reference}`}
        badge={<Badge kind="info">{stateText(state, words)}</Badge>}
        lead={[when, room, short ? t('shortNotice') : ''].filter((part) => part !== '').join(' · ')}
      >
        {body?.name ?? sitting.bodyKey}
      </PageTitle>
      <Cancelled meeting={meeting} />
      <Standing {...props} />
      <Section id="documents" title={t('documents')}>
        <Documents {...props} />
      </Section>
    </Layout>
  );
}

/** What comes next, the agenda, and what could come onto it. While a submission still has to answer, it renews itself. */
function Standing(props: MeetingPageProps): ReactElement {
  const { meeting, ready } = props;
  const { sight, items, language, dossier, state } = meeting;
  const isOpen = state === 'planned' || state === 'invited';
  const content = (
    <>
      {sight === 'office' ? <NextStep {...props} /> : null}
      <Section id="agenda" title={meetingTexts(language)('agenda')}>
        <AgendaList meeting={meeting} items={items} />
        {sight === 'office' ? <Gone meeting={meeting} /> : null}
      </Section>
      {sight === 'office' && isOpen ? (
        <Section id="ready" title={meetingTexts(language)('readyTitle')}>
          <ReadyTable ready={ready} language={language} />
        </Section>
      ) : null}
    </>
  );
  const waits = isOpen && items.some((item) => !item.ready);
  return sight === 'office' && waits ? (
    <live-part id="standing" data-seconds={2} data-version={dossier.seq}>
      {content}
    </live-part>
  ) : (
    <div id="standing" data-version={dossier.seq}>
      {content}
    </div>
  );
}

function Cancelled({ meeting }: { readonly meeting: Meeting }): ReactElement | null {
  const { state, file, language } = meeting;
  if (state !== 'cancelled') return null;
  const t = meetingTexts(language);
  const reason = text(file.said('cancel'), 'reason');
  return (
    <Alert kind="warning" title={t('cancelled')}>
      {reason === '' ? null : t('cancelledWhy', { reason })}
    </Alert>
  );
}

/** Where a task of a meeting is done: on a page of its own, else on that of the task. */
export function taskHref({ dossier: { reference } }: Meeting, { name, key }: { name: string; key: string }): string {
  if (name === 'openMeeting' || name === 'leadMeeting') return `/meetings/${reference}/room`;
  return name === 'writeMinutes' ? `/meetings/${reference}/minutes` : `/dossiers/${reference}/tasks/${key}`;
}

function NextStep({ meeting, commands, missing }: MeetingPageProps): ReactElement {
  const { language, dossier, words, task, state } = meeting;
  const t = meetingTexts(language);
  const base = `/meetings/${dossier.reference}`;
  const others = commands.filter((name) => name !== 'arrange' && name !== 'supplement');
  const isSitting = state === 'invited' || state === 'running';
  return (
    <Section id="next" title={t('next')}>
      <div className="app-stack">
        {task || commands.length > 0 ? null : <p className="kern-body kern-body--muted">{t('nextNone')}</p>}
        {task ? (
          <p className="kern-body">
            {words.tasks[task.name] ?? task.name}: <Due at={task.dueAt} />
          </p>
        ) : null}
        {missing === undefined ? null : missing.length === 0 ? (
          <p className="kern-body">{t('missingNone')}</p>
        ) : (
          <Alert kind="info" title={t('missing')}>
            <ul className="app-missing">
              {missing.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Alert>
        )}
        <ButtonGroup>
          {task ? <LinkButton href={taskHref(meeting, task)}>{words.tasks[task.name] ?? task.name}</LinkButton> : null}
          {commands.includes('arrange') || commands.includes('supplement') ? (
            <LinkButton href={`${base}/agenda`} variant="secondary">
              {t(commands.includes('arrange') ? 'toAgenda' : 'toSupplement')}
            </LinkButton>
          ) : null}
          {isSitting ? (
            <LinkButton href={`${base}/room/screen`} variant="secondary">
              {t('toScreen')}
            </LinkButton>
          ) : null}
          <LinkButton href={`/dossiers/${dossier.reference}`} variant="tertiary">
            {t('toDossier')}
          </LinkButton>
        </ButtonGroup>
        <CommandLinks opened={meeting} commands={others} />
      </div>
    </Section>
  );
}

function Gone({ meeting: { sitting, language, papers } }: { readonly meeting: Meeting }): ReactElement | null {
  const t = meetingTexts(language);
  const gone = sitting.items.filter((item) => item.gone !== '');
  if (gone.length === 0) return null;
  return (
    <Alert kind="warning" title={t('gone')}>
      <p>{t('goneText')}</p>
      <ul>
        {gone.map((item) => (
          <li key={item.id}>
            <strong>{item.title || papers.get(item.paper)?.title || t('withheld')}</strong>.{' '}
            {t(`gone.${item.gone || 'dropped'}`)}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function ReadyTable(props: {
  readonly ready: readonly ReadyPaper[];
  readonly language: Meeting['language'];
}): ReactElement {
  const { ready, language } = props;
  const t = meetingTexts(language);
  return (
    <>
      <p className="kern-body">{t('readyLead')}</p>
      <Table
        caption={t('readyTitle')}
        captionHidden
        empty={t('readyNone')}
        rows={ready}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'number',
            label: t('number'),
            cell: ({ number, reference }) => <Link href={`/dossiers/${reference}`}>{number}</Link>,
          },
          { key: 'title', label: t('title'), rowHeader: true, cell: ({ title }) => title },
          { key: 'role', label: t('role'), cell: ({ role }) => stepRoleText(role, language) },
          {
            key: 'wishedOn',
            label: t('wishedOn'),
            cell: ({ wishedOn }) => (wishedOn === null ? '–' : <Day day={wishedOn} short />),
          },
        ]}
      />
    </>
  );
}

function Documents({ meeting, documents }: MeetingPageProps): ReactElement {
  const { language, numbers, dossier } = meeting;
  const t = meetingTexts(language);
  const called = ({ template, part }: MeetingDocument): string => {
    const document = documentText(template, language);
    return part === '' ? document : t('ofItem', { document, number: numbers.get(part) ?? part });
  };
  return (
    <Table
      caption={t('documents')}
      captionHidden
      empty={t('documentsNone')}
      rows={documents}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'document',
          label: t('document'),
          rowHeader: true,
          cell: (one) =>
            one.fileId === null ? (
              called(one)
            ) : (
              <Link href={`/meetings/${dossier.reference}/documents/${one.id}`}>{called(one)}</Link>
            ),
        },
        {
          key: 'made',
          label: t('made'),
          cell: ({ createdAt, fileId }) =>
            fileId === null ? <Badge kind="info">{t('beingMade')}</Badge> : <Instant at={createdAt} short />,
        },
      ]}
    />
  );
}
