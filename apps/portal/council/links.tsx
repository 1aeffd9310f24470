import type { ReactElement } from 'react';
import { Badge } from '../view/badge.js';
import { Link } from '../view/links.js';
import { usePage } from '../view/page-context.js';
import { Day, Instant } from '../view/values.js';
import { German, germanMark } from './frame.js';
import { councilTexts } from './texts.js';
import { pathOf, type FileLine, type MeetingLine, type Named, type PaperLine } from './views.js';
import { vocabularyWord } from './vocabulary.js';

/** A link to something public by its name. */
export function PublicLink({ to, short }: { readonly to: Named; readonly short?: string | undefined }): ReactElement {
  return (
    <Link href={pathOf(to)}>
      <German>{short ?? to.name}</German>
    </Link>
  );
}

const good = ['decided', 'execution', 'done', 'noted'];
const bad = ['rejected', 'withdrawn', 'revoked', 'suspended'];

/** How far a paper is. */
export function PaperState({ state }: { readonly state: string | undefined }): ReactElement | null {
  const { language } = usePage();
  if (state === undefined) return null;
  const outer = state.split('.')[0] ?? state;
  const kind = good.includes(outer) ? 'success' : bad.includes(outer) ? 'warning' : 'info';
  return <Badge kind={kind}>{vocabularyWord('paper', state, language)}</Badge>;
}

/** Papers, one a line: number and kind above, the name, the state beside. */
export function PaperList({ papers }: { readonly papers: readonly PaperLine[] }): ReactElement {
  return (
    <ul className="app-council-list">
      {papers.map((paper) => (
        <li key={paper.id}>
          <p className="app-preline">
            <German>{[paper.reference, paper.paperType].filter(Boolean).join(' · ')}</German>
            {paper.date === undefined ? null : (
              <>
                {' · '}
                <Day day={paper.date} short />
              </>
            )}
          </p>
          <p className="app-council-list__line">
            <PublicLink to={paper} />
            <PaperState state={paper.state} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Meetings, one a line. @param names of the bodies by their ids */
export function MeetingList(props: {
  readonly meetings: readonly MeetingLine[];
  readonly names: ReadonlyMap<string, string>;
}): ReactElement {
  const { language } = usePage();
  const t = councilTexts(language);
  return (
    <ul className="app-council-list">
      {props.meetings.map((meeting) => (
        <li key={meeting.id}>
          <p className="app-preline">{meeting.start ? <Instant at={meeting.start} short /> : t('dayOpen')}</p>
          <p className="app-council-list__line">
            <PublicLink
              to={meeting}
              short={meeting.name || meeting.bodies.map((id) => props.names.get(id)).join(', ')}
            />
            <MeetingState meeting={meeting} />
          </p>
          {meeting.room === undefined ? null : (
            <p className="kern-body kern-body--small kern-body--muted">
              <German>{meeting.room}</German>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

export function MeetingState({ meeting }: { readonly meeting: MeetingLine }): ReactElement | null {
  const { language } = usePage();
  const t = councilTexts(language);
  if (meeting.cancelled) return <Badge kind="danger">{t('cancelled')}</Badge>;
  return meeting.state === undefined ? null : <Badge>{vocabularyWord('meeting', meeting.state, language)}</Badge>;
}

const kinds: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'text/plain': 'TXT',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
};

/** Files to open, each with its kind and size. */
export function FileList({ files }: { readonly files: readonly FileLine[] }): ReactElement {
  const { language } = usePage();
  const t = councilTexts(language);
  const size = (bytes: number): string => {
    const [value, unit] =
      bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
    return new Intl.NumberFormat(language === 'ar' ? 'ar-u-nu-latn' : language, {
      style: 'unit',
      unit,
      maximumFractionDigits: 1,
    }).format(value);
  };
  return (
    <ul className="app-plain-list">
      {files.map(({ id, name, mediaType, bytes }) => (
        <li key={id}>
          <Link href={`/council/files/${id}`} icon="download">
            <span>
              <span {...germanMark(language)}>{name}</span>{' '}
              <span className="app-council-muted">
                ({t('file', { kind: kinds[mediaType] ?? mediaType, size: size(bytes) })})
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
