import { Fragment, type ReactElement, type ReactNode } from 'react';
import { diff } from '#libs/forms/diff.js';
import { formText, labelOf } from '#libs/forms/form-texts.js';
import { isWithin } from '#libs/forms/pointer.js';
import { prune, shownFields } from '#libs/forms/prune.js';
import type { Answers, FormDefinition, FormField, FormLanguage, FormPage } from '#libs/forms/definition.js';
import { Badge } from '../view/badge.js';
import { DescriptionList, type Description } from '../view/lists.js';
import { AnswerValue } from './answer-value.js';
import { groupText, inGroups, type FieldGroup } from './groups.js';
import { formPageTexts } from './texts.js';
import type { FormState } from './form-state.js';

export interface AnswersViewProps {
  readonly form: FormState;
  /** An older version: what changed since then is marked, with the old answer. */
  readonly before?: Answers;
  /** Value below the label, for narrow columns beside a task's form. */
  readonly stacked?: boolean;
  /** Something at the end of each line, for example a link to change it. */
  readonly action?: (page: FormPage, field: FormField) => ReactNode;
  /** Level of the pages' headings. */
  readonly level?: 2 | 3;
}

/** All answers of a form to read, page by page. Hidden answers are left out; blank ones say so. */
export function AnswersView({ form, before, stacked, action, level = 2 }: AnswersViewProps): ReactElement {
  const { definition, language } = form;
  const kept: FormState = { ...form, answers: prune(definition, form.answers) };
  const shown = shownFields(definition, form.answers);
  const earlier = before && { ...form, answers: prune(definition, before) };
  const changes = earlier ? diff(earlier.answers, kept.answers) : [];
  const item = (page: FormPage, field: FormField, term: string): Description => ({
    key: field.ptr,
    term,
    value:
      earlier && changes.some(({ ptr }) => isWithin(ptr, field.ptr)) ? (
        <Changed form={kept} before={earlier} field={field} />
      ) : (
        <AnswerValue form={kept} field={field} />
      ),
    action: action?.(page, field),
  });
  // What stands above names the only page of a form already.
  const hasTitles = level === 2 || definition.pages.length > 1;
  const [Title, GroupTitle] = level === 2 ? (['h2', 'h3'] as const) : (['h3', hasTitles ? 'h4' : 'h3'] as const);
  return (
    <div className="app-answers">
      {definition.pages.map((page) => {
        const fields = shown.filter((one) => one.page.key === page.key).map(({ field }) => field);
        if (fields.length === 0) return null;
        // Below another heading several answers may stand on one page, whose regions could not be told apart by name.
        const titleId = level === 2 ? `answers-${page.key}` : undefined;
        return (
          <section key={page.key} aria-labelledby={titleId}>
            {hasTitles ? (
              <Title className="kern-title" id={titleId}>
                {formText(definition, language, `#${page.key}`)}
              </Title>
            ) : null}
            {parts(fields).map(({ group, members }) => (
              <Fragment key={members[0]?.ptr}>
                {group === undefined ? null : (
                  <GroupTitle className="kern-title kern-title--small">{groupText(form, page, group)}</GroupTitle>
                )}
                <DescriptionList
                  stacked={stacked}
                  items={members.map((field) =>
                    item(
                      page,
                      field,
                      group === undefined
                        ? termOf(definition, language, page, field)
                        : labelOf(definition, language, field.ptr),
                    ),
                  )}
                />
              </Fragment>
            ))}
          </section>
        );
      })}
    </div>
  );
}

/** The lists of a page: a group has a heading where it has more than one answer; the others stand together. */
function parts(fields: readonly FormField[]): FieldGroup[] {
  const lists: FieldGroup[] = [];
  for (const { group, members } of inGroups(fields)) {
    const named = members.length > 1 ? group : undefined;
    const last = lists.at(-1);
    if (named === undefined && last && last.group === undefined) last.members.push(...members);
    else lists.push({ group: named, members });
  }
  return lists;
}

/** The field's label; where others of the page bear the same, what its group is about stands before it. */
export function termOf(definition: FormDefinition, language: FormLanguage, page: FormPage, field: FormField): string {
  const label = labelOf(definition, language, field.ptr);
  const isShared = page.fields.some((one) => one !== field && labelOf(definition, language, one.ptr) === label);
  return field.group && isShared ? `${formText(definition, language, `#${page.key}.${field.group}`)}: ${label}` : label;
}

interface ChangedProps {
  readonly form: FormState;
  readonly before: FormState;
  readonly field: FormField;
}

function Changed({ form, before, field }: ChangedProps): ReactElement {
  const t = formPageTexts(form.language);
  return (
    <div className="app-change">
      <Badge kind="warning">{t('changed')}</Badge>
      <div className="app-change__after">
        <span className="app-sr-only">{t('after')} </span>
        <AnswerValue form={form} field={field} />
      </div>
      <div className="app-change__before">
        <span>{t('before')} </span>
        <AnswerValue form={before} field={field} />
      </div>
    </div>
  );
}
