import type { ReactElement } from 'react';
import { declarationTexts } from '../task/declaration-texts.js';
import type { OpenedDossier } from './dossier-reader.js';

/**
 * Says that people are excluded from the dossier; never why, and who only to a lead, who hands their work on (§ 21 VwVfG
 * NRW).
 */
export function ExcludedNote(props: { readonly opened: OpenedDossier; readonly leads: boolean }): ReactElement | null {
  const { opened, leads } = props;
  const { frame, language } = opened;
  if (frame.recused.length === 0) return null;
  const t = declarationTexts(language);
  const names = frame.recused.map(({ name }) => name).join(', ');
  return (
    <p className="kern-body app-excluded">
      {t('excluded', { count: frame.recused.length })} {leads ? t('excludedNames', { names }) : null}
    </p>
  );
}
