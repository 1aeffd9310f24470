import { randomUUID } from 'node:crypto';
import type { ReactElement } from 'react';
import type { Answers } from '#libs/database/entities/answers.entity.js';
import type { Programme } from '#libs/database/entities/programme.entity.js';
import type { ListedCall } from '#libs/database/stores/call-list.store.js';
import { stateText, wordsOf } from '../dossier/words.js';
import { lastDay } from '../programmes/deadline.js';
import { programmeText } from '../programmes/programme-words.js';
import { frameOf } from '../reply/frame.js';
import { roundViewOf } from '../rounds/round-processes.js';
import { roundTexts } from '../rounds/texts.js';
import type { Visit } from '../security/visit.js';
import { shortInstant } from '../task/due.js';
import { LinkButton, PostButton } from '../view/button.js';
import { PageTitle, Section } from '../view/card.js';
import type { Language } from '../view/catalogue.js';
import { wordsIn } from '../view/languages.js';
import { Layout } from '../view/layout.js';
import { Link } from '../view/links.js';
import { Table } from '../view/table.js';
import { berlinDay, Day, Money } from '../view/values.js';
import { callProcessOf } from './call-process.js';
import { callTexts } from './texts.js';

/** A programme of this person with its calls. */
export interface ProgrammeCalls {
  readonly programme: Programme;
  readonly calls: readonly ListedCall[];
  /** whether the person prepares calls of it */
  readonly prepares: boolean;
  /** the person's draft of a new one */
  readonly draft: Answers | undefined;
}

/** The calls of all programmes in which somebody works, and the way to a new one. */
export function callsPage(visit: Visit, programmes: readonly ProgrammeCalls[]): ReactElement {
  const { language } = visit;
  const t = callTexts(language);
  return (
    <Layout {...frameOf(visit)} title={t('title')} width="wide">
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      {programmes.length === 0 ? <p className="kern-body kern-body--muted">{t('noProgrammes')}</p> : null}
      {programmes.map((one) => (
        <Section
          key={one.programme.key}
          id={one.programme.key}
          title={programmeText(one.programme.texts, language, 'title') || one.programme.key}
        >
          <div className="app-stack">
            <Begin {...one} language={language} />
            <Calls {...one} language={language} />
          </div>
        </Section>
      ))}
    </Layout>
  );
}

type InLanguage = ProgrammeCalls & { readonly language: Language };

function Begin({ programme, prepares, draft, language }: InLanguage): ReactElement | null {
  if (!prepares) return null;
  const t = callTexts(language);
  const title = programmeText(programme.texts, language, 'title') || programme.key;
  if (draft) {
    return (
      <div className="app-row-actions">
        <span className="kern-body">{t('draftSaved', { at: shortInstant(draft.updatedAt, language) })}</span>
        <LinkButton href={`/call-drafts/${draft.id}`}>{t('resumeOf', { programme: title })}</LinkButton>
      </div>
    );
  }
  const beginning = callProcessOf(programme.process)?.beginning;
  if (!beginning) return null;
  const { fresh } = wordsIn(beginning.texts, language);
  return (
    <PostButton
      action="/calls"
      fields={{ programme: programme.key, _command: randomUUID() }}
      label={`${fresh}: ${title}`}
    >
      {fresh}
    </PostButton>
  );
}

function Calls({ programme, calls, language }: InLanguage): ReactElement {
  const t = callTexts(language);
  const process = callProcessOf(programme.process)?.definition.name ?? '';
  const words = wordsOf(process, language);
  const view = roundViewOf(process);
  const title = programmeText(programme.texts, language, 'title') || programme.key;
  return (
    <Table
      caption={`${t('title')}: ${title}`}
      captionHidden
      empty={t(view ? 'noneRound' : 'none')}
      rows={calls}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'call',
          label: t(view ? 'round' : 'call'),
          rowHeader: true,
          cell: ({ name, reference }) =>
            reference === null ? (
              name
            ) : (
              <span className="app-two-lines">
                <Link href={`/dossiers/${reference}`}>{name}</Link>
                <span>{reference}</span>
                {view ? (
                  <Link href={`/rounds/${reference}`} small label={`${roundTexts(language)('toGlance')}: ${name}`}>
                    {roundTexts(language)('toGlance')}
                  </Link>
                ) : null}
              </span>
            ),
        },
        {
          key: 'state',
          label: t('state'),
          cell: ({ state, phase }) =>
            state === null ? (phase === null ? '' : t(`phase.${phase}`)) : stateText(state, words),
        },
        {
          key: 'opens',
          label: t(view ? 'opensRound' : 'opens'),
          cell: ({ opensAt }) => (opensAt === null ? '–' : <Day day={berlinDay(opensAt)} short />),
        },
        {
          key: 'closes',
          label: t('closes'),
          cell: ({ closesAt }) => (closesAt === null ? '–' : <Day day={lastDay(new Date(closesAt))} short />),
        },
        {
          key: 'budget',
          label: t('budget'),
          numeric: true,
          cell: ({ budgetCents, budgetYear }) =>
            budgetCents === null || budgetYear === null ? (
              '–'
            ) : (
              <Link href={`/money/${programme.key}/${budgetYear}`}>
                <Money cents={budgetCents} /> ({budgetYear})
              </Link>
            ),
        },
        {
          key: 'applications',
          label: t(view ? 'nominations' : 'applications'),
          numeric: true,
          cell: ({ applications }) => applications,
        },
      ]}
    />
  );
}
