import type { ReactElement } from 'react';
import { Badge } from '../view/badge.js';
import type { Language } from '../view/catalogue.js';
import { Link } from '../view/links.js';
import { berlinDay, dayText } from '../view/values.js';
import type { MemberFile } from './member-view.js';
import { memberTexts } from './texts.js';

interface FilesListProps {
  readonly files: readonly MemberFile[];
  /** of the meeting, below which the files lie */
  readonly reference: string;
  readonly language: Language;
  /** of the paper that they belong to */
  readonly number?: string;
}

/** Files to open, each with its kind and size; what is not public says so. */
export function FilesList({ files, reference, language, number = '' }: FilesListProps): ReactElement | null {
  const t = memberTexts(language);
  if (files.length === 0) return null;
  return (
    <ul className="app-plain-list app-file-links">
      {files.map((file) => (
        <li key={file.id}>
          <Link href={`/my-meetings/${reference}/files/${file.id}`} icon="download">
            {fileTitle(file, language, number)}
          </Link>{' '}
          <span className="kern-body kern-body--small kern-body--muted">
            {t('fileSize', { kind: kindOf(file), size: sizeText(file.sizeBytes, language) })}
          </span>{' '}
          {file.isInternal ? <Badge kind="warning">{t('internal')}</Badge> : null}
        </li>
      ))}
    </ul>
  );
}

/** What a file is called: ours by what they are, others as they were named. */
export function fileTitle({ kind, name, madeAt }: MemberFile, language: Language, number: string): string {
  const t = memberTexts(language);
  if (kind === 'attachment') return name;
  return t(`file.${kind}`, { number, day: dayText(berlinDay(madeAt), language, true) });
}

const kindOf = ({ mediaType, name }: MemberFile): string =>
  (/\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1] ?? mediaType.split('/')[1] ?? '').toUpperCase();

function sizeText(bytes: number, language: Language): string {
  const format = (value: number, unit: string): string =>
    `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value)} ${unit}`;
  return bytes < 1_000_000 ? format(Math.max(1, Math.round(bytes / 1000)), 'kB') : format(bytes / 1_000_000, 'MB');
}
