import type { ReactElement } from 'react';
import { shortInstant } from '../task/due.js';
import { Badge } from '../view/badge.js';
import type { Kind } from '../view/alert.js';
import type { Language } from '../view/catalogue.js';
import type { PaperReading } from './paper-reading.js';
import { paperTexts } from './paper-texts.js';

type Signature = PaperReading['signatures'][number];

const kinds: Readonly<Record<string, Kind | 'neutral'>> = {
  asked: 'info',
  signed: 'success',
  signedWithRemark: 'success',
  changesWanted: 'warning',
  refused: 'danger',
};
const states = ['asked', 'later', 'signed', 'signedWithRemark', 'notCompetent', 'changesWanted', 'refused'] as const;
const blocks = ['proposal', 'reasons', 'finances', 'staff', 'legalBasis', 'route'] as const;
const matters = ['all', 'finances', 'staff', 'legal'] as const;

/** Who signs a paper, stage by stage, with the version that each signed and what they said of it. */
export function SignaturesView(props: {
  readonly signatures: readonly Signature[];
  readonly language: Language;
  readonly level?: 3 | 4;
  /** remarks on blocks stand with the blocks */
  readonly apart?: boolean;
}): ReactElement {
  const { signatures, language, level = 3, apart = false } = props;
  const t = paperTexts(language);
  const Heading = level === 3 ? 'h3' : 'h4';
  if (signatures.length === 0) return <p className="kern-body kern-body--muted">{t('signaturesNone')}</p>;
  const stages = [...Map.groupBy(signatures, ({ stage }) => stage)].toSorted(([a], [b]) => (a || 99) - (b || 99));
  return (
    <div className="app-stack">
      {stages.map(([stage, members]) => (
        <div key={stage}>
          <Heading className="kern-title">{stage === 0 ? t('stageNone') : t('stage', { stage })}</Heading>
          <ul className="app-plain-list app-signatures">
            {members.map((one) => (
              <li key={one.person}>
                <SignatureLine signature={one} language={language} />
                {apart ? null : <BlockRemarks signature={one} language={language} />}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function SignatureLine({
  signature,
  language,
}: {
  readonly signature: Signature;
  readonly language: Language;
}): ReactElement {
  const { name, standsInFor, at, version, older, stands, remark } = signature;
  const t = paperTexts(language);
  const state = states.find((one) => one === signature.state) ?? 'later';
  const about = matters.find((one) => one === signature.about) ?? 'all';
  return (
    <>
      <p className="kern-body app-signatures__line">
        <strong>{standsInFor === '' ? name : t('signerFor', { name, other: standsInFor })}</strong>
        <span className="kern-body--muted">
          {t('about')}: {t(`about.${about}`)}
        </span>
        <Badge kind={kinds[state] ?? 'neutral'}>{t(`signature.${state}`)}</Badge>
      </p>
      {at === '' ? null : (
        <p className="kern-body kern-body--small">
          {t('signedOn', { version, at: shortInstant(at, language) })}{' '}
          {older ? <Badge kind={stands ? 'info' : 'warning'}>{t(stands ? 'olderStands' : 'older')}</Badge> : null}
        </p>
      )}
      {remark === '' ? null : (
        <blockquote className="app-remark">
          <span className="app-answer">{remark}</span>
        </blockquote>
      )}
    </>
  );
}

/** What somebody said of single blocks. */
function BlockRemarks(props: { readonly signature: Signature; readonly language: Language }): ReactElement | null {
  const { signature, language } = props;
  const t = paperTexts(language);
  if (signature.remarks.length === 0) return null;
  return (
    <ul className="app-plain-list app-remark">
      {signature.remarks.map(({ block, text }, index) => {
        const known = blocks.find((one) => one === block);
        return (
          <li key={index} className="kern-body">
            <strong>{t('remarkOn', { block: known ? t(`block.${known}`) : block })}</strong>{' '}
            <span className="app-answer">{text}</span>
          </li>
        );
      })}
    </ul>
  );
}
