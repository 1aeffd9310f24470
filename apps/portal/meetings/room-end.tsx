import type { ReactElement } from 'react';
import { RadioGroup } from '../view/choice-fields.js';
import { TextArea, TextInput } from '../view/text-fields.js';
import { quorumOf } from '#libs/processes/council-meeting/sitting.js';
import { PlainSelect } from '../view/plain-select.js';
import { agendaTexts } from './agenda-texts.js';
import { BallotFields } from './room-ballot.js';
import type { Room } from './room-desk.js';
import { StepForm, typedIn } from './room-form.js';
import { nameIn } from './room-steps.js';
import { roomTexts } from './room-texts.js';

interface Part {
  readonly room: Room;
}

/** What brooks no delay comes onto the agenda by a vote of the meeting (§ 48 I GO NRW). */
export function UrgentItem({ room }: Part): ReactElement {
  const { meeting, ready, freshItem } = room;
  const { language, chapters, sitting } = meeting;
  const t = roomTexts(language);
  const a = agendaTexts(language);
  const typed = typedIn(room, 'urgent');
  const name = (ptr: string): string => nameIn('urgent', ptr);
  return (
    <details className="app-details" open={typed.has}>
      <summary>{t('urgent')}</summary>
      <div>
        <draft-form>
          <live-sums data-language={language}>
            <StepForm
              room={room}
              step="urgent"
              label={t('urgentSave')}
              variant="secondary"
              fields={{ '/newItem': freshItem }}
            >
              <p>{t('urgentText')}</p>
              <PlainSelect
                name={name('/paper')}
                label={t('urgentPaper')}
                value={typed.text('paper')}
                options={[
                  { value: '', label: t('urgentPaperNone') },
                  ...ready.map(({ id, number, title }) => ({ value: id, label: `${number} · ${title}` })),
                ]}
              />
              <TextInput
                name={name('/title')}
                label={t('urgentTitle')}
                value={typed.text('title')}
                {...typed.error('/title')}
              />
              <PlainSelect
                name={name('/chapter')}
                label={t('urgentChapter')}
                value={typed.text('chapter') || (chapters.at(-1) ?? '')}
                options={chapters.map((one, index) => ({ value: one, label: `${index + 1} ${one}` }))}
              />
              <RadioGroup
                name={name('/publicity')}
                label={t('urgentPublicity')}
                options={(['public', 'internal'] as const).map((value) => ({ value, label: a(value) }))}
                value={typed.text('publicity') || 'public'}
                row
                {...typed.error('/publicity')}
              />
              <TextArea
                name={name('/reason')}
                label={t('urgentReason')}
                rows={2}
                value={typed.text('reason')}
                {...typed.error('/reason')}
              />
              <BallotFields room={room} step="urgent" voters={quorumOf(sitting).voters} />
            </StepForm>
          </live-sums>
        </draft-form>
      </div>
    </details>
  );
}

/** The end of the meeting: every item needs a result before. */
export function Close({ room }: Part): ReactElement {
  const { meeting, open } = room;
  const { numbers, language } = meeting;
  const t = roomTexts(language);
  const { error } = typedIn(room, 'close').error('/close');
  const titles = open.map(({ id, title }) => `${numbers.get(id) ?? ''} ${title}`.trim()).join('; ');
  return (
    <section aria-labelledby="close">
      <h2 id="close">{t('close')}</h2>
      {error === undefined ? null : (
        <p className="kern-error" role="alert" id="f-close-close">
          <span className="kern-body">{error}</span>
        </p>
      )}
      <p>{open.length === 0 ? t('closeText') : t('closeOpen', { count: open.length, titles })}</p>
      <StepForm room={room} step="close" label={t('close')} variant={open.length === 0 ? 'primary' : 'secondary'} />
    </section>
  );
}
