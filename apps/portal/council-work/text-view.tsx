import type { ReactElement } from 'react';
import { fieldAt } from '#libs/forms/fields.js';
import { labelOf } from '#libs/forms/form-texts.js';
import { answerAt } from '#libs/forms/pointer.js';
import { valueText } from '#libs/forms/value-text.js';
import { applicationVersions, formStateOf, type OpenedDossier } from '../dossier/dossier-reader.js';
import { AnswersView, termOf } from '../forms/answers-view.js';
import type { FormState } from '../forms/form-state.js';
import { Badge } from '../view/badge.js';
import { Link } from '../view/links.js';
import type { PaperReading } from './paper-reading.js';
import { paperTexts } from './paper-texts.js';

interface TextViewProps {
  readonly opened: OpenedDossier;
  readonly paper: PaperReading;
}

/** The text of a paper block by block, each with what signers said of it; then everything else that was answered. */
export function TextView({ opened, paper }: TextViewProps): ReactElement | null {
  const { language, dossier } = opened;
  const t = paperTexts(language);
  const versions = applicationVersions(opened);
  const newest = versions.at(-1);
  const form = newest && formStateOf(opened, newest);
  if (!form) return null;
  const before = versions.at(-2);
  const routeRemarks = remarksOn(paper, paper.view.route);
  return (
    <div className="app-stack app-paper">
      <p className="kern-body kern-body--small kern-body--muted">
        {t('textVersion', { version: versions.length })}
        {versions.length > 1 ? (
          <>
            {' · '}
            <Link href={`/dossiers/${dossier.reference}/versions`}>{t('compare')}</Link>
          </>
        ) : null}
      </p>
      {paper.view.blocks.map((key) => (
        <Block
          key={key}
          block={key}
          form={form}
          paper={paper}
          changed={before && !isSame(before.data[key], form.answers[key]) ? versions.length - 1 : undefined}
        />
      ))}
      {routeRemarks.length === 0 ? null : (
        <section>
          <h3 className="kern-title">{labelOf(form.definition, language, `/${paper.view.route}`)}</h3>
          <Remarks remarks={routeRemarks} language={language} />
        </section>
      )}
      <details className="app-details">
        <summary>{t('otherAnswers')}</summary>
        <AnswersView form={form} {...(before ? { before: before.data } : {})} stacked level={3} />
      </details>
    </div>
  );
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

function Block(props: {
  readonly block: string;
  readonly form: FormState;
  readonly paper: PaperReading;
  /** number of the version since which it is other */
  readonly changed: number | undefined;
}): ReactElement | null {
  const { block, form, paper, changed } = props;
  const { definition, language, answers } = form;
  const t = paperTexts(language);
  const ptr = `/${block}`;
  const found = fieldAt(definition, ptr);
  if (!found) return null;
  const { page, field } = found;
  const text = valueText({ ...form, ptr, field }, answerAt(answers, ptr));
  const remarks = remarksOn(paper, block);
  if (text === '' && remarks.length === 0 && changed === undefined) return null;
  return (
    <section>
      <h3 className="kern-title">
        {termOf(definition, language, page, field)}{' '}
        {changed === undefined ? null : <Badge kind="info">{t('textChanged', { version: changed })}</Badge>}
      </h3>
      <p className={text === '' ? 'kern-body kern-body--muted' : 'kern-body app-answer'}>{text || t('blockEmpty')}</p>
      <Remarks remarks={remarks} language={language} />
    </section>
  );
}

interface Remark {
  readonly name: string;
  readonly text: string;
  readonly version: number;
}

/** What signers said of a block; finances and staff are signed with the words about them. */
function remarksOn({ signatures }: PaperReading, block: string): Remark[] {
  return signatures.flatMap(({ name, remarks, version }) =>
    remarks.flatMap((one) =>
      one.block === block || `${one.block}Text` === block ? [{ name, text: one.text, version }] : [],
    ),
  );
}

function Remarks({
  remarks,
  language,
}: {
  readonly remarks: readonly Remark[];
  readonly language: FormState['language'];
}): ReactElement | null {
  const t = paperTexts(language);
  if (remarks.length === 0) return null;
  return (
    <div className="app-remark">
      <h4 className="kern-label">{t('remarksOn')}</h4>
      <ul className="app-plain-list">
        {remarks.map(({ name, text, version }, index) => (
          <li key={index} className="kern-body">
            <span className="app-answer">{t('remarkBy', { name, text })}</span>{' '}
            <span className="kern-body--small kern-body--muted">({t('textVersion', { version })})</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
