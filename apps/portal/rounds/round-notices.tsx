import type { ReactElement } from 'react';
import type { OpenedDossier } from '../dossier/dossier-reader.js';
import { Alert } from '../view/alert.js';
import { wordsIn } from '../view/languages.js';
import { berlinDay, dayText } from '../view/values.js';
import { roundViewOf, sourceOf } from './round-processes.js';
import { sessionTexts } from './session-texts.js';

interface NoticesProps {
  readonly opened: OpenedDossier;
  readonly task: string;
}

/** What is to be known beside a task of a round before it is done: that its day has not come, or that votes are still out. */
export function RoundNotices(props: NoticesProps): ReactElement {
  return (
    <>
      <TooEarly {...props} />
      <VotesOut {...props} />
    </>
  );
}

function TooEarly({ opened, task }: NoticesProps): ReactElement | null {
  const view = roundViewOf(opened.dossier.process);
  const of = view?.onDay[task];
  if (!view || of === undefined) return null;
  const source = sourceOf(opened.file);
  const date = view.dates(source).find(({ key }) => key === of);
  if (!date || berlinDay(new Date(source.command.at)) >= berlinDay(date.at)) return null;
  const { language } = opened;
  const t = sessionTexts(language);
  const day = dayText(berlinDay(date.at), language);
  return (
    <Alert kind="warning" title={t('tooEarly', { date: wordsIn(date, language), day })}>
      {t('tooEarlyHint')}
    </Alert>
  );
}

/** How many of those who vote themselves have not done so yet. */
function VotesOut({ opened, task }: NoticesProps): ReactElement | null {
  const view = roundViewOf(opened.dossier.process);
  if (view?.tasks.count !== task || opened.withheld) return null;
  const { open } = view.session(sourceOf(opened.file));
  if (!open?.unvoted) return null;
  const t = sessionTexts(opened.language);
  return (
    <Alert kind="warning" title={t('votesOut', { count: open.unvoted, voters: open.voters.length })}>
      {t('votesOutHint')}
    </Alert>
  );
}
