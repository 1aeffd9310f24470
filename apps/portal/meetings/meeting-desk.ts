import { Inject, Injectable } from '@nestjs/common';
import type { Log } from '#libs/config/log.js';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import type { DossierFile } from '#libs/database/stores/dossier-file.store.js';
import { namesOf } from '#libs/database/stores/choice.store.js';
import { councilPeople } from '#libs/database/stores/council-register.store.js';
import { papersOf, readyPapers, type PaperLine, type ReadyPaper } from '#libs/database/stores/council-meeting.store.js';
import { barredFrom } from '#libs/database/stores/member-meetings.store.js';
import type { Compiled } from '#libs/engine/compile.js';
import type { OpenTask } from '#libs/engine/state.js';
import { mainState } from '#libs/engine/state.js';
import { inOrder, numbersOf, type Item } from '#libs/processes/council-meeting/agenda.js';
import { seenWithout } from '#libs/processes/council-meeting/bias.js';
import { meetingDefinition } from '#libs/processes/council-meeting/definition.js';
import { chaptersOn, sittingOf, type Sitting } from '#libs/processes/council-meeting/sitting.js';
import type { ProcessTexts } from '#libs/processes/process.js';
import { Database } from '../connections/database.js';
import { LOG } from '../connections/log.js';
import { Definitions } from '../dossier/definitions.js';
import { wholeFile } from '../dossier/whole-file.js';
import { withheldParts } from '../dossier/withheld-parts.js';
import { wordsOf } from '../dossier/words.js';
import { Problem } from '../errors/problem.js';
import type { Actor } from '../security/actor.js';
import { standing } from '../task/standing.js';
import type { Language } from '../view/catalogue.js';
import { sightOf, type Sight } from './meeting-sight.js';

/** The process whose dossiers are meetings. */
export const meetingProcess = meetingDefinition.name;

/** A meeting that somebody may see, with what its pages have in common. */
export interface Meeting {
  readonly dossier: Dossier;
  readonly compiled: Compiled;
  readonly file: DossierFile;
  readonly sitting: Sitting;
  /** name of its state */
  readonly state: string;
  /** the agenda was fixed and sent */
  readonly invited: boolean;
  readonly sight: Sight;
  readonly words: ProcessTexts;
  readonly language: Language;
  readonly chapters: readonly string[];
  /** ids of items of which this person may know nothing: then `sitting` and `items` hold their places alone */
  readonly withheld: ReadonlySet<string>;
  /** the agenda in its printed order */
  readonly items: readonly Item[];
  /** by item */
  readonly numbers: ReadonlyMap<string, string>;
  /** by submission */
  readonly papers: ReadonlyMap<string, PaperLine>;
  /** names of those who sit in the body, by person */
  readonly names: ReadonlyMap<string, string>;
  /** puts two of them in the order of their family names */
  readonly byName: (a: string, b: string) => number;
  /** the open task of this person, whatever state the meeting is in; none for those who only read */
  readonly task: OpenTask | undefined;
}

/** The door to the pages of meetings. */
@Injectable()
export class MeetingDesk {
  constructor(
    private readonly database: Database,
    private readonly definitions: Definitions,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** @throws Problem `not-found` for what is no meeting, and for whoever has no business with it, as if there were none */
  async open(actor: Actor, reference: string, language: Language): Promise<Meeting> {
    const em = this.database.fork();
    const dossier = await em.findOne(Dossier, { reference, process: meetingProcess });
    if (!dossier?.snapshot) throw new Problem('not-found');
    const file = await wholeFile(em, dossier);
    const withheld = await withheldParts(em, actor, dossier, file);
    const sitting = seenWithout(sittingOf(file), withheld);
    // What comes next once it is called.
    const invited = file.opened('openMeeting') > 0;
    const sight = sightOf(actor, { dossier, sitting, invited });
    if (!sight) {
      this.log.warn('dossier refused', { reference, person: actor.personId });
      throw new Problem('not-found');
    }
    const compiled = await this.definitions.get(dossier.process, dossier.processVersion);
    const chapters = chaptersOn(sitting);
    const items = inOrder(sitting.items, chapters);
    const people = [...new Set(sitting.seats.map(({ person }) => person))];
    const order = new Map((await councilPeople(em)).map(({ id }, index) => [id, index]));
    return {
      dossier,
      compiled,
      file,
      sitting,
      state: mainState(dossier.state),
      invited,
      sight,
      words: wordsOf(dossier.process, language),
      language,
      chapters,
      withheld,
      items,
      numbers: numbersOf(sitting.items, chapters),
      papers: await papersOf(
        em,
        sitting.items.map(({ paper }) => paper).filter((id) => id !== ''),
      ),
      byName: (a, b) => (order.get(a) ?? order.size) - (order.get(b) ?? order.size),
      names: new Map((await namesOf(em, people)).map(({ value, label }) => [value, label])),
      task:
        sight === 'office'
          ? dossier.snapshot.tasks.find((task) => standing(compiled, dossier, task, actor).may)
          : undefined,
    };
  }

  /** What could come onto its agenda; to members of the council nothing that they are barred from: it may be not public. */
  async ready({ personId, seated }: Actor, { sitting }: Meeting): Promise<readonly ReadyPaper[]> {
    const em = this.database.fork();
    const all = await readyPapers(em, sitting.bodyKey);
    const ids = all.map(({ id }) => id);
    const barred = seated ? await barredFrom(em, personId, ids) : new Set<string>();
    return all.filter(({ id }) => !barred.has(id));
  }
}

/** Opens a meeting for those alone who may do something with it. @throws Problem `not-found` */
export function forOffice(meeting: Meeting): Meeting {
  if (meeting.sight !== 'office') throw new Problem('not-found');
  return meeting;
}
