import { Injectable } from '@nestjs/common';
import { dayOf } from '#libs/calendar/berlin.js';
import type { SentCommand } from '#libs/database/command-payload.js';
import { Command } from '#libs/database/entities/command.entity.js';
import type { Dossier } from '#libs/database/entities/dossier.entity.js';
import { ensureDraft } from '#libs/database/stores/application-draft.store.js';
import { dossierFile } from '#libs/database/stores/dossier-file.store.js';
import { draftKeyOf, giveCommand } from '#libs/database/stores/task-command.store.js';
import { activeStates, leads, waysOf } from '#libs/engine/walk.js';
import { processes } from '#libs/processes/index.js';
import type { ApplicantCommand } from '#libs/processes/public-view.js';
import { Database } from '../connections/database.js';
import { Problem } from '../errors/problem.js';
import { termsOf } from '../programmes/programme-words.js';
import type { Actor } from '../security/actor.js';
import { publicStanding } from '../my-applications/stages.js';
import { DossierRights } from '../security/dossier-rights.js';
import { answerFiles } from './answer-files.js';
import { termsOfDossier } from './figures.js';
import type { OpenDraft } from './open-draft.js';
import { PublishedForms } from './published-forms.js';

/** A command with a form, while the applicant fills it in. */
export interface CommandDraft extends OpenDraft {
  readonly dossier: Dossier;
  readonly command: string;
  readonly how: ApplicantCommand;
}

/**
 * The commands that an applicant may give now, beside tasks: those that a state the dossier is in takes, and those that may
 * be given at any time, where it stands so that they are of use.
 */
export function applicantCommands(dossier: Dossier): { name: string; how: ApplicantCommand }[] {
  const process = processes[dossier.process];
  return Object.entries(process?.publicView?.commands ?? {})
    .filter(([name, { standing }]) =>
      process?.definition.commands[name]?.anytime
        ? dossier.snapshot && (standing?.includes(publicStanding(dossier).key) ?? true)
        : takes(dossier, name),
    )
    .map(([name, how]) => ({ name, how }));
}

/** Whether a state in which the dossier is takes a command. */
export function takes({ process, status, snapshot }: Dossier, command: string): boolean {
  const chart = processes[process]?.definition.chart;
  if (!chart || !snapshot || status !== 'active') return false;
  return [chart, ...activeStates(chart, snapshot.chart.value)].some(({ on }) => leads(waysOf(on?.[command])));
}

export const commandHref = ({ reference }: Pick<Dossier, 'reference'>, name: string): string =>
  `/applications/${reference}/commands/${name}`;

/** What applicants may ask for by themselves, with a form. What they write is kept as a draft until it is sent. */
@Injectable()
export class ApplicantCommands {
  constructor(
    private readonly database: Database,
    private readonly rights: DossierRights,
    private readonly forms: PublishedForms,
  ) {}

  /**
   * The draft of the command's form.
   * @throws Problem `not-found` for another's dossier and unknown commands; `conflict`, leading to the status, where the
   * command is not possible now or another one still waits for its decision
   */
  async open(actor: Actor, reference: string, name: string): Promise<CommandDraft> {
    const dossier = await this.rights.open(actor, reference);
    const declared = processes[dossier.process]?.definition.commands[name];
    const how = processes[dossier.process]?.publicView?.commands[name];
    // Who only made it for somebody else gives no command on it.
    if (!declared?.form || !how || dossier.applicantId !== actor.personId) throw new Problem('not-found');
    const em = this.database.fork();
    const own = { dossierId: dossier.id, actorId: actor.personId };
    const given = await em.findOne(Command, own, { orderBy: { receivedAt: 'desc' } });
    const isPossible = applicantCommands(dossier).some((one) => one.name === name);
    if (!isPossible || given?.outcome === null)
      throw new Problem('conflict', { goTo: `/applications/${dossier.reference}?command=${given?.id ?? ''}` });
    const form = await this.forms.get(declared.form.name, declared.form.version);
    const file = await dossierFile(em, dossier);
    const of = { dossierId: dossier.id, taskKey: draftKeyOf(name) };
    const begun = processes[dossier.process]?.begins?.(name, file);
    const row = await ensureDraft(em, actor.personId, of, form.version, begun);
    return {
      row,
      form,
      answers: row.data,
      terms: {
        ...termsOf(file.terms),
        ...termsOfDossier(dossier, file),
        today: dayOf(new Date().toISOString()),
      },
      base: commandHref(dossier, name),
      back: { href: `/applications/${dossier.reference}`, label: dossier.reference },
      files: await answerFiles(em, form.definition, row.data),
      dossier,
      command: name,
      how,
    };
  }

  /** Gives the command with what was filled in. The same key is the same command. */
  give({ dossier, command: type, row, form, answers }: CommandDraft, idempotencyKey: string): Promise<SentCommand> {
    const filled = { form: form.version, data: { ...answers } };
    const personId = row.personId ?? '';
    return giveCommand(this.database.fork(), { dossier, type, personId, idempotencyKey, answers: filled });
  }
}
