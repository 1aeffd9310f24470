import { prepared, type Sender } from '../prepared.js';

interface ProgrammeTerms {
  version: string;
  terms: Record<string, unknown>;
  texts: Record<string, Record<string, string>>;
}

/** By the programme's key, as each was read last. */
const known = new Map<string, ProgrammeTerms>();

/**
 * A programme's terms and texts. They are several kilobytes, every decision needs them, and they change once a year: so
 * each version is read once a process.
 * @param version `xmin` of its row, another one after each change, anywhere on the server
 * @throws where there is no such programme
 */
export async function programmeTerms(by: Sender, programme: string, version: string): Promise<ProgrammeTerms> {
  const kept = known.get(programme);
  if (kept?.version === version) return kept;
  const [read] = await prepared(by).execute<ProgrammeTerms[]>(
    'select xmin::text as version, terms, texts from programme where key = ?',
    [programme],
  );
  if (!read) throw new Error(`no programme ${programme}`);
  known.set(programme, read);
  return read;
}
