import type { ReactElement } from 'react';
import type { Quorum, Sitting } from '#libs/processes/council-meeting/sitting.js';
import { Badge } from '../view/badge.js';
import type { Language } from '../view/languages.js';
import { roomTexts } from './room-texts.js';

interface QuorumViewProps {
  readonly quorum: Quorum;
  readonly sitting: Sitting;
  /** for the item on the table */
  readonly ofItem: boolean;
  readonly language: Language;
}

/** Whether enough are there, as a picture and in numbers: who may vote, who is biased, and how many it takes. */
export function QuorumView({ quorum, sitting, ofItem, language }: QuorumViewProps): ReactElement {
  const t = roomTexts(language);
  const { voters, barred, needed, councillors, experts, quorate } = quorum;
  const all = sitting.body?.statutoryMembers ?? 0;
  const numbers = { there: voters.length, needed, all };
  const isCommittee = sitting.body?.kind === 'committee';
  return (
    <section aria-labelledby="quorum" className="app-quorum">
      <h2 id="quorum">{t('quorum')}</h2>
      <p className="app-quorum__head">
        <strong>
          {voters.length}/{all}
        </strong>
        <Badge kind={quorate ? 'success' : 'danger'}>{t(quorate ? 'quorate' : 'notQuorate')}</Badge>
      </p>
      <QuorumPicture there={voters.length} barred={barred.length} needed={needed} all={all} />
      <p>
        {t(ofItem ? 'quorumItem' : 'quorumText', numbers)}
        {barred.length === 0 ? null : ` ${t('quorumBarred', { count: barred.length })}`}
      </p>
      {isCommittee && experts > 0 ? (
        <p>
          {t('quorumExperts', { councillors, experts })} {councillors > experts ? null : t('quorumExpertsBad')}
        </p>
      ) : null}
    </section>
  );
}

/** A bar as long as the statutory number: who may vote, who is biased, and a mark where it is enough. Decoration beside the numbers. */
function QuorumPicture(props: {
  readonly there: number;
  readonly barred: number;
  readonly needed: number;
  readonly all: number;
}): ReactElement {
  const { there, barred, needed } = props;
  const all = Math.max(1, props.all, there + barred);
  const part = (count: number): number => (1000 * count) / all;
  return (
    <svg
      className="app-quorum__picture"
      viewBox="0 0 1000 60"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="app-bar__track" y={15} width={1000} height={30} />
      <rect className="app-bar__part" y={15} width={part(there)} height={30} />
      <rect className="app-quorum__barred" x={part(there)} y={15} width={part(barred)} height={30} />
      <rect className="app-quorum__mark" x={Math.min(994, part(needed) - 3)} width={6} height={60} />
    </svg>
  );
}
