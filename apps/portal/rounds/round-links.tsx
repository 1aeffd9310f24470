import type { ReactElement } from 'react';
import type { OpenTask } from '#libs/engine/state.js';
import type { OpenedDossier } from '../dossier/dossier-reader.js';
import type { Actor } from '../security/actor.js';
import { seesRounds } from '../security/rights.js';
import { ButtonGroup, LinkButton } from '../view/button.js';
import { roundViewOf } from './round-processes.js';
import { roundTexts } from './texts.js';

/** The address of a task's page. */
export const taskHref = (reference: string, { key }: Pick<OpenTask, 'key'>): string =>
  `/dossiers/${reference}/tasks/${key}`;

/** From the page of a round's dossier to the pages that only rounds have; nothing on others. */
export function RoundLinks(props: { readonly opened: OpenedDossier; readonly actor: Actor }): ReactElement | null {
  const { opened, actor } = props;
  const { dossier } = opened;
  if (!roundViewOf(dossier.process)) return null;
  const t = roundTexts(opened.language);
  const sealed = dossier.readers !== null && dossier.readers !== undefined;
  if (!sealed && !seesRounds(actor, dossier.programme)) return null;
  return (
    <ButtonGroup>
      <LinkButton href={`/rounds/${dossier.reference}`}>{t('toGlance')}</LinkButton>
      {sealed ? (
        <LinkButton href={`/rounds/${dossier.reference}/session`} variant="secondary">
          {t('toRoom')}
        </LinkButton>
      ) : null}
    </ButtonGroup>
  );
}
