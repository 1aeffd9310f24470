import type { ReactElement } from 'react';
import type { FieldError } from '#libs/forms/definition.js';
import type { Visit } from '../security/visit.js';
import type { CommandDraft } from './applicant-commands.js';
import { checkPage } from './check.page.js';

/** What was filled in once more, before the command is given. */
export function commandCheckPage(
  visit: Visit,
  draft: CommandDraft,
  errors: readonly FieldError[],
  changed = false,
): ReactElement {
  const { lead, send } = draft.how[visit.language];
  return checkPage(visit, draft, { errors, changed, submitLabel: send, last: <p className="kern-body">{lead}</p> });
}
