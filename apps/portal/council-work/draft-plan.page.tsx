import type { ReactElement } from 'react';
import type { PaperView } from '#libs/processes/paper-view.js';
import { errorsOf, pageHref, stateOf } from '../application/open-draft.js';
import type { OfficeDraft } from '../beginnings/office-drafts.js';
import { wordsOf } from '../dossier/words.js';
import { AnswerValue } from '../forms/answer-value.js';
import { fieldAt } from '#libs/forms/fields.js';
import { labelOf } from '#libs/forms/form-texts.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { Alert } from '../view/alert.js';
import { PageTitle, Section } from '../view/card.js';
import { CsrfField } from '../view/csrf-field.js';
import { Layout } from '../view/layout.js';
import { BackLink, Link } from '../view/links.js';
import { MissingView } from './missing-view.js';
import { paperTexts } from './paper-texts.js';
import type { RoutePlan } from './route-plan.js';
import { RouteView } from './route-view.js';

interface DraftPlanPageProps {
  readonly draft: OfficeDraft;
  readonly view: PaperView;
  readonly plan: RoutePlan;
  /** the draft was changed since the page with the suggestion was shown */
  readonly stale: boolean;
}

/** The route of a draft beside what the rules suggest, with what is missing in it and when the bodies meet. */
export function draftPlanPage(visit: Visit, { draft, view, plan, stale }: DraftPlanPageProps): ReactElement {
  const { language } = visit;
  const t = paperTexts(language);
  const form = stateOf(draft, language);
  const { definition } = form;
  const own = fieldAt(definition, `/${view.route}`);
  const action = `${draft.base}/plan`;
  return (
    <Layout {...frameOf(visit)} path={action} title={t('planTitle')} faulty={stale}>
      <BackLink href={draft.base}>{t('planBack')}</BackLink>
      {stale ? (
        <Alert kind="warning" title={t('stale')} live>
          {t('staleText')}
        </Alert>
      ) : null}
      <PageTitle lead={t('planLead')}>{t('planTitle')}</PageTitle>
      <Section id="missing" title={t('missing')}>
        <MissingView
          form={form}
          errors={errorsOf(draft, language)}
          plan={plan}
          refusals={wordsOf(draft.process.definition.name, language).refusals ?? {}}
          blocks={view.blocks}
          route={view.route}
          href={(key) => pageHref(draft, key)}
        />
      </Section>
      {own ? (
        <Section
          id="own"
          title={labelOf(definition, language, own.field.ptr)}
          action={<Link href={pageHref(draft, own.page.key)}>{t('planChange')}</Link>}
        >
          <AnswerValue form={form} field={own.field} />
        </Section>
      ) : null}
      <Section id="route" title={t('route')}>
        <form method="post" action={action} className="app-form">
          <CsrfField />
          <input type="hidden" name="_version" value={draft.row.revision} />
          <RouteView plan={plan} language={language} take={{}} />
        </form>
      </Section>
    </Layout>
  );
}

/** The way from a draft's overview to this page. */
export function PlanLink({
  draft,
  language,
}: {
  readonly draft: OfficeDraft;
  readonly language: Visit['language'];
}): ReactElement | null {
  if (!draft.process.paperView) return null;
  return (
    <p className="kern-body">
      <Link href={`${draft.base}/plan`}>{paperTexts(language)('planLink')}</Link>
    </p>
  );
}
