import type { ReactElement } from 'react';
import { Button } from '../view/button.js';
import { Section } from '../view/card.js';
import { Link } from '../view/links.js';
import { TextInput } from '../view/text-fields.js';
import type { AgendaView } from './agenda-desk.js';
import { agendaTexts } from './agenda-texts.js';
import { PlainSelect } from '../view/plain-select.js';
import { stepRoleText } from './meeting-words.js';

interface AddProps {
  readonly agenda: AgendaView;
  /** a formal item was to be added without a title */
  readonly untitled: boolean;
}

/** What can come onto the agenda: submissions that are ready, formal items, and what the person took off it. Part of the form. */
export function AddItems({ agenda, untitled }: AddProps): ReactElement {
  const { meeting, rows, stored, ready, fixed } = agenda;
  const { language, chapters } = meeting;
  const t = agendaTexts(language);
  const missing = stored.filter(({ item }) => !rows.some((row) => row.item === item));
  return (
    <Section id="add" title={t('add')}>
      <div className="app-add">
        <div className="app-add__where">
          <PlainSelect
            name="_chapter"
            label={t('addTo')}
            value=""
            options={[
              { value: '', label: t('addByKind') },
              ...chapters.map((one, index) => ({ value: one, label: `${index + 1} ${one}` })),
            ]}
          />
          <PlainSelect
            name="_publicity"
            label={t('addHow')}
            value="public"
            options={(['public', 'internal'] as const).map((value) => ({ value, label: t(value) }))}
          />
        </div>
        <h3 className="kern-title">{t('readyTitle')}</h3>
        {ready.length === 0 ? <p className="kern-body kern-body--muted">{t('readyNone')}</p> : null}
        <ul className="app-add__list">
          {ready.map(({ id, reference, number, title, role }) => (
            <li key={id}>
              <span>
                <Link href={`/dossiers/${reference}`} small>
                  {number}
                </Link>{' '}
                <strong>{title}</strong> · {stepRoleText(role, language)}
              </span>
              <Button variant="secondary" small icon="add" name="_paper" value={id} label={t('takeOf', { title })}>
                {t('take')}
              </Button>
            </li>
          ))}
          {missing.map(({ item, title }) => (
            <li key={item}>
              <span>
                <strong>{title || t('untitled')}</strong> · {t('stored')}
              </span>
              <Button variant="secondary" small icon="add" name="_again" value={item} label={t('againOf', { title })}>
                {t('again')}
              </Button>
            </li>
          ))}
        </ul>
        <h3 className="kern-title">{t('formal')}</h3>
        <div className="app-add__formal">
          <TextInput
            name="_title"
            label={t('formalTitle')}
            value=""
            {...(untitled ? { error: t('formalMissing') } : {})}
          />
          <Button variant="secondary" name="_add" value="formal">
            {t('formalAdd')}
          </Button>
        </div>
        {fixed.size > 0 ? null : (
          <p className="kern-body app-add__regular">
            <Button variant="secondary" small icon="add" name="_add" value="regular">
              {t('regular')}
            </Button>{' '}
            <span className="kern-body--small">{t('regularHint')}</span>
          </p>
        )}
      </div>
    </Section>
  );
}
