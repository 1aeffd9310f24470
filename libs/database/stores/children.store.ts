import type { EntityManager } from '@mikro-orm/postgresql';
import type { Dossier } from '../entities/dossier.entity.js';
import { prepared } from '../prepared.js';
import { answered, answersOf, type AnswersRow, type DossierFile } from './dossier-file.store.js';

/** A dossier that another one started, with its answers. */
export interface ChildFile extends Pick<DossierFile, 'versions' | 'application' | 'given' | 'said' | 'opened'> {
  id: string;
  reference: string;
  state: string;
  ended: boolean;
  organisationId: string | null;
  /** people who must not judge it: by their own or a lead's word, by a relation on record, or as its parties */
  biased: string[];
}

type ChildRow = Omit<ChildFile, 'versions' | 'application' | 'given' | 'said' | 'opened'> & {
  recused: string[];
  openings: Record<string, number>;
  answers: AnswersRow[];
};

/** All dossiers that one started, by reference. One read, however many they are. */
export async function childrenOf(em: EntityManager, { id }: Pick<Dossier, 'id'>): Promise<ChildFile[]> {
  const rows = await prepared(em).execute<ChildRow[]>(
    `select d.id, d.reference, d.state, d.status = 'ended' as ended, d.organisation_id as "organisationId",
       coalesce(d.snapshot -> 'recused', '[]') as recused, coalesce(d.snapshot -> 'opened', '{}') as openings, a.answers,
       array(select x.person_id from relation x where x.organisation_id = d.organisation_id
         and (now() at time zone 'Europe/Berlin')::date between coalesce(x.from_day, '-infinity') and coalesce(x.to_day, 'infinity')
         union select jsonb_array_elements_text(coalesce(d.snapshot -> 'recused', '[]'))::uuid
         union select d.applicant_id where d.applicant_id is not null union select d.proposer_id where d.proposer_id is not null) as biased
     from dossier d cross join lateral (${answersOf}) a where d.parent_id = ? order by d.reference`,
    [null, id],
  );
  return rows.map(({ recused, openings, answers, ...child }) => ({
    ...child,
    ...answered(answers, openings, new Set(recused)),
  }));
}
