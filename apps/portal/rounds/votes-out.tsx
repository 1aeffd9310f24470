import type { ReactElement } from 'react';
import type { OpenedDossier } from '../dossier/dossier-reader.js';
import { Alert } from '../view/alert.js';
import { roundViewOf, sourceOf } from './round-processes.js';
import { sessionTexts } from './session-texts.js';

/** Beside the task of counting: how many of those who vote themselves have not done so yet. */
export function VotesOut(props: { readonly opened: OpenedDossier; readonly task: string }): ReactElement | null {
  const { opened, task } = props;
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
