import type { ReactElement, ReactNode } from 'react';
import { needsVote, outcomesFor, type ItemOutcome } from '#libs/processes/council/outcomes.js';
import type { Item } from '#libs/processes/council-meeting/agenda.js';
import { RadioGroup, Select } from '../view/choice-fields.js';
import { TextArea, TextInput } from '../view/text-fields.js';
import { resultText } from './meeting-words.js';
import { BallotFields } from './room-ballot.js';
import type { Room } from './room-desk.js';
import { StepForm, typedIn } from './room-form.js';
import { nameIn } from './room-steps.js';
import { roomTexts } from './room-texts.js';

/** What came of the item on the table: outcome, votes, words. Only what its body was asked for can come of it. */
export function ResultForm({ room, item }: { readonly room: Room; readonly item: Item }): ReactElement {
  const { meeting, view } = room;
  const { language } = meeting;
  const t = roomTexts(language);
  if (!item.ready) return <p>{t('waiting')}</p>;
  const typed = typedIn(room, 'result');
  const possible = outcomesFor(item.paper === '' ? undefined : item.role);
  const bodies = view?.opened.lists['bodies'] ?? [];
  const name = (ptr: string): string => nameIn('result', ptr);
  const When = ({
    outcomes,
    children,
  }: {
    outcomes: readonly ItemOutcome[];
    children: ReactNode;
  }): ReactElement | null =>
    outcomes.length === 0 ? null : (
      <div className="app-conditional" data-show-if={name('/decision')} data-show-in={outcomes.join(' ')}>
        {children}
      </div>
    );
  const among = (...outcomes: readonly ItemOutcome[]): ItemOutcome[] =>
    possible.filter((one) => outcomes.includes(one));
  return (
    <draft-form>
      <live-sums data-language={language}>
        <StepForm
          room={room}
          step="result"
          label={t('resultSave')}
          fields={{ '/item': item.id, ...(item.paper === '' ? {} : { '/version': item.version }) }}
        >
          <Wrong text={typed.error('/item').error ?? typed.error('/version').error} />
          <RadioGroup
            name={name('/decision')}
            label={t('decision')}
            options={possible.map((outcome) => ({ value: outcome, label: resultText(outcome, language) }))}
            value={typed.text('decision')}
            row
            {...typed.error('/decision')}
          />
          <When outcomes={possible.filter(needsVote)}>
            <BallotFields room={room} step="result" voters={room.quorum.voters} />
          </When>
          <TextArea
            name={name('/text')}
            label={t('text')}
            hint={t('textHint')}
            rows={3}
            value={typed.text('text')}
            optional
            {...typed.error('/text')}
          />
          <When outcomes={among('referred')}>
            <Select
              name={name('/to')}
              label={t('to')}
              options={bodies.filter(({ value }) => value !== meeting.sitting.bodyKey)}
              value={typed.text('to')}
              {...typed.error('/to')}
            />
          </When>
          <When outcomes={among('deferred')}>
            <TextInput
              name={name('/nextOn')}
              label={t('nextOn')}
              hint={t('nextOnHint')}
              width="medium"
              value={typed.text('nextOn')}
              optional
              {...typed.error('/nextOn')}
            />
          </When>
          {item.aboutMoney ? (
            <When outcomes={among('resolved', 'resolvedAmended')}>
              <TextInput
                name={name('/cents')}
                label={t('cents')}
                hint={t('centsHint')}
                inputmode="decimal"
                width="medium"
                value={centsText(typed.text('cents'))}
                optional
                {...typed.error('/cents')}
              />
              <TextArea
                name={name('/conditions')}
                label={t('conditions')}
                rows={2}
                value={typed.text('conditions')}
                optional
                {...typed.error('/conditions')}
              />
            </When>
          ) : null}
          <p className="app-room__note">{t('resultText')}</p>
        </StepForm>
      </live-sums>
    </draft-form>
  );
}

/** Cents that were read are shown as people write them; what could not be read, as it was typed. */
const centsText = (typed: string): string =>
  /^\d+$/.test(typed) ? (Number(typed) / 100).toFixed(2).replace('.', ',') : typed;

function Wrong({ text: wrong }: { readonly text: string | undefined }): ReactElement | null {
  return wrong === undefined ? null : (
    <p className="kern-error" role="alert" id="f-result-item">
      <span className="kern-body">{wrong}</span>
    </p>
  );
}
