import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Answers as AnswersRow } from '#libs/database/entities/answers.entity.js';
import type { Dossier } from '#libs/database/entities/dossier.entity.js';
import type { DossierFile } from '#libs/database/stores/dossier-file.store.js';
import { dossierFrame, type DossierFrame } from '#libs/database/stores/dossier-frame.store.js';
import { relatedDossiers } from '#libs/database/stores/related.store.js';
import { dossierPage, type AnswersLine, type DossierPage } from '#libs/database/stores/dossier-view.store.js';
import type { Compiled } from '#libs/engine/compile.js';
import { taskNameOf } from '#libs/engine/state.js';
import type { FormDefinition, Sources } from '#libs/forms/definition.js';
import { fieldChoices } from '#libs/forms/form-texts.js';
import { without } from '#libs/forms/without.js';
import { processes } from '#libs/processes/index.js';
import type { ProcessTexts } from '#libs/processes/process.js';
import { applicationsOf, type CallApplications } from '../calls/call-applications.js';
import { PublishedForms, type PublishedForm } from '../application/published-forms.js';
import type { CommandReceipt } from '../commands/commands.js';
import { Database } from '../connections/database.js';
import type { FileView, FormState } from '../forms/form-state.js';
import type { Actor } from '../security/actor.js';
import { DossierRights } from '../security/dossier-rights.js';
import { comesByTask, isConflicted, mayOpen, mayReadAnswers, seesMoney } from '../security/rights.js';
import { roundViewOf } from '../rounds/round-processes.js';
import type { Language } from '../view/catalogue.js';
import { callProcesses } from '../calls/call-process.js';
import { choiceLists } from './choice-lists.js';
import { readPaper, type PaperReading } from '../council-work/paper-reading.js';
import { Definitions } from './definitions.js';
import { wholeFile } from './whole-file.js';
import { showsDocument, withheldParts } from './withheld-parts.js';
import { wordsOf } from './words.js';

/** A dossier with all that its pages show to this person. */
export interface OpenedDossier {
  readonly dossier: Dossier;
  readonly frame: DossierFrame;
  /** what its decisions are made on: terms, call and money as they stand now */
  readonly file: DossierFile;
  /** answers that the person may not see yet are left out */
  readonly page: DossierPage;
  /**
   * it started something that this person must not judge, or has parts of which they may know nothing: then nothing of it
   * may tell what came of that
   */
  readonly withheld: boolean;
  readonly compiled: Compiled;
  readonly words: ProcessTexts;
  readonly language: Language;
  /** of a call: its applications, where the person may see its money */
  readonly applications: CallApplications | undefined;
  /** what else belongs to it, see `relatedTo` */
  readonly related: readonly Related[];
  /** of a paper for the council: what its pages show beside its form */
  readonly paper: PaperReading | undefined;
  /** every form that was filled in, by name and version */
  readonly forms: ReadonlyMap<string, PublishedForm>;
  /** the process's own lists of choices */
  readonly lists: Sources;
}

/** A dossier that belongs to another one, and whether the person may open it. */
export interface Related {
  readonly dossier: Dossier;
  readonly opens: boolean;
}

/** The door to dossiers for the pages of the staff: rights first, then everything at once. */
@Injectable()
export class DossierReader {
  constructor(
    private readonly database: Database,
    private readonly rights: DossierRights,
    private readonly definitions: Definitions,
    private readonly published: PublishedForms,
  ) {}

