import type { ReactElement } from 'react';
import type { RoomRank } from '#libs/processes/round-view.js';
import { writeEuro } from '#libs/forms/write-values.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { shortInstant } from '../task/due.js';
import { Alert } from '../view/alert.js';
import { Badge } from '../view/badge.js';
import { ButtonGroup, LinkButton } from '../view/button.js';
import { Layout } from '../view/layout.js';
import { BackLink } from '../view/links.js';
import { Table } from '../view/table.js';
import { Money } from '../view/values.js';
import { isHidden, MotionResult, MotionSubject, Votes } from './motion-view.js';
import type { Room } from './round-desk.js';
import { taskHref } from './round-links.js';
import { sessionTexts } from './session-texts.js';
import { wordsIn } from '../view/languages.js';

/**
 * The session room, for a projector: what is on the table, who is there, what was decided. It asks for itself again every
 * few seconds where scripts run.
 */
export function sessionPage(visit: Visit, room: Room): ReactElement {
  const { language } = visit;
  const t = sessionTexts(language);
  const { dossier } = room.opened;
  return (
    <Layout {...frameOf(visit)} title={`${t('title')}: ${dossier.title}`} width="full">
      <BackLink href={`/rounds/${dossier.reference}`}>{t('toGlance')}</BackLink>
      <live-part id="room" className="app-room" data-seconds={4} data-version={dossier.seq}>
        <header className="app-room__head">
          <h1>
            {t('title')}: {dossier.title}
          </h1>
          <p>{t('confidential')}</p>
        </header>
        <Repeats room={room} />
        <div className="app-room__columns">
          <div>
            <OnTheTable room={room} />
            <Steps room={room} />
            <Awards room={room} />
          </div>
          <div>
            <Places room={room} />
            <Present room={room} />
          </div>
        </div>
        <Ranking room={room} />
        <Motions room={room} />
      </live-part>
    </Layout>
  );
}

interface Part {
  readonly room: Room;
}

/** Votes that count for nothing as they stand: somebody biased took part. */
function Repeats({ room: { room, opened } }: Part): ReactElement | null {
  const t = sessionTexts(opened.language);
  if (room.repeats.length === 0) return null;
  return (
    <>
      {room.repeats.map((number) => (
        <Alert key={number} kind="danger" title={t('repeat', { number })}>
          {t('repeatHow')}
        </Alert>
      ))}
    </>
  );
}

/** The motion on the table. While an open vote goes on, only how many votes there are: each member decides by themselves. */
function OnTheTable({ room: { room, cast, title, opened } }: Part): ReactElement {
  const { language } = opened;
  const t = sessionTexts(language);
  const { open } = room;
  if (!open) {
    const newest = room.motions.at(-1);
    return (
      <section className="app-room__table" aria-labelledby="motion">
        <h2 id="motion">{newest ? t('motion', { number: newest.number }) : t('noMotion')}</h2>
        {newest && isHidden(newest, title) ? <p>{t('hidden')}</p> : null}
        {newest && !isHidden(newest, title) ? (
          <>
            <MotionSubject motion={newest} title={title} language={language} />
            <MotionResult motion={newest} title={title} language={language} />
            <Votes motion={newest} title={title} language={language} />
          </>
        ) : null}
        {newest ? null : <p>{t('sessionAt', { at: shortInstant(room.at, language) })}</p>}
      </section>
    );
  }
  const all = cast >= open.voters.length && open.voters.length > 0;
  return (
    <section className="app-room__table app-room__table--open" aria-labelledby="motion">
      <h2 id="motion">{t('motion', { number: open.number })}</h2>
      <MotionSubject motion={open} title={title} language={language} />
      {open.secret ? (
        <p>{t('secret')}</p>
      ) : (
        <>
          <p className="app-room__count" role="status">
            {all ? t('ballotsAll') : t('ballots', { cast, voters: open.voters.length })}
          </p>
          {all && !isHidden(open, title) ? (
            <>
              <Votes motion={open} title={title} language={language} />
              <p>
                {t('provisional')}. {room.tieBreak ? t(`tie.${room.tieBreak}`) : null}
              </p>
            </>
          ) : (
            <p>
              {t('voteHere')} {t('ballotsHint')}
            </p>
          )}
        </>
      )}
    </section>
  );
}

/** What this person may do now: the clerk's steps, and a member's vote. */
function Steps({ room: { tasks, opened, view } }: Part): ReactElement | null {
  const { language, words, dossier } = opened;
  if (tasks.length === 0) return null;
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{sessionTexts(language)('nextSteps')}</h2>
      <ButtonGroup>
        {tasks.map((task) => (
          <LinkButton
            key={task.key}
            href={
              task.name === view.tasks.vote ? `/rounds/${dossier.reference}/vote` : taskHref(dossier.reference, task)
            }
          >
            {words.tasks[task.name] ?? task.name}
          </LinkButton>
        ))}
      </ButtonGroup>
    </section>
  );
}

