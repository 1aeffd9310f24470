import type { ReactElement } from 'react';
import type { FieldError } from '#libs/forms/definition.js';
import type { PaperLine } from '#libs/database/stores/council-meeting.store.js';
import { Button } from '../view/button.js';
import { Icon } from '../view/icon.js';
import type { Language } from '../view/languages.js';
import { TextInput } from '../view/text-fields.js';
import type { AgendaRow, RowGroup } from './agenda-rows.js';
import { agendaTexts } from './agenda-texts.js';
import { PlainSelect } from '../view/plain-select.js';

export interface EditedRow {
  readonly row: AgendaRow;
  /** its number in the form, and its place in the printed order from 1 */
  readonly index: number;
  readonly group: RowGroup;
  readonly chapters: readonly string[];
  readonly paper: Pick<PaperLine, 'number' | 'reference'> | undefined;
  /** its submission is not public */
  readonly onlyInternal: boolean;
  readonly errors: readonly FieldError[];
  readonly language: Language;
}

/** One item of the agenda with all that can be changed of it. */
export function EditorRow(props: EditedRow): ReactElement {
  const { row, index, group, chapters, paper, onlyInternal, errors, language } = props;
  const t = agendaTexts(language);
  const name = (key: string): string => `/items/${index}/${key}`;
  const title = row.title || t('untitled');
  const place = group.rows.indexOf(row);
  const error = errors.find(({ ptr }) => ptr === name('title') || ptr === `/items/${index}`)?.text;
  return (
    <li className="app-edited" id={`row-${row.item}`} data-item={row.item}>
      <input type="hidden" name={name('item')} value={row.item} />
      <input type="hidden" name={name('paper')} value={row.paper} />
      <span className="app-edited__handle" title={t('handle')} aria-hidden="true">
        <Icon name="dehaze" />
      </span>
      <span className="app-agenda__number" data-number="">
        {numberOf(group, place)}
      </span>
      <div className="app-edited__fields">
        <TextInput
          name={name('title')}
          label={t('itemTitle')}
          labelHidden
          value={row.title}
          {...(error === undefined ? {} : { error })}
          {...(paper ? { hint: t('paper', { number: paper.number ?? paper.reference }) } : {})}
        />
        <div className="app-edited__where">
          <PlainSelect
            name={name('chapter')}
            label={t('chapter')}
            labelHidden
            value={group.chapter}
            options={chapters.map((one, at) => ({ value: one, label: `${at + 1} ${one}` }))}
          />
          {onlyInternal ? (
            <p className="kern-body kern-body--small">
              <input type="hidden" name={name('publicity')} value="internal" />
              {t('onlyInternal')}
            </p>
          ) : (
            <PlainSelect
              name={name('publicity')}
              label={t('publicity')}
              labelHidden
              value={row.isPublic ? 'public' : 'internal'}
              options={(['public', 'internal'] as const).map((value) => ({ value, label: t(value) }))}
            />
          )}
        </div>
      </div>
      <div className="app-edited__moves">
        <label className="app-edited__place">
          <span aria-hidden="true">{t('place')}</span>
          <span className="app-sr-only">{t('placeOf', { title })}</span>
          <input
            className="kern-form-input__input"
            name={`_place/${index}`}
            type="text"
            inputMode="numeric"
            defaultValue={index + 1}
          />
        </label>
        <Button variant="tertiary" small icon="arrow-up" name="_up" value={row.item} label={t('upOf', { title })}>
          {t('up')}
        </Button>
        <Button variant="tertiary" small icon="arrow-down" name="_down" value={row.item} label={t('downOf', { title })}>
          {t('down')}
        </Button>
        <Button variant="tertiary" small icon="delete" name="_off" value={row.item} label={t('offOf', { title })}>
          {t('off')}
        </Button>
      </div>
    </li>
  );
}

/** The number that an item will be printed with, by its place in its group from 0. */
export const numberOf = ({ isPublic, number }: Pick<RowGroup, 'isPublic' | 'number'>, place: number): string =>
  `${isPublic ? 'Ö' : 'N'} ${number}.${place + 1}`;
