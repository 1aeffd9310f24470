import { Inject, Injectable } from '@nestjs/common';
import { Answers, FileRow } from '#libs/database/entities/answers.entity.js';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import { DocumentRow } from '#libs/database/entities/mail.entity.js';
import type { Log } from '#libs/config/log.js';
import { isBiasedBelow } from '#libs/database/stores/openable.js';
import { noteReading } from '#libs/database/stores/reading.store.js';
import { processes } from '#libs/processes/index.js';
import { Database } from '../connections/database.js';
import { LOG } from '../connections/log.js';
import { showsDocument, withheldParts } from '../dossier/withheld-parts.js';
import { Problem } from '../errors/problem.js';
import type { Actor } from '../security/actor.js';
import { mayOpen, mayReadAnswers } from '../security/rights.js';

/** Whether a document is made for the applicant. Others belong to the office alone; of what somebody proposed, they get the receipt. */
function isMeantFor({ personId, kind }: Actor, { process, applicantId }: Dossier, template = ''): boolean {
  if (kind === 'staff') return true;
  const made = processes[process]?.publicView?.documents ?? {};
  return template in made && (applicantId === personId || template === 'receipt');
}

/** The one door to a file. */
@Injectable()
export class FileRights {
  constructor(
    private readonly database: Database,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /**
   * A file for somebody who may see it: their own upload, a document made for the applicant of its dossier, or any file of
   * a dossier for staff who may open it and read the answers it belongs to; of a sealed one that is noted. Documents
   * are not for those who must not judge, or may not know, what they tell of. `made` tells a document of ours from an upload.
   * @throws Problem `not-found`, the same whether there is none or it is somebody else's
   */
  async open(actor: Actor, id: string): Promise<{ file: FileRow; made: boolean }> {
    const em = this.database.fork();
    const file = await em.findOne(FileRow, { id, removedAt: null });
    if (!file) throw new Problem('not-found');
    const document = await em.findOne(DocumentRow, { fileId: id });
    const dossier = file.dossierId ? await em.findOne(Dossier, { id: file.dossierId }) : null;
    const isOwn = file.ownerId === actor.personId;
    if (isOwn) return { file, made: document !== null };
    const answers = file.answersId ? await em.findOne(Answers, { id: file.answersId }) : null;
    const isReader = dossier && mayOpen(actor, dossier) && mayReadAnswers(actor, dossier, answers?.taskKey ?? null);
    if (isReader && isMeantFor(actor, dossier, document?.template)) {
      const of = { dossierId: dossier.id, personId: actor.personId };
      const isKept =
        document &&
        ((dossier.readers && (await isBiasedBelow(em, of))) ||
          !showsDocument(dossier.process, document, await withheldParts(em, actor, dossier)));
      if (!isKept) {
        if (dossier.readers) await noteReading(em, dossier.id, actor.personId);
        return { file, made: document !== null };
      }
    }
    this.log.warn('file refused', { person: actor.personId });
    throw new Problem('not-found');
  }
}
