import type { ReactElement } from 'react';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { Alert } from '../view/alert.js';
import { Badge } from '../view/badge.js';
import { LinkButton } from '../view/button.js';
import { PageTitle, Section } from '../view/card.js';
import type { Language } from '../view/catalogue.js';
import { Layout } from '../view/layout.js';
import { BackLink, Link } from '../view/links.js';
import { AdviceList, ResultLine } from './advice-list.js';
import { FilesList } from './files-list.js';
import { StateBadge, whenText } from './list.page.js';
import { filesIn, type ItemView, type MeetingView } from './member-view.js';
import { memberTexts } from './texts.js';

/** A meeting for one of its members: the pack, the agenda with papers, and what they noted. */
export function memberMeetingPage(visit: Visit, meeting: MeetingView): ReactElement {
  const { language } = visit;
  const t = memberTexts(language);
  const { line, items, files, short, fixed } = meeting;
  const parts = [true, false].map((isPublic) => items.filter((item) => item.isPublic === isPublic));
  const [open = [], closed = []] = parts;
  return (
    <Layout {...frameOf(visit)} title={`${line.bodyName}, ${whenText(line, language)}`}>
      <BackLink href="/my-meetings">{t('back')}</BackLink>
      <PageTitle
        preline={`${whenText(line, language)} · ${line.room}`}
        badge={<StateBadge state={line.state} language={language} />}
      >
        {line.bodyName}
      </PageTitle>
      {line.state === 'cancelled' ? <Alert kind="warning" title={t('cancelled')} /> : null}
      {short && line.state !== 'cancelled' ? <Alert kind="info" title={t('short')} /> : null}
      <Pack meeting={meeting} language={language} />
      {files.length === 0 ? null : (
        <Section id="documents" title={t('documents')}>
          <FilesList files={files} reference={line.reference} language={language} />
        </Section>
      )}
      {line.state === 'cancelled' ? null : (
        <Section id="agenda" title={t(fixed ? 'agenda' : 'preliminary')}>
          {fixed ? null : <p className="kern-body">{t('preliminaryText')}</p>}
          {items.length === 0 ? (
            <p className="kern-body kern-body--muted">{t(fixed ? 'none' : 'preliminaryNone')}</p>
          ) : null}
          {open.length > 0 || meeting.regulars.length > 0 ? (
            <Part title={t('publicPart')} meeting={meeting} items={open} language={language} regulars />
          ) : null}
          {closed.length > 0 ? (
            <Part title={t('internalPart')} meeting={meeting} items={closed} language={language}>
              <p className="kern-body kern-body--small">{t('internalNote')}</p>
            </Part>
          ) : null}
        </Section>
      )}
    </Layout>
  );
}

/** One file of everything; before the agenda is fixed there is none. */
function Pack(props: { readonly meeting: MeetingView; readonly language: Language }): ReactElement | null {
  const { meeting, language } = props;
  const t = memberTexts(language);
  const { line, fixed } = meeting;
  if (!fixed || filesIn(meeting).length === 0) return null;
  const isSecret = meeting.items.some(({ isPublic, title }) => !isPublic && title !== '');
  return (
    <div className="app-pack">
      <LinkButton href={`/my-meetings/${line.reference}/pack.pdf`} variant="secondary" icon="download">
        {t('pack')}
      </LinkButton>
      <p className="kern-body">
        {t('packHint')} {isSecret ? <strong>{t('packInternal')}</strong> : null}
      </p>
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly meeting: MeetingView;
  readonly items: readonly ItemView[];
  readonly language: Language;
  readonly regulars?: boolean;
  readonly children?: ReactElement;
}

function Part({ title, meeting, items, language, regulars, children }: PartProps): ReactElement {
  const t = memberTexts(language);
  return (
    <div className="app-stack">
      <h3 className="kern-title">{title}</h3>
      {children}
      {regulars && meeting.regulars.length > 0 ? (
        <details className="app-details">
          <summary>{t('regulars')}</summary>
          <ul className="app-list" lang="de">
            {meeting.regulars.map((said) => (
              <li key={said}>{said}</li>
            ))}
          </ul>
        </details>
      ) : null}
      <ol className="app-plain-list app-items">
        {items.map((item) => (
          <li key={item.id} className="app-items__item" id={`item-${item.id}`}>
            <Item item={item} meeting={meeting} language={language} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Item(props: {
  readonly item: ItemView;
  readonly meeting: MeetingView;
  readonly language: Language;
}): ReactElement {
  const { item, meeting, language } = props;
  const t = memberTexts(language);
  const { number, title, submission } = item;
  if (title === '') {
    return (
      <>
        <h4 className="kern-title app-items__title">
          <span className="app-items__number">{number}</span> {t('barred')}
        </h4>
        <p className="kern-body">{t('barredHidden')}</p>
      </>
    );
  }
  const page = `/my-meetings/${meeting.line.reference}/items/${encodeURIComponent(item.id)}`;
  return (
    <>
      <h4 className="kern-title app-items__title">
        <span className="app-items__number">{number}</span> {title}
      </h4>
      {item.paper === '' ? null : (
        <p className="kern-body kern-body--small kern-body--muted">
          {[submission?.number, item.role && `${t('asked')}: ${t(`role.${item.role}`)}`]
            .filter((one) => one !== undefined && one !== '')
            .join(' · ')}
        </p>
      )}
      <ItemBadges item={item} language={language} />
      {item.awaited ? <p className="kern-body">{t('awaited')}</p> : null}
      {submission ? <AdviceList advice={submission.advice} language={language} /> : null}
      <FilesList
        files={[...(submission?.files ?? []), ...item.files]}
        reference={meeting.line.reference}
        language={language}
        number={submission?.number ?? ''}
      />
      <ResultLine item={item} language={language} />
      {item.note === '' ? null : (
        <blockquote className="app-own-note">
          <strong>{t('yourNote')}:</strong> <span className="app-answer">{item.note}</span>
        </blockquote>
      )}
      <p className="kern-body">
        <Link href={page} label={t(submission ? 'readOf' : 'noteOf', { number, title })}>
          {t(submission ? 'read' : 'noteWrite')}
        </Link>
      </p>
    </>
  );
}

/** What is special about an item: it came later, or this member takes no part in it. */
export function ItemBadges(props: { readonly item: ItemView; readonly language: Language }): ReactElement | null {
  const { late, urgent, barred } = props.item;
  const t = memberTexts(props.language);
  if (!late && !barred) return null;
  return (
    <p className="app-badges">
      {late ? <Badge kind="info">{t(urgent ? 'urgent' : 'late')}</Badge> : null}
      {barred ? <Badge kind="warning">{t('barred')}</Badge> : null}
    </p>
  );
}
