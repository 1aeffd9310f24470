import type { ReactElement } from 'react';
import { fileIds } from '#libs/forms/files.js';
import { writeNumber } from '#libs/forms/write-values.js';
import type { FileField } from '#libs/forms/definition.js';
import { Badge } from '../view/badge.js';
import { Button } from '../view/button.js';
import { classNames, fieldId } from '../view/class-names.js';
import { describedBy, FieldErrorText, FieldHelp, OptionalMark } from '../view/field-frame.js';
import { Link } from '../view/links.js';
import { fieldProps, type FileView, type FormState } from './form-state.js';
import { formPageTexts } from './texts.js';

interface FileFieldViewProps {
  readonly form: FormState;
  readonly field: FileField;
}

/**
 * The files of a question: the list, each with a button to remove it, and an input to upload one more. All of them belong to the
 * page's form: a chosen file goes along with whatever is typed, by whichever button, and the other way round.
 */
export function FileFieldView({ form, field }: FileFieldViewProps): ReactElement {
  const t = formPageTexts(form.language);
  const props = fieldProps(form, field.ptr);
  const id = fieldId(field.ptr);
  const files = filesOf(form, field);
  const megabytes = Math.floor(field.maxBytes / 1024 / 1024);
  const types = field.accept
    .map((type) => (type.split('/')[1] ?? type).toUpperCase().replace('JPEG', 'JPG'))
    .join(', ');
  return (
    <section
      className={classNames('app-files', props.error !== undefined && 'kern-form-input--error')}
      aria-labelledby={`${id}-title`}
    >
      <h2 className="kern-title" id={`${id}-title`}>
        {props.label}
        <OptionalMark optional={props.optional} />
      </h2>
      <FieldHelp {...props} />
      {files.length === 0 ? (
        <p className="kern-body kern-body--muted">{t('noFiles')}</p>
      ) : (
        <ul className="app-file-list">
          {files.map((file) => (
            <li key={file.id}>
              <FileLink form={form} file={file} />
              <Button
                name="_removeFile"
                value={`${field.ptr}/${file.id}`}
                variant="tertiary"
                small
                label={t('removeFileOf', { name: file.name })}
              >
                {t('removeFile')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <file-upload
        data-max-bytes={field.maxBytes}
        data-too-large={t('tooLarge', { megabytes })}
        data-uploading={t('uploading')}
      >
        <div className="app-upload">
          <div className={classNames('kern-form-input', 'app-upload__input')}>
            <label className="kern-label" htmlFor={id}>
              {t('chooseFile')}
              <span className="app-sr-only">: {props.label}</span>
            </label>
            <div className="kern-hint" id={`${id}-limits`}>
              {t('uploadLimits', { types, megabytes })}
            </div>
            <input
              className="kern-form-input__input"
              type="file"
              id={id}
              name={field.ptr}
              accept={field.accept.join(',')}
              aria-describedby={describedBy(props, `${id}-limits`)}
              aria-invalid={props.error === undefined ? undefined : true}
            />
            <FieldErrorText {...props} />
          </div>
          <Button name="_upload" value={field.ptr} variant="secondary">
            {t('upload')}
          </Button>
        </div>
      </file-upload>
    </section>
  );
}

/** The files that an answer names, in its order; ids without a file are left out. */
export function filesOf(form: FormState, field: FileField): FileView[] {
  const { files = {} } = form;
  return fileIds(form.answers, field.ptr).flatMap((id) => {
    const file = Object.hasOwn(files, id) ? files[id] : undefined;
    return file ? [file] : [];
  });
}

/** The name of a file as link, its size, and whether it is still being checked. */
export function FileLink({ form, file }: { readonly form: FormState; readonly file: FileView }): ReactElement {
  const t = formPageTexts(form.language);
  return (
    <span className="app-file">
      {file.state === 'refused' ? <span>{file.name}</span> : <Link href={file.href}>{file.name}</Link>}{' '}
      <span className="kern-body--muted">{sizeText(file.bytes, form)}</span>{' '}
      {file.state === 'checking' ? <Badge kind="info">{t('fileChecking')}</Badge> : null}
      {file.state === 'refused' ? <Badge kind="danger">{t('fileRefused')}</Badge> : null}
    </span>
  );
}

function sizeText(bytes: number, form: FormState): string {
  if (bytes < 1024 * 1024) return `${writeNumber(Math.max(1, Math.round(bytes / 1024)), form.language)} kB`;
  return `${writeNumber(Math.round((bytes / 1024 / 1024) * 10) / 10, form.language)} MB`;
}