  /** @throws Problem `not-found` for somebody who may not open it, as if there were none */
  async open(actor: Actor, reference: string, language: Language): Promise<OpenedDossier> {
    const dossier = await this.rights.open(actor, reference);
    const em = this.database.fork();
    const compiled = await this.definitions.get(dossier.process, dossier.processVersion);
    const all = await dossierPage(em, dossier);
    const file = await wholeFile(em, dossier);
    const visible = visibleTo(actor, dossier, secretTasks(compiled, dossier), all);
    const parts = await withheldParts(em, actor, dossier, file);
    const aside = forbidden(actor, file);
    const withheld = aside.length > 0 || parts.size > 0;
    const shown = dossier.readers && withheld ? beforeSeal(actor, dossier, visible) : visible;
    const answers = shown.answers.filter(
      ({ data }) => !isAbout(data, [...aside, ...Array.from(parts, (id) => `"${id}"`)]),
    );
    // Whoever comes by a task of their own does not read how people are reached.
    const byTask = comesByTask(actor, dossier);
    const contacts = processes[dossier.process]?.contacts ?? [];
    const forms = new Map<string, PublishedForm>();
    for (const { formName, formVersion } of answers) {
      const form = await this.published.get(formName, formVersion);
      forms.set(`${formName}@${formVersion}`, {
        ...form,
        definition: byTask ? without(form.definition, contacts) : form.definition,
      });
    }
    const isCall = callProcesses.includes(dossier.process) && file.call && seesMoney(actor, dossier.programme);
    const view = processes[dossier.process]?.paperView;
    const frame = await dossierFrame(em, dossier);
    const reader = { personId: actor.personId, byTask };
    const year = roundViewOf(dossier.process) ? undefined : file.call?.budgetYear;
    return {
      dossier,
      frame: byTask ? withoutContact(frame) : frame,
      file,
      applications: isCall ? await applicationsOf(em, dossier, { year, personId: actor.personId }) : undefined,
      related: await this.relatedTo(actor, dossier),
      paper: view && (await readPaper(em, view, file, reader)),
      page: {
        ...shown,
        answers,
        documents: shown.documents.filter((one) => showsDocument(dossier.process, one, parts)),
      },
      withheld,
      compiled,
      words: wordsOf(dossier.process, language),
      language,
      forms,
      lists: await choiceLists(em, dossier, file, language, [...aside, ...parts]),
    };
  }

  /**
   * The dossier that started it and those that it started, but for calls, which have lists of their own. Where somebody's
   * roles do not open one, they still read that it is there and how far it is, as of a submission about their application;
   * not so who comes by a task of their own.
   */
  private async relatedTo(actor: Actor, dossier: Dossier): Promise<Related[]> {
    if (callProcesses.includes(dossier.process)) return [];
    const all = await relatedDossiers(this.database.fork(), dossier);
    return all.flatMap((one) => {
      const opens = mayOpen(actor, one);
      const isTold = opens || (!comesByTask(actor, dossier) && !one.readers && !isConflicted(actor, one));
      return isTold && !callProcesses.includes(one.process) ? [{ dossier: one, opens }] : [];
    });
  }

  /** What the person sent with a command of theirs that was refused: it is kept, and shown with the refusal. */
  async refusedInput(
    actor: Actor,
    opened: OpenedDossier,
    command: CommandReceipt | undefined,
  ): Promise<FormState | undefined> {
    if (command?.verdict?.kind !== 'refused') return undefined;
    const where = { commandId: command.id, personId: actor.personId, dossierId: opened.dossier.id };
    const answers = await this.database.fork().findOne(AnswersRow, where);
    if (!answers) return undefined;
    const { definition } = await this.published.get(answers.formName, answers.formVersion);
    return { definition, language: opened.language, answers: answers.data, sources: taskSources(opened) };
  }
}

/** Whose dossier it is, without how to reach them. */
const withoutContact = ({ applicant, ...frame }: DossierFrame): DossierFrame => ({
  ...frame,
  applicant: applicant && { ...applicant, email: '' },
});

/** Ids of dossiers that this one started and that this person must not judge: what is about them is not theirs to see. */
function forbidden({ personId }: Actor, { children = [] }: DossierFile): string[] {
  return children.filter(({ biased }) => biased.includes(personId)).map(({ id }) => id);
}

/**
 * What a reader of a sealed dossier sees who must not judge a part of it: what was said before the seal, and what they said
 * themselves. Votes, counts, refusals and papers would tell what came of the rest.
 */
function beforeSeal({ personId }: Actor, { stateSince }: Dossier, page: DossierPage): DossierPage {
  return {
    ...page,
    answers: page.answers.filter((line) => line.receivedAt < stateSince || line.personId === personId),
    journal: page.journal.filter(({ at, body }) => at < stateSince || body.outcome.kind === 'accepted'),
    documents: [],
  };
}

const isAbout = (data: AnswersLine['data'], ids: readonly string[]): boolean => {
  const text = ids.length > 0 ? JSON.stringify(data) : '';
  return ids.some((id) => text.includes(id));
};

/**
 * Without what others answer in tasks that are secret as yet, or in those whose answers are for other roles; who comes by
 * tasks of their own only, not even that they did.
 */
