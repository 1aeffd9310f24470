import type { ReactElement } from 'react';
import type { CallView } from '#libs/database/stores/call.store.js';
import { ButtonGroup, LinkButton } from '../view/button.js';
import { Card } from '../view/card.js';
import { Link } from '../view/links.js';
import { usePage } from '../view/page-context.js';
import { berlinDay, dayText } from '../view/values.js';
import { deadlineText, Remaining } from './deadline.js';
import { programmeText } from './programme-words.js';
import { programmeTexts } from './texts.js';

interface CallCardProps {
  readonly call: CallView;
  readonly now: Date;
  /** Staff do not apply. */
  readonly mayApply: boolean;
  readonly level?: 2 | 3;
}

/** A call that is open or will open, with the way into an application. */
export function CallCard({ call, now, mayApply, level = 2 }: CallCardProps): ReactElement {
  const { language } = usePage();
  const t = programmeTexts(language);
  const isOpen = call.phase === 'open';
  const href = `/programmes/${call.programme}`;
  const actions = (
    <ButtonGroup>
      {isOpen && mayApply ? <LinkButton href={`/calls/${call.id}/apply`}>{t('begin')}</LinkButton> : null}
      <Link href={href}>{t('more')}</Link>
    </ButtonGroup>
  );
  return (
    <Card
      title={programmeText(call.texts, language, 'title')}
      preline={call.name}
      href={href}
      footer={actions}
      level={level}
    >
      <p>{programmeText(call.texts, language, 'summary')}</p>
      <p>
        {isOpen
          ? t('until', { deadline: deadlineText(call.closesAt, language) })
          : t('opens', { day: dayText(berlinDay(call.opensAt), language) })}
      </p>
      {isOpen ? <Remaining until={call.closesAt} now={now} /> : null}
    </Card>
  );
}
