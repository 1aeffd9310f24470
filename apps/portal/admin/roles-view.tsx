import type { ReactElement } from 'react';
import type { ProgrammeLine, PublishedProcess, RoleLine } from '#libs/database/stores/administration.store.js';
import { roles as catalogue } from '#libs/processes/roles.js';
import { roleText } from '../dossier/words.js';
import { peopleTexts } from '../people/texts.js';
import { programmeText } from '../programmes/programme-words.js';
import { Alert } from '../view/alert.js';
import type { Language } from '../view/catalogue.js';
import { Link } from '../view/links.js';
import { Table } from '../view/table.js';
import { adminTexts } from './texts.js';

interface RolesViewProps {
  readonly roles: readonly RoleLine[];
  readonly processes: readonly PublishedProcess[];
  readonly programmes: readonly ProgrammeLine[];
  readonly language: Language;
}

/** Every role with the people who hold it today; roles that tasks need and nobody holds stand above. */
export function RolesView({ roles, processes, programmes, language }: RolesViewProps): ReactElement {
  const t = adminTexts(language);
  const names = [...new Set([...Object.keys(catalogue), ...roles.map(({ role }) => role)])];
  const missing = rolesWithoutHolder(processes, roles);
  const where = (key: string): string => {
    const programme = programmes.find((one) => one.key === key);
    return (programme && programmeText(programme.texts, language, 'title')) || key;
  };
  return (
    <>
      {missing.length === 0 ? null : (
        <Alert kind="warning" title={t('nobodyTitle')}>
          {t('nobodyText', { roles: missing.map((role) => roleText(role, language)).join(', ') })}
        </Alert>
      )}
      <p className="kern-body">
        <Link href="/people/roles">{peopleTexts(language)('rolesTitle')}</Link>
      </p>
      <Table
        caption={t('roles')}
        captionHidden
        rows={names}
        rowKey={(name) => name}
        columns={[
          { key: 'role', label: t('role'), rowHeader: true, cell: (name) => roleText(name, language) },
          {
            key: 'holders',
            label: t('holders'),
            cell: (name) => {
              const holders = roles.filter(({ role }) => role === name);
              if (holders.length === 0) return t('nobody');
              return (
                <ul className="app-plain-list">
                  {holders.map(({ name: person, programme }) => (
                    <li key={`${person} ${programme}`}>
                      {programme === null ? person : t('in', { name: person, where: where(programme) })}
                    </li>
                  ))}
                </ul>
              );
            },
          },
        ]}
      />
    </>
  );
}

/** Roles of staff that tasks of published processes name, and nobody holds today. */
export function rolesWithoutHolder(processes: readonly PublishedProcess[], held: readonly RoleLine[]): string[] {
  const needed = processes.flatMap(({ body }) =>
    Object.values(body.tasks).flatMap(({ role, ladder = [] }) => [role, ...ladder.flatMap(({ to }) => to ?? [])]),
  );
  return [...new Set(needed)]
    .filter((role) => role !== 'applicant' && !held.some((one) => one.role === role))
    .toSorted();
}
