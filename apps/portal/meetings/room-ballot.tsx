import type { ReactElement } from 'react';
import { text } from '#libs/processes/answers.js';
import { RadioGroup } from '../view/choice-fields.js';
import { classNames, fieldId } from '../view/class-names.js';
import { FieldErrorText } from '../view/field-frame.js';
import { TextInput } from '../view/text-fields.js';
import type { Room } from './room-desk.js';
import { typedIn } from './room-form.js';
import { nameIn, type RoomStep } from './room-steps.js';
import { roomTexts } from './room-texts.js';

const numbers = ['yes', 'no', 'abstained'] as const;

interface BallotProps {
  readonly room: Room;
  readonly step: RoomStep;
  /** ids of those who may vote */
  readonly voters: readonly string[];
}

/** How something was voted on: openly or in secret in numbers, which have to add up; by name, one line each. */
export function BallotFields({ room, step, voters }: BallotProps): ReactElement {
  const { language } = room.meeting;
  const t = roomTexts(language);
  const typed = typedIn(room, step);
  const name = (ptr: string): string => nameIn(step, ptr);
  const sum = numbers.reduce((all, key) => all + Number(typed.text(key) || 0), 0);
  return (
    <div className="app-ballot">
      <RadioGroup
        name={name('/ballot')}
        label={t('ballot')}
        options={(['open', 'named', 'secret'] as const).map((value) => ({ value, label: t(`ballot.${value}`) }))}
        value={typed.text('ballot') || 'open'}
        row
        {...typed.error('/ballot')}
      />
      <div className="app-conditional" data-show-if={name('/ballot')} data-show-in="open secret">
        <div className="app-counts">
          {numbers.map((key) => (
            <TextInput
              key={key}
              name={name(`/${key}`)}
              label={t(key)}
              inputmode="numeric"
              width="short"
              value={typed.text(key)}
              {...typed.error(`/${key}`)}
            />
          ))}
        </div>
        <p className="app-counts__sum">
          {t('sum')}:{' '}
          <output
            className="app-number"
            data-sum={numbers.map((key) => name(`/${key}`)).join(' ')}
            data-unit="number"
            data-target={voters.length}
            data-off={t('sumOff')}
          >
            {sum}
          </output>{' '}
          {t('sumOf', { voters: voters.length })}
        </p>
      </div>
      <div className="app-conditional" data-show-if={name('/ballot')} data-show-in="named">
        <Named room={room} step={step} voters={voters} />
      </div>
    </div>
  );
}

function Named({ room, step, voters }: BallotProps): ReactElement {
  const { names, language } = room.meeting;
  const t = roomTexts(language);
  const typed = typedIn(room, step);
  const rows = typed.rows('named');
  const sorted = voters.toSorted((a, b) => (names.get(a) ?? '').localeCompare(names.get(b) ?? '', 'de'));
  const voteOf = (person: string): string =>
    text(
      rows.map(record).find((row) => row['person'] === person),
      'vote',
    );
  const { error } = typed.error('/named');
  const field = { name: nameIn(step, '/named'), label: t('named'), ...(error === undefined ? {} : { error }) };
  return (
    <details className="app-details" open={typed.text('ballot') === 'named'} id={fieldId(field.name)}>
      <summary>{t('named')}</summary>
      <div>
        <p>{t('namedHint')}</p>
        <FieldErrorText {...field} />
        <ul className="app-named">
          {sorted.map((person, index) => {
            const row = nameIn(step, `/named/${index}`);
            return (
              <li key={person}>
                <fieldset
                  className={classNames(
                    'app-named__row',
                    error !== undefined && voteOf(person) === '' && 'app-named__row--open',
                  )}
                >
                  <legend>{names.get(person)}</legend>
                  <input type="hidden" name={`${row}/person`} value={person} />
                  {numbers.map((vote) => (
                    <label key={vote}>
                      <input type="radio" name={`${row}/vote`} value={vote} defaultChecked={voteOf(person) === vote} />
                      {t(vote)}
                    </label>
                  ))}
                </fieldset>
              </li>
            );
          })}
        </ul>
      </div>
    </details>
  );
}

const record = (value: unknown): Record<string, string> =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, String(one)]))
    : {};