function Places({ room: { room, opened, withheld } }: Part): ReactElement {
  const { language } = opened;
  const t = sessionTexts(language);
  return (
    <section aria-labelledby="places">
      <h2 id="places">{t('agenda')}</h2>
      <ul className="app-room__places">
        {room.places.map((place) => (
          <li key={place.key}>
            <span>
              {place[language]}, <Money cents={place.cents} />
            </span>
            {withheld ? null : place.decided ? (
              <Badge kind="success">{t('decided')}</Badge>
            ) : (
              <Badge>{t('open')}</Badge>
            )}
          </li>
        ))}
      </ul>
      {withheld ? null : (
        <p>{t('pot', { pot: writeEuro(room.potCents, language), left: writeEuro(room.leftCents, language) })}</p>
      )}
    </section>
  );
}

function Present({ room: { room, names, opened } }: Part): ReactElement {
  const { language } = opened;
  const t = sessionTexts(language);
  const { seats, quorum } = room;
  const isOpened = seats.some(({ present }) => present);
  const list = (present: boolean): string =>
    seats
      .filter((seat) => seat.present === present)
      .map(({ person, part }) => `${names.get(person) ?? ''} (${part[language]})`)
      .join(' · ');
  return (
    <section aria-labelledby="quorum">
      <h2 id="quorum">{t('quorum')}</h2>
      {isOpened ? (
        <>
          <p>
            <Badge kind={quorum.reached ? 'success' : 'warning'}>{t(quorum.reached ? 'quorumYes' : 'quorumNo')}</Badge>
          </p>
          <p>{t('quorumOf', { there: quorum.there, entitled: quorum.entitled, needed: quorum.needed })}</p>
          <dl className="app-room__present">
            <dt>{t('present')}</dt>
            <dd>{list(true)}</dd>
            {list(false) === '' ? null : (
              <>
                <dt>{t('absent')}</dt>
                <dd>{list(false)}</dd>
              </>
            )}
          </dl>
        </>
      ) : (
        <p>{t('nobody')}</p>
      )}
    </section>
  );
}

function Awards({ room: { room, title, opened, withheld } }: Part): ReactElement {
  const { language } = opened;
  const t = sessionTexts(language);
  return (
    <section aria-labelledby="awards">
      <h2 id="awards">{t('awards')}</h2>
      {withheld ? <p>{t('awardsWithheld')}</p> : room.awards.length === 0 ? <p>{t('awardsNone')}</p> : null}
      <ul className="app-room__places">
        {room.awards.map((award) => (
          <li key={`${award.en} ${award.nomination}`}>
            <span>
              <strong>{award[language]}</strong> {title(award.nomination) ?? t('hidden')}
            </span>
            {award.cents > 0 ? <Money cents={award.cents} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Ranking({ room: { room, title, withheld, opened, view } }: Part): ReactElement {
  const { language } = opened;
  const t = sessionTexts(language);
  const format = new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  const points = (hundredths: number | undefined): string =>
    hundredths === undefined ? '–' : format.format(hundredths / 100);
  const { scaleMax } = view.sheet(opened.file.terms);
  return (
    <section aria-labelledby="ranking">
      <h2 id="ranking">{t('ranking')}</h2>
      <p>
        {t('rankingNote')} {withheld ? t('hiddenNote') : null}
      </p>
      <Table<RoomRank>
        caption={t('ranking')}
        captionHidden
        rows={room.ranking}
        rowKey={({ nomination }) => nomination}
        columns={[
          { key: 'rank', label: t('rank'), numeric: true, cell: ({ rank }) => (rank === 0 ? '–' : rank) },
          { key: 'title', label: t('nomination'), rowHeader: true, cell: ({ nomination }) => title(nomination) },
          {
            key: 'mean',
            label: `${t('mean')} (0–${scaleMax})`,
            numeric: true,
            cell: ({ meanHundredths }) => points(meanHundredths),
          },
          {
            key: 'spread',
            label: t('spread'),
            numeric: true,
            cell: ({ scores, spreadHundredths }) => (scores === 0 ? '–' : points(spreadHundredths)),
          },
          { key: 'scores', label: t('scores'), numeric: true, cell: ({ scores }) => scores },
        ]}
      />
    </section>
  );
}

function Motions({ room: { room, title, opened, withheld } }: Part): ReactElement {
  const { language } = opened;
  const t = sessionTexts(language);
  return (
    <section aria-labelledby="motions">
      <h2 id="motions">{t('motions')}</h2>
      {withheld ? <p>{t('motionsWithheld')}</p> : room.motions.length === 0 ? <p>{t('motionsNone')}</p> : null}
      <ol className="app-room__motions">
        {room.motions.toReversed().map((motion) => (
          <li key={motion.number} value={motion.number}>
            {isHidden(motion, title) ? (
              <p>{t('hidden')}</p>
            ) : (
              <>
                <MotionSubject motion={motion} title={title} language={language} />
                <MotionResult motion={motion} title={title} language={language} />
                {room.repeats.includes(motion.number) ? <Badge kind="danger">{t('repeatMark')}</Badge> : null}
                <p>
                  {motion.votes
                    .map(
                      (line) => `${line.nomination ? title(line.nomination) : wordsIn(line, language)}: ${line.votes}`,
                    )
                    .join(' · ')}
                </p>
                {motion.reason === '' ? null : (
                  <p>
                    {t('reason')}: {motion.reason}
                  </p>
                )}
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
