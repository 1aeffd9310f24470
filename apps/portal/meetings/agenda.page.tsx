import { randomUUID } from 'node:crypto';
import type { ReactElement } from 'react';
import type { FieldError } from '#libs/forms/definition.js';
import type { CommandAct } from '../commands/command-desk.js';
import { reasonText } from '../dossier/reason.js';
import { ReceiptAlert } from '../dossier/receipt-alert.js';
import type { Receipt } from '../dossier/receipts.js';
import { formPageTexts } from '../forms/texts.js';
import { SavedStatus } from '../forms/saved-status.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { shortInstant } from '../task/due.js';
import { Alert, ErrorSummary } from '../view/alert.js';
import { Button, ButtonGroup, LinkButton, PostButton } from '../view/button.js';
import { PageTitle } from '../view/card.js';
import { fieldId } from '../view/class-names.js';
import { CsrfField } from '../view/csrf-field.js';
import { Layout } from '../view/layout.js';
import { BackLink } from '../view/links.js';
import { AddItems } from './agenda-add.js';
import type { AgendaView } from './agenda-desk.js';
import { EditorRow, numberOf } from './agenda-row.js';
import { groupsOf, markOf, printed, rowsOf, type AgendaRow, type RowGroup } from './agenda-rows.js';
import { agendaTexts } from './agenda-texts.js';
import { meetingTexts } from './texts.js';

export interface AgendaPageProps {
  readonly agenda: AgendaView;
  readonly act?: CommandAct | undefined;
  readonly receipt?: Receipt | undefined;
  /** what was just done by a button, and to which item */
  readonly said?: { readonly what: string; readonly item: string } | undefined;
  /** a formal item was to be added without a title */
  readonly untitled?: boolean;
}

/** The editor of an agenda: without scripts every button sends the form, which keeps all that was typed. */
export function agendaPage(visit: Visit, props: AgendaPageProps): ReactElement {
  const { agenda, act, receipt, untitled = false } = props;
  const { meeting, view, fixed, overtaken } = agenda;
  const { language, dossier, words, chapters } = meeting;
  const t = agendaTexts(language);
  const rows = printed(act && 'typed' in act ? rowsOf(act.typed) : agenda.rows, chapters);
  const title = t(view.name === 'supplement' ? 'supplement' : 'arrange');
  const errors = act?.kind === 'faulty' ? act.errors : [];
  const path = `/meetings/${dossier.reference}/agenda`;
  return (
    <Layout
      {...frameOf(visit)}
      path={path}
      title={`${title}: ${dossier.title}`}
      width="wide"
      faulty={errors.length > 0}
    >
      <BackLink href={`/meetings/${dossier.reference}`}>{t('back')}</BackLink>
      <ReceiptAlert receipt={receipt} language={language} />
      <ErrorSummary items={summary(errors, rows, untitled, t('formalMissing'))} />
      <PageTitle
        preline={`${dossier.reference} · ${dossier.title}`}
        lead={t(fixed.size > 0 ? 'supplementLead' : 'arrangeLead')}
      >
        {title}
      </PageTitle>
      {act?.kind === 'stale' ? (
        <div className="app-flash">
          <Alert kind="warning" title={t('stale')} live>
            {t('staleText')}
          </Alert>
        </div>
      ) : null}
      {overtaken ? (
        <div className="app-flash">
          <Overtaken agenda={agenda} rows={rows} />
        </div>
      ) : null}
      {view.refusal ? (
        <Alert kind="warning" title={t('closed')} live>
          <p>{reasonText(view.refusal, words, language)}</p>
          {meeting.state === 'running' ? <p>{t('urgentHint')}</p> : null}
        </Alert>
      ) : null}
      <Editor {...props} rows={rows} errors={errors} path={path} />
    </Layout>
  );
}

interface EditorProps extends AgendaPageProps {
  readonly rows: readonly AgendaRow[];
  readonly errors: readonly FieldError[];
  readonly path: string;
}

