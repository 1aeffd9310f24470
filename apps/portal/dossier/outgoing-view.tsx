import type { ReactElement } from 'react';
import type { MailLine, TimerLine } from '#libs/database/stores/dossier-view.store.js';
import { DueReason, shortDeadline } from '../task/due.js';
import { deadlineText } from './deadline-text.js';
import { Badge } from '../view/badge.js';
import { Link } from '../view/links.js';
import { Table } from '../view/table.js';
import { Instant } from '../view/values.js';
import type { OpenedDossier } from './dossier-reader.js';
import { documentText, mailText } from './template-texts.js';
import { NowAndPast } from './now-and-past.js';
import { outgoingTexts } from './outgoing-texts.js';

/** Deadlines, reminders and other dates: those to come, and folded away those that are over. */
export function TimersView({ opened }: { readonly opened: OpenedDossier }): ReactElement {
  const t = outgoingTexts(opened.language);
  return (
    <NowAndPast
      rows={opened.page.timers}
      isPast={({ ending }) => ending !== null}
      now={t('timers')}
      past={(count) => t('pastTimers', { count })}
      table={(timers, caption) => <Timers opened={opened} timers={timers} caption={caption} />}
    />
  );
}

interface TimersProps {
  readonly opened: OpenedDossier;
  readonly timers: readonly TimerLine[];
  readonly caption: string;
}

function Timers({ opened: { words, language, dossier }, timers, caption }: TimersProps): ReactElement {
  const t = outgoingTexts(language);
  const reason = (line: TimerLine): string | undefined => {
    const open = dossier.snapshot?.timers.find(({ key }) => key === line.key);
    return open && deadlineText(open, language);
  };
  const what = ({ kind, name: called }: TimerLine): string => {
    const name = words.tasks[called] ?? words.events[called] ?? called;
    if (kind === 'reminder' || kind === 'deadline' || kind === 'escalation') return t(`timer.${kind}`, { name });
    return t('timer.timer', { name });
  };
  return (
    <Table
      caption={caption}
      captionHidden
      empty={t('noTimers')}
      rows={timers}
      rowKey={({ key }) => key}
      columns={[
        { key: 'what', label: t('what'), rowHeader: true, cell: what },
        {
          key: 'when',
          label: t('when'),
          cell: (line) => (
            <span className="app-two-lines">
              <span>{shortDeadline(line.dueAt, language)}</span>
              <DueReason text={reason(line)} />
            </span>
          ),
        },
        {
          key: 'status',
          label: t('status'),
          cell: ({ ending }) => {
            if (
              ending === 'fired' ||
              ending === 'extended' ||
              ending === 'done' ||
              ending === 'left' ||
              ending === 'ended'
            )
              return t(`ending.${ending}`);
            return <Badge kind="info">{t('ending.none')}</Badge>;
          },
        },
      ]}
    />
  );
}

/** Mails of the dossier, and whether each was sent. */
export function MailsView({ opened: { page, language, words } }: { readonly opened: OpenedDossier }): ReactElement {
  const t = outgoingTexts(language);
  return (
    <Table
      caption={t('mails')}
      captionHidden
      empty={t('noMails')}
      rows={page.mails}
      rowKey={({ id }) => id}
      columns={[
        { key: 'mail', label: t('mail'), rowHeader: true, cell: ({ template }) => mailText(template, language) },
        { key: 'to', label: t('to'), cell: ({ recipient }) => recipient || (words.applicants ?? t('applicant')) },
        { key: 'written', label: t('written'), cell: ({ createdAt }) => <Instant at={createdAt} short /> },
        {
          key: 'sent',
          label: t('sentAt'),
          cell: (mail) => <Sent mail={mail} waits={t('waitingToSend')} failed={t('failed')} />,
        },
      ]}
    />
  );
}

function Sent({
  mail,
  waits,
  failed,
}: {
  readonly mail: MailLine;
  readonly waits: string;
  readonly failed: string;
}): ReactElement {
  if (mail.sentAt) return <Instant at={mail.sentAt} short />;
  return mail.failedAt ? <Badge kind="danger">{failed}</Badge> : <Badge kind="info">{waits}</Badge>;
}

/** Documents that were made, to download. */
export function DocumentsView({ opened: { page, language } }: { readonly opened: OpenedDossier }): ReactElement {
  const t = outgoingTexts(language);
  return (
    <Table
      caption={t('documents')}
      captionHidden
      empty={t('noDocuments')}
      rows={page.documents}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'document',
          label: t('document'),
          rowHeader: true,
          cell: ({ template, fileId }) =>
            fileId ? (
              <Link href={`/files/${fileId}`}>{documentText(template, language)}</Link>
            ) : (
              documentText(template, language)
            ),
        },
        { key: 'made', label: t('made'), cell: ({ createdAt }) => <Instant at={createdAt} short /> },
        {
          key: 'size',
          label: t('size'),
          cell: ({ sizeBytes }) =>
            sizeBytes === null ? (
              <Badge kind="info">{t('beingMade')}</Badge>
            ) : (
              t('kilobytes', { count: Math.ceil(sizeBytes / 1024) })
            ),
        },
        { key: 'hash', label: t('hash'), cell: ({ sha256 }) => <code className="app-hash">{sha256}</code> },
      ]}
    />
  );
}
