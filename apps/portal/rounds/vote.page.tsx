import { randomUUID } from 'node:crypto';
import type { ReactElement } from 'react';
import { ReceiptAlert } from '../dossier/receipt-alert.js';
import type { Receipt } from '../dossier/receipts.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { Alert } from '../view/alert.js';
import { LinkButton } from '../view/button.js';
import { PageTitle } from '../view/card.js';
import { CsrfField } from '../view/csrf-field.js';
import { Layout } from '../view/layout.js';
import { Link } from '../view/links.js';
import { MotionSubject } from './motion-view.js';
import type { OwnVote } from './round-desk.js';
import { sessionTexts } from './session-texts.js';
import { wordsIn } from '../view/languages.js';

interface VotePageProps {
  readonly own: OwnVote;
  readonly receipt?: Receipt | undefined;
  /** the vote came too late */
  readonly overtaken?: boolean;
}

/** The vote of a member of the jury on their own phone: one tap, and changeable until it is counted. */
export function votePage(visit: Visit, { own, receipt, overtaken = false }: VotePageProps): ReactElement {
  const { language } = visit;
  const t = sessionTexts(language);
  const { dossier } = own.opened;
  const path = `/rounds/${dossier.reference}/vote`;
  return (
    <Layout {...frameOf(visit)} title={`${t('voteTitle')}: ${dossier.title}`} faulty={overtaken}>
      <ReceiptAlert receipt={receipt?.command.verdict?.kind === 'refused' ? receipt : undefined} language={language} />
      <PageTitle preline={dossier.title}>{t('voteTitle')}</PageTitle>
      {overtaken ? (
        <div className="app-flash">
          <Alert kind="warning" title={t('overtaken')} live />
        </div>
      ) : null}
      <live-part id="vote" data-seconds={4} data-version={dossier.seq}>
        {own.task && own.room.open ? (
          <Ballots own={own} path={path} />
        ) : (
          <div className="app-stack">
            <p className="kern-body kern-body--large">{t('voteNone')}</p>
            <p className="kern-body">{t('voteNoneHint')}</p>
            <div>
              <LinkButton href={path} variant="secondary">
                {t('reload')}
              </LinkButton>
            </div>
          </div>
        )}
      </live-part>
      <p className="kern-body app-after">
        <Link href={`/rounds/${dossier.reference}/session`}>{t('toRoom')}</Link>
      </p>
    </Layout>
  );
}

function Ballots({ own, path }: { readonly own: OwnVote; readonly path: string }): ReactElement | null {
  const { ballots, given, room, title, task, opened } = own;
  const { language } = opened;
  const t = sessionTexts(language);
  if (!room.open || !task) return null;
  const nameOf = (one: (typeof ballots)[number]): string =>
    one.nomination === null ? wordsIn(one, language) : (title(one.nomination) ?? t('hidden'));
  const cast = ballots.find(({ key }) => key === given);
  return (
    <div className="app-stack">
      <div className="app-motion">
        <p className="app-preline">{t('motion', { number: room.open.number })}</p>
        <MotionSubject motion={room.open} title={title} language={language} />
        {room.open.reason === '' ? null : <p className="kern-body">{room.open.reason}</p>}
      </div>
      {cast ? (
        <Alert kind="success" title={t('given', { vote: nameOf(cast) })} live>
          {t('changeable')}
        </Alert>
      ) : null}
      <form method="post" action={path} className="app-ballots" aria-label={t('choose')}>
        <CsrfField />
        <input type="hidden" name="_command" value={randomUUID()} />
        <input type="hidden" name="task" value={task.key} />
        {ballots.map((one) => (
          <button
            key={one.key}
            type="submit"
            name="ballot"
            value={one.key}
            className={`kern-btn kern-btn--block ${one.key === given ? 'kern-btn--primary' : 'kern-btn--secondary'}`}
            aria-pressed={one.key === given}
          >
            <span className="kern-label">{nameOf(one)}</span>
          </button>
        ))}
      </form>
    </div>
  );
}
