import type { ReactElement } from 'react';
import type { RegisterSeat } from '#libs/database/stores/council-register.store.js';
import { compareGerman } from '#libs/processes/german-order.js';
import { daysText } from '../people/people.page.js';
import { PostButton } from '../view/button.js';
import type { Language } from '../view/catalogue.js';
import { Link } from '../view/links.js';
import { Table } from '../view/table.js';
import { registerFormTexts } from './form-texts.js';
import { personName, type RegisterView } from './register-desk.js';
import { registerTexts } from './texts.js';

interface SeatsTableProps {
  readonly view: RegisterView;
  readonly seats: readonly RegisterSeat[];
  readonly caption: string;
  readonly language: Language;
}

const order = ['chair', 'deputyChair', 'member', 'substitute', 'secretary'];

/** Who sits in a body, the chair first, with the way to end a seat that goes on or to take one back that has not begun. */
export function SeatsTable({ view, seats, caption, language }: SeatsTableProps): ReactElement {
  const t = registerTexts(language);
  const words = registerFormTexts(language);
  const names = new Map(view.people.map((person) => [person.id, personName(person)]));
  const nameOf = ({ person }: RegisterSeat): string => names.get(person) ?? '';
  const sorted = seats.toSorted(
    (a, b) => order.indexOf(a.role) - order.indexOf(b.role) || compareGerman(nameOf(a), nameOf(b)),
  );
  const action = (seat: RegisterSeat): ReactElement | null => {
    if (seat.to !== null && seat.to < view.today) return null;
    const about = (text: string): string => t('about', { action: text, what: nameOf(seat) });
    if (seat.from > view.today)
      return (
        <PostButton
          action={`/council-register/seats/${seat.id}/take-back`}
          variant="tertiary"
          small
          label={about(t('takeBack'))}
        >
          {t('takeBack')}
        </PostButton>
      );
    return (
      <Link href={`/council-register/seats/${seat.id}/end`} small label={about(t('end'))}>
        {t('end')}
      </Link>
    );
  };
  return (
    <Table
      caption={caption}
      captionHidden
      empty={t('seatsNone')}
      rows={sorted}
      rowKey={({ id }) => id}
      columns={[
        { key: 'person', label: t('person'), rowHeader: true, cell: nameOf },
        { key: 'role', label: t('role'), cell: ({ role }) => words(`role.${role}`) },
        { key: 'standing', label: t('standing'), cell: ({ standing }) => words(`standing.${standing}`) },
        { key: 'voting', label: t('voting'), cell: ({ voting }) => t(voting ? 'yes' : 'no') },
        {
          key: 'behalf',
          label: t('behalf'),
          cell: ({ onBehalfOf }) => view.bodies.find(({ id }) => id === onBehalfOf)?.name ?? '',
        },
        { key: 'days', label: t('time'), cell: ({ from, to }) => daysText(from, to, language) },
        { key: 'action', label: t('action'), cell: action },
      ]}
    />
  );
}