function Editor(props: EditorProps): ReactElement {
  const { agenda, act, rows, path, untitled = false } = props;
  const { meeting, view, stored, fixed, overtaken } = agenda;
  const { language, words } = meeting;
  const t = agendaTexts(language);
  const f = formPageTexts(language);
  const isDraft = view.draft !== null && !act && !overtaken;
  return (
    <>
      {isDraft ? (
        <p className="kern-body app-form-note">
          {t('draftHint', { at: shortInstant(view.draft?.updatedAt ?? null, language) })}
        </p>
      ) : null}
      <draft-form
        data-autosave={view.refusal ? undefined : path}
        data-saved={f('savedAt', { time: '%time%' })}
        data-failed={f('saveFailed')}
        data-conflict={f('saveConflict')}
      >
        <form method="post" action={path} noValidate className="app-form">
          <button type="submit" name="_action" value="save" className="app-sr-only" tabIndex={-1} aria-hidden="true">
            {t('draft')}
          </button>
          <CsrfField />
          <input
            type="hidden"
            name="_version"
            value={act && 'revision' in act ? act.revision : (view.draft?.revision ?? 0)}
          />
          <input type="hidden" name="_command" value={randomUUID()} />
          <input type="hidden" name="_mark" value={markOf(stored)} />
          <input type="hidden" name="/edition" value={agenda.edition} />
          <agenda-list
            data-said={t('saidPlace', { title: '%title%', place: '%place%', count: '%count%', chapter: '%chapter%' })}
          >
            <Groups {...props} />
            <p role="status" className="app-said kern-body">
              {saidText(props)}
            </p>
          </agenda-list>
          <AddItems agenda={{ ...agenda, rows }} untitled={untitled} />
          <ButtonGroup>
            <Button
              name="_action"
              value="give"
              {...(view.refusal ? { disabledReason: reasonText(view.refusal, words, language) } : {})}
            >
              {t(fixed.size > 0 ? 'send' : 'save')}
            </Button>
            <Button name="_action" value="save" variant="secondary">
              {t('draft')}
            </Button>
            <LinkButton href={`/meetings/${meeting.dossier.reference}`} variant="tertiary">
              {t('back')}
            </LinkButton>
          </ButtonGroup>
          <SavedStatus at={act ? undefined : view.draft?.updatedAt} language={language} />
        </form>
      </draft-form>
      {view.draft ? (
        <div className="app-after">
          <PostButton action={path} fields={{ _action: 'discard' }} variant="tertiary" icon="delete">
            {t('discard')}
          </PostButton>
        </div>
      ) : null}
    </>
  );
}

function Groups({ agenda, rows, errors }: EditorProps): ReactElement {
  const { meeting, fixed } = agenda;
  const { language, chapters } = meeting;
  const t = agendaTexts(language);
  const m = meetingTexts(language);
  let index = -1;
  return (
    <>
      {[true, false].map((isPublic) => (
        <section key={String(isPublic)} className="app-group" aria-labelledby={`part-${isPublic}`}>
          <h2 className="kern-heading-medium" id={`part-${isPublic}`}>
            {m(isPublic ? 'public' : 'internal')}
          </h2>
          {groupsOf(rows, chapters)
            .filter((group) => group.isPublic === isPublic)
            .map((group) => {
              const id = `group-${isPublic ? 'o' : 'n'}-${group.number}`;
              return (
                <div key={id} className="app-edited-group">
                  <h3 className="kern-title" id={id}>
                    {group.number} {group.chapter}
                  </h3>
                  <ol
                    aria-labelledby={id}
                    data-chapter={group.chapter}
                    data-publicity={isPublic ? 'public' : 'internal'}
                    data-number={numberOf(group, 0).replace(/1$/, '')}
                  >
                    {group.rows.map((row) => {
                      index += 1;
                      return fixed.has(row.item) ? (
                        <FixedRow key={row.item} row={row} index={index} group={group} label={t('fixed')} />
                      ) : (
                        <EditorRow
                          key={row.item}
                          row={row}
                          index={index}
                          group={group}
                          chapters={chapters}
                          paper={paperOf(agenda, row.paper)}
                          onlyInternal={isOnlyInternal(agenda, row)}
                          errors={errors}
                          language={language}
                        />
                      );
                    })}
                  </ol>
                  {group.rows.length === 0 ? (
                    <p className="app-edited-group__none kern-body kern-body--muted">{m('unoccupied')}</p>
                  ) : null}
                </div>
              );
            })}
        </section>
      ))}
    </>
  );
}

