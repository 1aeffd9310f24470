import type { ReactElement } from 'react';
import type { OpenedDossier } from '../dossier/dossier-reader.js';
import { dossierTexts } from '../dossier/texts.js';
import { ButtonGroup, LinkButton } from '../view/button.js';
import { commandText } from './command-text.js';

/** What this person may do on the dossier that is no task, each a step away. */
export function CommandLinks(props: {
  readonly opened: Pick<OpenedDossier, 'dossier' | 'words' | 'language'>;
  readonly commands: readonly string[];
}): ReactElement | null {
  const { opened, commands } = props;
  if (commands.length === 0) return null;
  const base = `/dossiers/${opened.dossier.reference}/commands`;
  return (
    <div className="app-commands">
      <h3 className="kern-title">{dossierTexts(opened.language)('commands')}</h3>
      <ButtonGroup>
        {commands.map((name) => (
          <LinkButton key={name} href={`${base}/${name}`} variant="secondary">
            {commandText(opened.words, name)}
          </LinkButton>
        ))}
      </ButtonGroup>
    </div>
  );
}