function visibleTo(actor: Actor, dossier: Dossier, secret: ReadonlySet<string>, page: DossierPage): DossierPage {
  const { personId } = actor;
  const isTheirs = ({ taskKey }: AnswersLine): boolean =>
    !secret.has(taskKey ?? '') && mayReadAnswers(actor, dossier, taskKey);
  const answers = page.answers.filter((line) => line.personId === personId || isTheirs(line));
  if (!comesByTask(actor, dossier)) return { ...page, answers };
  const submitted = page.answers[0]?.formName;
  const theirs = answers.filter((line) => line.personId === personId || line.formName === submitted);
  return {
    ...page,
    // What the office checked is not theirs, nor what others scored; the readers of a sealed dossier see what was said in it.
    answers: dossier.readers ? answers : theirs,
    tasks: page.tasks.map((task) =>
      secret.has(task.key) ? { ...task, seats: task.seats.filter(({ holderId }) => holderId === personId) } : task,
    ),
    journal: page.journal.filter(
      ({ body: { command } }) => command.actor.id === personId || !secret.has(command.task ?? ''),
    ),
  };
}

/** Keys of open tasks whose seats must not see each other's answers before all are done. */
export function secretTasks(compiled: Compiled, { snapshot }: Dossier): ReadonlySet<string> {
  const open = (snapshot?.tasks ?? []).filter(({ name }) => compiled.definition.tasks[name]?.independent);
  return new Set(open.map(({ key }) => key));
}

/** Name of the form that the dossier began with; one that another dossier started without answers has none. */
function beganWith({ page, dossier }: OpenedDossier): string | undefined {
  const process = processes[dossier.process];
  return process?.beginning || process?.publicView ? page.answers[0]?.formName : undefined;
}

/** The versions of what the dossier began with, oldest first: an application, or a call as it was prepared. */
export function applicationVersions(opened: OpenedDossier): AnswersLine[] {
  const form = beganWith(opened);
  return opened.page.answers.filter(({ formName }) => formName === form);
}

/** What else was filled in, newest first: results of tasks, and what came with commands. */
export function taskResults(opened: OpenedDossier): AnswersLine[] {
  const form = beganWith(opened);
  return opened.page.answers.filter(({ formName }) => formName !== form).toReversed();
}

/** The form of the newest application. */
export function applicationForm(opened: OpenedDossier): FormDefinition | undefined {
  const newest = applicationVersions(opened).at(-1);
  return newest && opened.forms.get(`${newest.formName}@${newest.formVersion}`)?.definition;
}

/** Choices that a task's form takes from the application. */
export function taskSources(opened: OpenedDossier): NonNullable<FormState['sources']> {
  const form = applicationForm(opened);
  return {
    applicationFields: form ? fieldChoices(form, opened.language) : [],
    textBlocks: textBlocksOf(opened.frame.terms),
    ...opened.lists,
  };
}

/** The conditions that a programme keeps ready for its notices. */
function textBlocksOf({ textBlocks }: Readonly<Record<string, unknown>>): { value: string; label: string }[] {
  const block = z.object({ key: z.string(), label: z.string() });
  return z
    .array(block)
    .catch([])
    .parse(textBlocks)
    .map(({ key, label }) => ({ value: key, label }));
}

/** Answers ready to be shown; undefined where their form is gone. */
export function formStateOf(
  opened: OpenedDossier,
  line: Pick<AnswersLine, 'formName' | 'formVersion' | 'data'>,
): FormState | undefined {
  const definition = opened.forms.get(`${line.formName}@${line.formVersion}`)?.definition;
  if (!definition) return undefined;
  return {
    definition,
    language: opened.language,
    answers: line.data,
    files: filesOf(opened),
    sources: taskSources(opened),
  };
}

function filesOf({ page }: OpenedDossier): Record<string, FileView> {
  return Object.fromEntries(
    page.files.map(({ id, name, sizeBytes }) => [id, { id, name, bytes: sizeBytes, href: `/files/${id}` }]),
  );
}

/** The words of a task by the key of one opening. */
export function taskText(words: ProcessTexts, key: string): string {
  const name = taskNameOf(key);
  return words.tasks[name] ?? name;
}

/** What answers came with: a task, or a command such as an extension. */
export function sourceText(words: ProcessTexts, { taskKey, type }: AnswersLine): string {
  return taskKey === null ? (words.events[type] ?? type) : taskText(words, taskKey);
}
