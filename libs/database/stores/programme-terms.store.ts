import { prepared, type Sender } from '../prepared.js';

/** A programme as it stood: its row's `xmin`, another one after each change, anywhere on the server. */
export interface ProgrammeVersion {
  programme: string;
  version: string;
}

interface ProgrammeTerms {
  terms: Record<string, unknown>;
  texts: Record<string, Record<string, string>>;
}

const known = new Map<string, ProgrammeVersion & ProgrammeTerms>();

/**
 * A programme's terms and texts. They are several kilobytes, every decision needs them, and they change once a year: so each
 * version is read once a process.
 * @throws where there is no such programme
 */
export async function programmeTerms(by: Sender, { programme, version }: ProgrammeVersion): Promise<ProgrammeTerms> {
  const kept = known.get(programme);
  if (kept?.version === version) return kept;
  const [read] = await prepared(by).execute<(ProgrammeVersion & ProgrammeTerms)[]>(
    'select key as programme, xmin::text as version, terms, texts from programme where key = ?',
    [programme],
  );
  if (!read) throw new Error(`no programme ${programme}`);
  known.set(programme, read);
  return read;
}
