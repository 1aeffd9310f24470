import type { ReactElement } from 'react';
import { resultOf } from '#libs/processes/council-meeting/sitting.js';
import { ReceiptAlert } from '../dossier/receipt-alert.js';
import type { Receipt } from '../dossier/receipts.js';
import { stateText } from '../dossier/words.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { Alert, ErrorSummary } from '../view/alert.js';
import { Badge } from '../view/badge.js';
import { fieldId } from '../view/class-names.js';
import { Layout } from '../view/layout.js';
import { BackLink, Link } from '../view/links.js';
import { resultLine, stepRoleText, wholeDay } from './meeting-words.js';
import { QuorumView } from './quorum-view.js';
import type { Room } from './room-desk.js';
import { Close, UrgentItem } from './room-end.js';
import { StepForm } from './room-form.js';
import { Attendance, Bias } from './room-people.js';
import { ResultForm } from './room-result.js';
import { nameIn } from './room-steps.js';
import { roomTexts } from './room-texts.js';
import { meetingTexts } from './texts.js';

interface RoomPageProps {
  readonly room: Room;
  readonly receipt?: Receipt | undefined;
  /** somebody else entered a step before this one */
  readonly overtaken?: boolean;
}

/**
 * The room of a running meeting, large enough for a projector: what is on the table, who is there, whether that is enough,
 * and beside it what the clerk enters. Whoever only looks on sees it renew itself.
 */
export function roomPage(visit: Visit, { room, receipt, overtaken = false }: RoomPageProps): ReactElement {
  const { language } = visit;
  const t = roomTexts(language);
  const { meeting, view, typed } = room;
  const { dossier, sitting } = meeting;
  const errors = typed?.errors ?? [];
  const content = <RoomContent room={room} />;
  return (
    <Layout
      {...frameOf(visit)}
      title={`${t('title')}: ${dossier.title}`}
      width="full"
      faulty={errors.length > 0 || overtaken}
    >
      <BackLink href={`/meetings/${dossier.reference}`}>{t('back')}</BackLink>
      <ReceiptAlert receipt={receipt} language={language} />
      <ErrorSummary
        items={errors.map(({ ptr, text }) => ({ href: `#${fieldId(nameIn(typed?.step ?? 'result', ptr))}`, text }))}
      />
      {overtaken ? (
        <Alert kind="warning" title={t('overtaken')} live>
          {t('overtakenText')}
        </Alert>
      ) : null}
      <div className="app-room app-meeting">
        <header className="app-room__head">
          <h1>{sitting.body?.name ?? sitting.bodyKey}</h1>
          <p>
            {meetingTexts(language)('when', { day: wholeDay(sitting.on, language), time: sitting.startsAt })} ·{' '}
            {sitting.room} · <Badge kind="info">{stateText(dossier.state, meeting.words)}</Badge>{' '}
            <Link href={`/meetings/${dossier.reference}/room/screen`}>{t('screen')}</Link>
          </p>
        </header>
        {view ? (
          content
        ) : (
          <live-part id="room" data-seconds={4} data-version={dossier.seq}>
            {content}
          </live-part>
        )}
      </div>
    </Layout>
  );
}

interface Part {
  readonly room: Room;
}

function RoomContent({ room }: Part): ReactElement {
  const { meeting, view } = room;
  const { state, language } = meeting;
  const t = roomTexts(language);
  if (state === 'planned' || state === 'invited') {
    return view ? (
      <section aria-labelledby="opening">
        <h2 id="opening">{t('opening')}</h2>
        <Attendance room={room} opening />
      </section>
    ) : (
      <p>{t('notOpen')}</p>
    );
  }
  return (
    <>
      <div className="app-room__columns">
        <OnTheTable room={room} />
        <div>
          <QuorumView
            quorum={room.quorum}
            sitting={meeting.sitting}
            ofItem={room.item !== undefined}
            language={language}
          />
          {view ? <Comings room={room} /> : null}
          <Items room={room} />
        </div>
      </div>
      {state === 'running' ? null : <p>{t('over')}</p>}
      {view ? (
        <>
          <UrgentItem room={room} />
          <Close room={room} />
        </>
      ) : null}
    </>
  );
}

