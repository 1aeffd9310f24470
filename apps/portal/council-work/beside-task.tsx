import type { ReactElement } from 'react';
import type { Answers, FormDefinition } from '#libs/forms/definition.js';
import { fieldAt } from '#libs/forms/fields.js';
import { validate } from '#libs/forms/validate.js';
import { processes } from '#libs/processes/index.js';
import type { PaperPart, PaperView } from '#libs/processes/paper-view.js';
import { taskSources, type OpenedDossier } from '../dossier/dossier-reader.js';
import type { FormState } from '../forms/form-state.js';
import { Section } from '../view/card.js';
import { MissingView } from './missing-view.js';
import { OrdersView } from './orders-view.js';
import type { PaperReading } from './paper-reading.js';
import { paperTexts } from './paper-texts.js';
import type { RoutePlan } from './route-plan.js';
import { RouteView, type Take } from './route-view.js';
import { SignaturesView } from './signatures-view.js';
import { TextView } from './text-view.js';
import { WayView } from './way-view.js';

/** The form of a task as it is filled in now. */
export interface TaskInput {
  readonly definition: FormDefinition;
  /** it asks for the whole paper, and not for its route alone */
  readonly isWhole: boolean;
  readonly answers: Answers;
  /** the route for what stands in it; where the task is about one */
  readonly plan: RoutePlan | undefined;
  /** how a suggestion is taken over; nothing for who can't do the task */
  readonly take: Take | undefined;
}

interface BesideTaskProps {
  readonly opened: OpenedDossier;
  readonly paper: PaperReading;
  readonly task: string;
  readonly input: TaskInput;
}

/** Parts that a paper's process wants beside the form of a task. */
export const partsOf = ({ beside }: PaperView, task: string): readonly PaperPart[] => beside[task] ?? [];

/** What of a paper stands beside the form of a task, as its process says. */
export function BesideTask({ opened, paper, task, input }: BesideTaskProps): ReactElement {
  const { language } = opened;
  const t = paperTexts(language);
  const parts = partsOf(paper.view, task);
  const content: Record<PaperPart, () => ReactElement | null> = {
    missing: () => <Missing opened={opened} paper={paper} input={input} />,
    route: () => (input.plan ? <RouteView plan={input.plan} language={language} take={input.take} /> : null),
    signatures: () =>
      paper.signatures.length === 0 ? null : (
        <SignaturesView signatures={paper.signatures} language={language} apart={parts.includes('text')} />
      ),
    text: () => <TextView opened={opened} paper={paper} />,
    way: () => <WayView paper={paper} language={language} />,
    orders: () => <OrdersView paper={paper} language={language} />,
  };
  return (
    <>
      {parts.map((part) => {
        const shown = content[part]();
        return shown ? (
          <Section key={part} id={part === 'text' ? 'application' : `paper-${part}`} title={t(part)}>
            {shown}
          </Section>
        ) : null;
      })}
    </>
  );
}

function Missing({ opened, paper, input }: Omit<BesideTaskProps, 'task'>): ReactElement {
  const { dossier, file, language, words } = opened;
  const { definition, isWhole, answers, plan } = input;
  const sources = taskSources(opened);
  const form: FormState = { definition, language, answers, sources };
  const terms = processes[dossier.process]?.taskTerms(file) ?? {};
  const { view } = paper;
  return (
    <MissingView
      form={form}
      errors={isWhole ? validate(definition, answers, { language, sources, terms }) : []}
      plan={plan}
      refusals={words.refusals ?? {}}
      // Of a form that asks for a route alone, no block is missing.
      blocks={view.blocks.filter((key) => fieldAt(definition, `/${key}`))}
      route={view.route}
      href={() => ''}
    />
  );
}
