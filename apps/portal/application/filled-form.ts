import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Pointer } from '#libs/forms/definition.js';
import { formLimits, readForm, type FormValues } from '../security/submitted-form.js';
import { takeUpload, type Upload, type UploadFault } from './incoming-upload.js';

/** A page of a form as it was sent: what was typed, and the files chosen, each with the field it was chosen at. */
export interface FilledForm {
  readonly values: FormValues;
  readonly files: readonly { readonly ptr: Pointer; readonly upload: Upload | UploadFault }[];
}

/** The values and files of a form: `save(@SentForm() form: FilledForm)`. */
export const SentForm = createParamDecorator((_: unknown, context: ExecutionContext): Promise<FilledForm> => {
  return readForm(context.switchToHttp().getRequest<FastifyRequest>(), async (file, room) => {
    const upload = await takeUpload(file, Math.min(formLimits.fileSize, room));
    return { ptr: file.field, upload, bytes: 'content' in upload ? upload.content.length : 0 };
  });
});

/** The button of a file field that was pressed: `_upload=/proofs`, or `_removeFile=/proofs/<id>` to take one out. */
export function fileButton({ _upload: uploads, _removeFile: removes }: FormValues): FileButton | undefined {
  if (typeof uploads === 'string') return { ptr: uploads };
  if (typeof removes !== 'string') return undefined;
  const end = removes.lastIndexOf('/');
  return { ptr: removes.slice(0, end), removed: removes.slice(end + 1) };
}

interface FileButton {
  /** of the file field: there the page comes back */
  readonly ptr: Pointer;
  /** id of the file to be taken out */
  readonly removed?: string;
}
