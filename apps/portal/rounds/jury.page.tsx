import type { ReactElement } from 'react';
import { ReceiptAlert } from '../dossier/receipt-alert.js';
import type { Receipt } from '../dossier/receipts.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { Due, shortInstant } from '../task/due.js';
import { Alert } from '../view/alert.js';
import { Badge } from '../view/badge.js';
import { ButtonGroup, LinkButton } from '../view/button.js';
import { PageTitle, Section } from '../view/card.js';
import type { Language } from '../view/catalogue.js';
import { Layout } from '../view/layout.js';
import { Link } from '../view/links.js';
import { ListKeys } from '../view/navigation.js';
import { Table } from '../view/table.js';
import { BarPicture } from './bars.js';
import type { JuryRound, ReadingLine } from './jury-desk.js';
import { juryTexts } from './jury-texts.js';

/** A juror's own page: what they are asked, what they have to read, and how far they are. */
export function juryPage(visit: Visit, rounds: readonly JuryRound[], receipt: Receipt | undefined): ReactElement {
  const { language } = visit;
  const t = juryTexts(language);
  return (
    <Layout {...frameOf(visit)} title={t('title')} width="wide">
      <ReceiptAlert receipt={receipt} language={language} withReference />
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      {rounds.length === 0 ? <p className="kern-body kern-body--muted">{t('none')}</p> : null}
      {rounds.map((one) => (
        <Section key={one.round.id} id={one.round.reference} title={one.round.title}>
          <Asked of={one} language={language} />
          {one.lines.length === 0 ? null : (
            <>
              <Progress of={one} language={language} />
              <ListKeys>
                <Lines of={one} language={language} />
              </ListKeys>
            </>
          )}
        </Section>
      ))}
    </Layout>
  );
}

interface Part {
  readonly of: JuryRound;
  readonly language: Language;
}

/** What is asked of the juror before everything else. */
function Asked({ of, language }: Part): ReactElement | null {
  const t = juryTexts(language);
  const { reference } = of.round;
  const room = (
    <LinkButton href={`/rounds/${reference}/session`} variant="secondary">
      {t('room')}
    </LinkButton>
  );
  if (of.join !== undefined) {
    return (
      <Alert kind="info" title={t('join')}>
        <p>{t('joinText')}</p>
        <ButtonGroup>
          <LinkButton href={`/dossiers/${reference}/tasks/${of.join}`}>{t('joinLink')}</LinkButton>
        </ButtonGroup>
      </Alert>
    );
  }
  if (of.votes) {
    return (
      <Alert kind="info" title={t('vote')}>
        <ButtonGroup>
          <LinkButton href={`/rounds/${reference}/vote`}>{t('voteLink')}</LinkButton>
          {room}
        </ButtonGroup>
      </Alert>
    );
  }
  if (of.inSession) return <ButtonGroup>{room}</ButtonGroup>;
  return of.lines.length === 0 ? <p className="kern-body">{t('joined')}</p> : null;
}

function Progress({ of, language }: Part): ReactElement {
  const t = juryTexts(language);
  const { lines, dates, round } = of;
  const done = lines.filter((line) => line.done).length;
  const next = lines.find((line) => line.open && !line.done);
  const open = lines.some((line) => line.open);
  const at = (key: string): string => dates.find((date) => date.key === key)?.at ?? '';
  return (
    <div className="app-progress">
      <div>
        <p className="kern-body kern-body--bold">{t('progress', { done, all: lines.length })}</p>
        <BarPicture part={done} of={lines.length} />
        {open ? (
          <p className="kern-body">
            {t('until')} <Due at={at('scoringEndsAt')} />
          </p>
        ) : null}
        <p className="kern-body">
          {t('session')}: {shortInstant(at('sessionAt'), language)}
        </p>
        {open ? null : <p className="kern-body">{t('closed')}</p>}
        {open && !next ? <p className="kern-body">{t('allDone')}</p> : null}
      </div>
      <div className="app-progress__ways">
        {next ? <LinkButton href={lineHref(next)}>{t('next', { title: next.nomination.title })}</LinkButton> : null}
        <LinkButton href={`/jury/${round.reference}/pack.pdf`} variant="secondary" icon="download">
          {t('pack')}
        </LinkButton>
        <p className="kern-body kern-body--small kern-body--muted">{t('packHint')}</p>
      </div>
    </div>
  );
}

const lineHref = ({ nomination, key }: ReadingLine): string => `/dossiers/${nomination.reference}/tasks/${key}`;

function Lines({ of, language }: Part): ReactElement {
  const t = juryTexts(language);
  const { lines, scaleMax, round } = of;
  const format = new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return (
    <Table
      caption={round.title}
      captionHidden
      rows={lines}
      rowKey={({ nomination }) => nomination.id}
      columns={[
        {
          key: 'nomination',
          label: t('nomination'),
          rowHeader: true,
          cell: (line) => (
            <span className="app-two-lines">
              <Link href={lineHref(line)}>{line.nomination.title}</Link>
              <span>
                {line.nomination.nominee} · {line.nomination.reference}
              </span>
            </span>
          ),
        },
        { key: 'category', label: t('category'), cell: ({ category }) => category },
        {
          key: 'state',
          label: t('state'),
          cell: ({ open, done }) =>
            done ? (
              <Badge kind="success">{t('done')}</Badge>
            ) : (
              <Badge kind={open ? 'info' : 'neutral'}>{t(open ? 'todo' : 'notScored')}</Badge>
            ),
        },
        {
          key: 'score',
          label: t('score'),
          numeric: true,
          cell: ({ scoreHundredths }) =>
            scoreHundredths === undefined
              ? '–'
              : t('scoreOf', { score: format.format(scoreHundredths / 100), max: scaleMax }),
        },
        { key: 'action', label: t('action'), cell: (line) => <Ways line={line} language={language} /> },
      ]}
    />
  );
}

function Ways({ line, language }: { readonly line: ReadingLine; readonly language: Language }): ReactElement {
  const t = juryTexts(language);
  const { title } = line.nomination;
  const way = line.open ? (line.done ? 'change' : 'rate') : 'read';
  return (
    <span className="app-row-actions">
      <Link href={lineHref(line)} label={t(`${way}Of`, { title })}>
        {t(way)}
      </Link>
      {line.mayRecuse ? (
        <Link href={`${lineHref(line)}/recuse`} small label={t('recuseOf', { title })}>
          {t('recuse')}
        </Link>
      ) : null}
    </span>
  );
}
