import type { ReactElement } from 'react';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Programme } from '#libs/database/entities/programme.entity.js';
import type { QueueOwner } from '#libs/database/stores/queue.store.js';
import { FilterSelect } from '../queue/filter-select.js';
import type { Language } from '../view/catalogue.js';
import { programmeText } from './programme-words.js';

/** The programmes in which somebody has a role, by their keys. */
export async function ownProgrammes(em: EntityManager, { roles }: Pick<QueueOwner, 'roles'>): Promise<Programme[]> {
  return (await em.find(Programme, {}, { orderBy: { key: 'asc' } })).filter(({ key }) =>
    roles.some(({ programme }) => programme === null || programme === key),
  );
}

interface ProgrammeFilterProps {
  readonly programmes: readonly Programme[];
  readonly value: string | undefined;
  readonly label: string;
  /** the choice of none in particular */
  readonly all: string;
  readonly language: Language;
}

/** A drop-down list of programmes for a filter bar. */
export function ProgrammeFilter({ programmes, value, label, all, language }: ProgrammeFilterProps): ReactElement {
  const options = programmes.map(({ key, texts }) => ({
    value: key,
    label: programmeText(texts, language, 'title') || key,
  }));
  return <FilterSelect name="programme" label={label} all={all} value={value} options={options} />;
}
