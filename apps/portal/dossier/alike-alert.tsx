import type { ReactElement } from 'react';
import type { AlikeDossier } from '#libs/database/stores/alike.store.js';
import { Alert } from '../view/alert.js';
import { catalogue } from '../view/catalogue.js';
import { Link } from '../view/links.js';
import type { OpenedDossier } from './dossier-reader.js';
import { stateText } from './words.js';

const texts = catalogue({
  de: {
    title: 'Möglicherweise dasselbe Vorhaben',
    sameOrganisation: 'Gleiche Organisation, gleicher Zeitraum, ähnlicher Titel.',
    samePerson: 'Gleiche Antragstellende, gleicher Zeitraum, ähnlicher Titel.',
  },
  en: {
    title: 'Possibly the same project',
    sameOrganisation: 'Same organisation, same period, similar title.',
    samePerson: 'Same applicant, same period, similar title.',
  },
});

/** Other applications that may be about the same project, each a click away, with where it stands. */
export function AlikeAlert(props: {
  readonly opened: OpenedDossier;
  readonly alike: readonly AlikeDossier[];
}): ReactElement | null {
  const { opened, alike } = props;
  const { words, language } = opened;
  if (alike.length === 0) return null;
  const t = texts(language);
  return (
    <Alert kind="warning" title={t('title')}>
      <ul className="app-plain-list">
        {alike.map(({ reference, title, state, sameOrganisation }) => (
          <li key={reference}>
            <Link href={`/dossiers/${reference}`}>{`${reference} ${title}`}</Link> ({stateText(state, words)}).{' '}
            {t(sameOrganisation ? 'sameOrganisation' : 'samePerson')}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
