import type { ReactElement } from 'react';
import type { CouncilSeat } from '#libs/processes/council/register.js';
import { CheckboxGroup } from '../view/choice-fields.js';
import type { Meeting } from './meeting-desk.js';
import type { Room } from './room-desk.js';
import { StepForm, typedIn } from './room-form.js';
import { nameIn } from './room-steps.js';
import { roomTexts } from './room-texts.js';

interface Part {
  readonly room: Room;
}

/** Somebody in the body with name, faction and part: `Selma Arıkan (Phoenix, Vorsitz)`. */
export function personText({ names, file, language }: Meeting, seat: CouncilSeat): string {
  const t = roomTexts(language);
  const faction = file.council?.bodies.find(({ id }) => id === seat.onBehalfOf)?.shortName ?? '';
  const { role, standing, voting } = seat;
  const parts = [
    faction,
    role === 'member' ? '' : t(role),
    standing === 'expertCitizen' ? t('expertCitizen') : '',
    voting ? '' : t('advisory'),
  ].filter((part) => part !== '');
  const name = names.get(seat.person) ?? '';
  return parts.length === 0 ? name : `${name} (${parts.join(', ')})`;
}

/** One seat of each person, whoever has the chair first, then by name. */
export function seatsByName({ sitting, names }: Meeting): CouncilSeat[] {
  const rank = ({ role }: CouncilSeat): number => ['chair', 'deputyChair'].indexOf(role) + 1 || 3;
  const sorted = sitting.seats.toSorted(
    (a, b) => rank(a) - rank(b) || (names.get(a.person) ?? '').localeCompare(names.get(b.person) ?? '', 'de'),
  );
  return sorted.filter(({ person }, index) => sorted.findIndex((seat) => seat.person === person) === index);
}

/** Who is there, to be ticked: at the opening, and whenever somebody comes or goes. */
export function Attendance({ room, opening = false }: Part & { readonly opening?: boolean }): ReactElement {
  const { meeting } = room;
  const { sitting, language } = meeting;
  const t = roomTexts(language);
  const step = opening ? 'opened' : 'attendance';
  const typed = typedIn(room, step);
  const seats = seatsByName(meeting);
  const there = opening
    ? seats.filter(({ role }) => role !== 'substitute').map(({ person }) => person)
    : sitting.present;
  return (
    <StepForm
      room={room}
      step={step}
      label={t(opening ? 'open' : 'presentSave')}
      variant={opening ? 'primary' : 'secondary'}
    >
      <div className="app-people">
        <CheckboxGroup
          name={nameIn(step, '/present')}
          label={t('present')}
          hint={t(opening ? 'openingText' : 'presentText')}
          options={seats.map((seat) => ({ value: seat.person, label: personText(meeting, seat) }))}
          values={typed.has ? (typed.list('present') ?? []) : there}
          {...typed.error('/present')}
        />
      </div>
    </StepForm>
  );
}

/** Who takes no part in the item on the table (§ 31 GO NRW): known relations are ticked already. */
export function Bias({ room }: Part): ReactElement | null {
  const { meeting, item } = room;
  const { sitting, language } = meeting;
  const t = roomTexts(language);
  if (!item) return null;
  const typed = typedIn(room, 'bias');
  const now = sitting.biasedIn(item.id);
  const seats = seatsByName(meeting).filter(({ person }) => sitting.present.includes(person) || now.includes(person));
  const named = seats.filter(({ person }) => now.includes(person)).map(({ person }) => meeting.names.get(person) ?? '');
  return (
    <details className="app-details" open={typed.has}>
      <summary>
        {t('bias')}: {named.length === 0 ? t('biasNone') : t('biasNow', { names: named.join(', ') })}
      </summary>
      <div>
        <StepForm room={room} step="bias" label={t('biasSave')} variant="secondary" fields={{ '/item': item.id }}>
          <p>{t('biasText')}</p>
          <div className="app-people">
            <CheckboxGroup
              name={nameIn('bias', '/persons')}
              label={t('biasWho')}
              options={seats.map((seat) => ({
                value: seat.person,
                label: personText(meeting, seat),
                ...(item.biased.includes(seat.person) ? { hint: t('biasKnown') } : {}),
              }))}
              values={typed.has ? (typed.list('persons') ?? []) : now}
              {...typed.error('/persons')}
            />
          </div>
        </StepForm>
      </div>
    </details>
  );
}