function OnTheTable({ room }: Part): ReactElement {
  const { meeting, item, result, view } = room;
  const { language, numbers } = meeting;
  const t = roomTexts(language);
  const number = item && numbers.get(item.id);
  return (
    <section
      className={`app-room__table${item && !result ? ' app-room__table--open' : ''}`}
      aria-labelledby="table"
      id="item"
    >
      <h2 id="table">{item ? `${t('table')}: ${number ?? ''}` : t('tableNone')}</h2>
      {item ? (
        <>
          <p className="app-table-title">{item.title}</p>
          <p>
            {[
              item.number === '' ? '' : `${meetingTexts(language)('number')} ${item.number}`,
              item.version > 1 ? t('version', { version: item.version }) : '',
              stepRoleText(item.role ?? '', language),
            ]
              .filter((part) => part !== '')
              .join(' · ')}{' '}
            {item.isPublic ? null : <Badge kind="warning">{t('internal')}</Badge>}
          </p>
          {item.proposal === '' ? null : (
            <details className="app-details">
              <summary>{t('proposal')}</summary>
              <p className="app-pre">{item.proposal}</p>
            </details>
          )}
          {result ? (
            <p className="app-motion__result">
              <Badge kind={result.outcome === 'rejected' ? 'neutral' : 'success'}>{resultLine(result, language)}</Badge>
            </p>
          ) : view ? (
            <>
              <Bias room={room} />
              <ResultForm room={room} item={item} />
            </>
          ) : null}
        </>
      ) : null}
      <Next room={room} />
    </section>
  );
}

/** The way on: the next item without a result. */
function Next({ room }: Part): ReactElement | null {
  const { meeting, next, item, result, view } = room;
  const { numbers, language } = meeting;
  const t = roomTexts(language);
  if (!view) return null;
  if (!next) return item && !result ? null : <p>{t('allDone')}</p>;
  const number = numbers.get(next.id) ?? '';
  const first = item === undefined;
  return (
    <StepForm
      room={room}
      step="item"
      inline
      variant={item && !result ? 'tertiary' : 'primary'}
      label={t(first ? 'first' : 'next', { number })}
      about={t(first ? 'firstOf' : 'nextOf', { number, title: next.title })}
      fields={{ '/item': next.id }}
    />
  );
}

function Comings({ room }: Part): ReactElement {
  const { meeting, typed } = room;
  const { sitting, language } = meeting;
  const all = new Set(sitting.seats.map(({ person }) => person)).size;
  return (
    <details className="app-details app-after" open={typed?.step === 'attendance'}>
      <summary>
        {roomTexts(language)('present')}: {roomTexts(language)('presentOf', { there: sitting.present.length, all })}
      </summary>
      <div>
        <Attendance room={room} />
      </div>
    </details>
  );
}

/** The agenda beside the table, each item with its result or the way to call it. */
function Items({ room }: Part): ReactElement {
  const { meeting, view, item: current } = room;
  const { items, numbers, sitting, language } = meeting;
  const t = roomTexts(language);
  const done = items.filter(({ id }) => resultOf(sitting, id)).length;
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda">{t('agenda')}</h2>
      <p>{t('done', { done, all: items.length })}</p>
      <ol className="app-room__places">
        {items.map((item) => {
          const result = resultOf(sitting, item.id);
          return (
            <li key={item.id} aria-current={item.id === current?.id ? 'step' : undefined}>
              <span>
                {numbers.get(item.id) ?? ''} {item.title}
              </span>
              {result ? (
                <Badge kind="success">{resultLine(result, language).split(' (')[0]}</Badge>
              ) : view && item.id !== current?.id ? (
                <StepForm
                  room={room}
                  step="item"
                  inline
                  small
                  variant="tertiary"
                  label={t('call')}
                  about={t('callOf', { title: item.title })}
                  fields={{ '/item': item.id }}
                />
              ) : null}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
