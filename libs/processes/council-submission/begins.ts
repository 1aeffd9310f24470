import { rows } from '../answers.js';
import { routeRows, suggestedRoute } from '../council/route.js';
import type { AnswerData, CaseFile } from '../process.js';
import { submissionForm } from './submission-form.js';
import { submissionTerms } from './terms.js';
import { wayOf } from './way.js';

const asked: ReadonlySet<string> = new Set(
  submissionForm.pages.flatMap(({ fields }) => fields.map(({ ptr }) => ptr.split('/')[1] ?? '')),
);

/** What the form of a task or command of a submission begins with. */
export function submissionBegins(name: string, source: CaseFile): AnswerData | undefined {
  switch (name) {
    case 'write':
      return source.application ?? startedWith(source.said('start'));
    case 'revise':
    case 'replaceVersion':
      return source.application;
    case 'introduce':
      return { route: firstRoute(source) };
    case 'changeRoute':
      return { route: routeRows(wayOf(source).filter(({ state }) => state === 'planned')) };
    default:
      return undefined;
  }
}

/** What the dossier that asked for it has said already, as far as the form asks for it; money is a financial effect. */
function startedWith(said: AnswerData | undefined): AnswerData {
  const known = Object.fromEntries(Object.entries(said ?? {}).filter(([key]) => asked.has(key)));
  return {
    kind: 'resolution',
    publicity: 'public',
    ...(known['cents'] === undefined ? {} : { finances: 'yes' }),
    ...known,
  };
}

/** The author's route, else the one that the rules ask for. */
function firstRoute({ application, terms }: CaseFile): AnswerData[] {
  const own = rows(application, 'route');
  return own.length > 0 ? own : routeRows(suggestedRoute(application, submissionTerms(terms).route));
}
