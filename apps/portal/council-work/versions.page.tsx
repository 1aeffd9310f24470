import type { ReactElement } from 'react';
import { applicationVersions, formStateOf, type OpenedDossier } from '../dossier/dossier-reader.js';
import type { FormState } from '../forms/form-state.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { shortInstant } from '../task/due.js';
import { Button } from '../view/button.js';
import { PageTitle, Section } from '../view/card.js';
import type { Language } from '../view/catalogue.js';
import { Layout } from '../view/layout.js';
import { BackLink } from '../view/links.js';
import type { PaperReading } from './paper-reading.js';
import { paperTexts } from './paper-texts.js';
import { SignaturesView } from './signatures-view.js';
import { versionDiff, type BlockDiff } from './version-diff.js';
import type { Piece } from './word-diff.js';

interface VersionsPageProps {
  readonly opened: OpenedDossier;
  readonly paper: PaperReading;
  /** numbers of versions, from 1 */
  readonly from: number;
  readonly to: number;
}

/** Two versions of a paper, block by block, and which of them each signer signed. */
export function versionsPage(visit: Visit, { opened, paper, from, to }: VersionsPageProps): ReactElement {
  const { language } = visit;
  const { dossier } = opened;
  const t = paperTexts(language);
  const versions = applicationVersions(opened);
  const home = `/dossiers/${dossier.reference}`;
  const [older, newer] = [versions[from - 1], versions[to - 1]];
  const [before, after] = [older && formStateOf(opened, older), newer && formStateOf(opened, newer)];
  return (
    <Layout {...frameOf(visit)} title={`${t('versionsTitle')} – ${dossier.reference}`}>
      <BackLink href={home}>{dossier.reference}</BackLink>
      <PageTitle preline={`${dossier.reference} · ${dossier.title}`} lead={t('versionsLead')}>
        {t('versionsTitle')}
      </PageTitle>
      {versions.length < 2 ? (
        <p className="kern-body">{t('oneVersion')}</p>
      ) : (
        <form method="get" action={`${home}/versions`} className="app-filter" role="search" aria-label={t('compare')}>
          <VersionSelect name="from" label={t('from')} value={from} versions={versions} language={language} />
          <VersionSelect name="to" label={t('to')} value={to} versions={versions} language={language} />
          <Button variant="secondary">{t('show')}</Button>
        </form>
      )}
      {before && after && from !== to ? <Differences before={before} after={after} /> : null}
      {paper.signatures.length === 0 ? null : (
        <Section id="signatures" title={t('signatures')}>
          <SignaturesView signatures={paper.signatures} language={language} />
        </Section>
      )}
    </Layout>
  );
}

function VersionSelect(props: {
  readonly name: 'from' | 'to';
  readonly label: string;
  readonly value: number;
  readonly versions: ReturnType<typeof applicationVersions>;
  readonly language: Language;
}): ReactElement {
  const { name, label, value, versions, language } = props;
  const t = paperTexts(language);
  return (
    <div className="kern-form-input">
      <label className="kern-label" htmlFor={`version-${name}`}>
        {label}
      </label>
      <div className="kern-form-input__select-wrapper">
        <select className="kern-form-input__select" id={`version-${name}`} name={name} defaultValue={String(value)}>
          {versions.map(({ receivedAt }, index) => (
            <option key={index} value={String(index + 1)}>
              {t('versionOf', { number: index + 1, at: shortInstant(receivedAt, language) })}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

function Differences({ before, after }: { readonly before: FormState; readonly after: FormState }): ReactElement {
  const { language } = after;
  const t = paperTexts(language);
  const blocks = versionDiff(before, after);
  const changed = blocks.filter(({ pieces }) => pieces !== undefined);
  const same = blocks.filter(({ pieces }) => pieces === undefined);
  return (
    <>
      <p className="kern-body" role="status">
        {changed.length === 0 ? t('sameAll') : t('changed', { count: changed.length })}
      </p>
      {changed.length === 0 ? null : <p className="kern-body kern-body--small kern-body--muted">{t('legend')}</p>}
      {changed.map((block) => (
        <BlockView key={block.ptr} block={block} language={language} />
      ))}
      {same.length === 0 || changed.length === 0 ? null : (
        <p className="kern-body">{t('unchanged', { labels: same.map(({ label }) => label).join(', ') })}</p>
      )}
    </>
  );
}

function BlockView({ block, language }: { readonly block: BlockDiff; readonly language: Language }): ReactElement {
  return (
    <section className="app-section">
      <h2 className="kern-title">{block.label}</h2>
      <p className="kern-body app-answer app-diff">
        {block.pieces?.map((piece, index) => (
          <PieceView key={index} piece={piece} language={language} />
        ))}
      </p>
    </section>
  );
}

/** Readers of the screen hear what was added and what was left out. */
function PieceView({ piece, language }: { readonly piece: Piece; readonly language: Language }): ReactElement {
  const { kind, text } = piece;
  const t = paperTexts(language);
  if (kind === 'same') return <>{text}</>;
  const words = (
    <>
      <span className="app-sr-only"> {t(kind)} </span>
      {text}
      <span className="app-sr-only"> {t('ended')} </span>
    </>
  );
  return kind === 'added' ? <ins>{words}</ins> : <del>{words}</del>;
}