/** An item of an agenda that was sent: it is part of the list, and can't be changed. */
function FixedRow(props: {
  readonly row: AgendaRow;
  readonly index: number;
  readonly group: RowGroup;
  readonly label: string;
}): ReactElement {
  const { row, index, group, label } = props;
  const values = { ...row, publicity: row.isPublic ? 'public' : 'internal' };
  return (
    <li className="app-edited app-edited--fixed" id={`row-${row.item}`}>
      {(['item', 'paper', 'chapter', 'title', 'publicity'] as const).map((key) => (
        <input key={key} type="hidden" name={`/items/${index}/${key}`} value={values[key]} />
      ))}
      <span className="app-agenda__number">{numberOf(group, group.rows.indexOf(row))}</span>
      <span className="kern-body">{row.title}</span>
      <span className="kern-body kern-body--small kern-body--muted">{label}</span>
    </li>
  );
}

const paperOf = ({ meeting, view }: AgendaView, id: string) => meeting.papers.get(id) ?? readyBefore(view, id);

/** A submission that is only in the draft as yet: its words stand in the list of choices. */
function readyBefore(view: AgendaView['view'], id: string): { number: string; reference: string } | undefined {
  const label = view.opened.lists['ready']?.find(({ value }) => value === id)?.label;
  return label === undefined ? undefined : { number: label.split(' · ')[0] ?? '', reference: '' };
}

const isOnlyInternal = ({ meeting }: AgendaView, { item }: AgendaRow): boolean =>
  meeting.sitting.items.find(({ id }) => id === item)?.confined ?? false;

/** What differs between the person's version and the agenda that somebody else saved. */
function Overtaken({
  agenda,
  rows,
}: {
  readonly agenda: AgendaView;
  readonly rows: readonly AgendaRow[];
}): ReactElement {
  const { meeting, stored } = agenda;
  const t = agendaTexts(meeting.language);
  const without = (all: readonly AgendaRow[], others: readonly AgendaRow[]): string =>
    all
      .filter(({ item, paper }) => !others.some((row) => (paper === '' ? row.item === item : row.paper === paper)))
      .map(({ title }) => title || t('untitled'))
      .join('; ');
  const [fresh, gone] = [without(stored, rows), without(rows, stored)];
  return (
    <Alert kind="warning" title={t('overtaken')} live>
      <p>{t('overtakenText')}</p>
      {fresh === '' ? null : <p>{t('overtakenNew', { titles: fresh })}</p>}
      {gone === '' ? null : <p>{t('overtakenGone', { titles: gone })}</p>}
      {fresh === '' && gone === '' ? <p>{t('overtakenSame')}</p> : null}
    </Alert>
  );
}

function summary(errors: readonly FieldError[], rows: readonly AgendaRow[], untitled: boolean, missing: string) {
  const lines = errors.map(({ ptr, text }) => {
    const [, number] = /^\/items\/(\d+)/.exec(ptr) ?? [];
    const title = rows[Number(number)]?.title;
    return {
      href: number === undefined ? '#add-title' : `#${fieldId(`/items/${number}/title`)}`,
      text: title ? `${title}: ${text}` : text,
    };
  });
  return untitled ? [...lines, { href: `#${fieldId('_title')}`, text: missing }] : lines;
}

/** What the last button has done, for those who don't see it: the new place of an item. */
function saidText({ agenda, rows, said }: EditorProps): string | null {
  const { language, chapters } = agenda.meeting;
  const t = agendaTexts(language);
  if (!said) return null;
  if (said.what === 'taken') return t('saidTaken');
  const group = groupsOf(rows, chapters).find((one) => one.rows.some(({ item }) => item === said.item));
  const row = group?.rows.find(({ item }) => item === said.item);
  if (!group || !row) return null;
  const title = row.title || t('untitled');
  if (said.what === 'added') return t('saidAdded', { title });
  const [place, count] = [group.rows.indexOf(row) + 1, group.rows.length];
  return t('saidPlace', { title, place, count, chapter: group.chapter });
}
