import type { ReactElement } from 'react';
import { fieldAt } from '#libs/forms/fields.js';
import { answerAt } from '#libs/forms/pointer.js';
import { valueText } from '#libs/forms/value-text.js';
import { termOf } from '../forms/answers-view.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { Alert, ErrorSummary } from '../view/alert.js';
import { Badge } from '../view/badge.js';
import { Button } from '../view/button.js';
import { PageTitle, Section } from '../view/card.js';
import type { Language } from '../view/catalogue.js';
import { fieldId } from '../view/class-names.js';
import { CsrfField } from '../view/csrf-field.js';
import { Layout } from '../view/layout.js';
import { BackLink, Link } from '../view/links.js';
import { TextArea } from '../view/text-fields.js';
import { AdviceList, ResultLine } from './advice-list.js';
import { FilesList } from './files-list.js';
import { whenText } from './list.page.js';
import { ItemBadges } from './meeting.page.js';
import type { ItemView, MeetingView, MemberPaper } from './member-view.js';
import { memberTexts } from './texts.js';

interface ItemPageProps {
  readonly meeting: MeetingView;
  readonly item: ItemView;
  /** a note was kept, or taken away */
  readonly kept?: 'saved' | 'gone' | undefined;
  /** what was typed and is too long */
  readonly refused?: { readonly text: string; readonly error: string } | undefined;
}

/** An item of a meeting for one of its members: the paper to read, what others said of it, and a note of one's own. */
export function memberItemPage(visit: Visit, { meeting, item, kept, refused }: ItemPageProps): ReactElement {
  const { language } = visit;
  const t = memberTexts(language);
  const { line } = meeting;
  const { submission, number, title } = item;
  const home = `/my-meetings/${line.reference}`;
  return (
    <Layout {...frameOf(visit)} title={`${number} ${title}`} faulty={refused !== undefined}>
      <BackLink href={`${home}#item-${item.id}`}>{t('backToMeeting')}</BackLink>
      {refused ? <ErrorSummary items={[{ href: `#${fieldId('note')}`, text: refused.error }]} /> : null}
      {kept ? <Alert kind="success" title={t(kept === 'saved' ? 'noteSaved' : 'noteGone')} live /> : null}
      <PageTitle
        preline={`${line.bodyName} · ${whenText(line, language)} · ${number}`}
        badge={item.isPublic ? undefined : <Badge kind="warning">{t('internal')}</Badge>}
      >
        {title}
      </PageTitle>
      <ItemBadges item={item} language={language} />
      {item.barred ? <p className="kern-body">{t('barredText')}</p> : null}
      {item.awaited ? <p className="kern-body">{t('awaited')}</p> : null}
      <ResultLine item={item} language={language} />
      {submission ? (
        <>
          <Section id="files" title={t('files')}>
            {submission.files.length + item.files.length === 0 ? (
              <p className="kern-body kern-body--muted">{t('filesNone')}</p>
            ) : null}
            <FilesList
              files={[...submission.files, ...item.files]}
              reference={line.reference}
              language={language}
              number={submission.number}
            />
          </Section>
          <Section id="advice" title={t('advice')}>
            {submission.advice.length === 0 ? (
              <p className="kern-body kern-body--muted">{t('adviceNone')}</p>
            ) : (
              <AdviceList advice={submission.advice} language={language} />
            )}
          </Section>
          <Section id="text" title={t('text')}>
            <PaperText paper={submission} language={language} />
          </Section>
        </>
      ) : null}
      <Section id="note" title={t('note')}>
        <form method="post" action={`${home}/items/${encodeURIComponent(item.id)}/note`} className="app-form">
          <CsrfField />
          <TextArea
            name="note"
            label={t('yourNote')}
            hint={t('noteHint')}
            value={refused?.text ?? item.note}
            error={refused?.error}
            rows={6}
          />
          <div>
            <Button>{t('noteSave')}</Button>
          </div>
        </form>
      </Section>
      <Neighbours meeting={meeting} item={item} language={language} />
    </Layout>
  );
}

/** The text of a paper, block by block, in the words of its form. */
function PaperText({ paper, language }: { readonly paper: MemberPaper; readonly language: Language }): ReactElement {
  const t = memberTexts(language);
  const { form: definition, answers, blocks } = paper;
  return (
    <div className="app-stack app-paper" lang="de">
      <p className="kern-body kern-body--small kern-body--muted" lang={language}>
        {paper.number} · {t('version', { version: paper.version })}
      </p>
      {blocks.map((key) => {
        const ptr = `/${key}`;
        const found = fieldAt(definition, ptr);
        if (!found) return null;
        const { page, field } = found;
        const text = valueText({ definition, language, ptr, field, sources: {} }, answerAt(answers, ptr));
        if (!text) return null;
        return (
          <section key={key} aria-labelledby={`block-${key}`}>
            <h3 className="kern-title" id={`block-${key}`} lang={language}>
              {termOf(definition, language, page, field)}
            </h3>
            <p className="kern-body app-answer">{text}</p>
          </section>
        );
      })}
    </div>
  );
}

/** The way to the items before and after, past those that are not for this member. */
function Neighbours(props: {
  readonly meeting: MeetingView;
  readonly item: ItemView;
  readonly language: Language;
}): ReactElement | null {
  const { meeting, item, language } = props;
  const t = memberTexts(language);
  const readable = meeting.items.filter(({ title }) => title !== '');
  const place = readable.findIndex(({ id }) => id === item.id);
  const [before, after] = [readable[place - 1], readable[place + 1]];
  const href = ({ id }: ItemView): string => `/my-meetings/${meeting.line.reference}/items/${encodeURIComponent(id)}`;
  if (!before && !after) return null;
  return (
    <nav className="app-pagination" aria-label={t('items')}>
      {before ? (
        <Link href={href(before)} icon="chevron-left">
          {t('before', { number: before.number })}
        </Link>
      ) : null}
      {after ? (
        <Link href={href(after)} icon="chevron-right">
          {t('after', { number: after.number })}
        </Link>
      ) : null}
    </nav>
  );
}
