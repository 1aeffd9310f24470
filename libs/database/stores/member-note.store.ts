import type { EntityManager } from '@mikro-orm/postgresql';
import { prepared } from '../prepared.js';

/** What a member wrote beside the items of a meeting; each read and write names whose notes they are. */
export async function notesOf(em: EntityManager, personId: string, meetingId: string): Promise<Map<string, string>> {
  const rows = await prepared(em).execute<{ item: string; text: string }[]>(
    'select item, text from member_note where person_id = ? and meeting_id = ?',
    [personId, meetingId],
  );
  return new Map(rows.map(({ item, text }) => [item, text]));
}

/** Keeps a member's note beside an item; nothing but blanks takes it away. */
export async function keepNote(
  em: EntityManager,
  { personId, meetingId, item }: { personId: string; meetingId: string; item: string },
  text: string,
): Promise<void> {
  if (text.trim() === '') {
    await em.execute('delete from member_note where person_id = ? and meeting_id = ? and item = ?', [
      personId,
      meetingId,
      item,
    ]);
    return;
  }
  await em.execute(
    `insert into member_note (person_id, meeting_id, item, text) values (?, ?, ?, ?)
     on conflict (person_id, meeting_id, item) do update set text = excluded.text, changed_at = now()`,
    [personId, meetingId, item, text],
  );
}
