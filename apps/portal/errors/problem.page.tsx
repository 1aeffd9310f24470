import type { FastifyRequest } from 'fastify';
import type { ReactElement } from 'react';
import { frameOf } from '../reply/frame.js';
import { submittedText } from '../security/submitted-form.js';
import { Button, ButtonGroup, LinkButton } from '../view/button.js';
import { PageTitle } from '../view/card.js';
import type { Language } from '../view/catalogue.js';
import { CsrfField } from '../view/csrf-field.js';
import { HiddenValues } from '../held-form/hidden-values.js';
import { Layout } from '../view/layout.js';
import { clockText } from '../view/values.js';
import { statusOf } from './as-problem.js';
import type { Problem } from './problem.js';
import { problemTexts } from './texts.js';

interface ProblemPageProps {
  readonly problem: Problem;
  readonly incident: string;
  readonly language: Language;
  readonly request: FastifyRequest;
}

/** What went wrong in plain words, what to do next, and the id of the incident. */
export function problemPage({ problem, incident, language, request }: ProblemPageProps): ReactElement {
  const t = problemTexts(language);
  const { retryAt, heldForm } = problem.details;
  const frame = request.visit ? frameOf(request.visit) : { language, path: '/' };
  const isFailedForm = request.method === 'POST' && [429, 500, 503].includes(statusOf(problem));
  const typed = isFailedForm && request.visit ? submittedText(request) : undefined;
  return (
    <Layout {...frame} title={t(`${problem.code}.title`)} faulty>
      <PageTitle>{t(`${problem.code}.title`)}</PageTitle>
      <div className="app-stack">
        <p className="kern-body">{t(`${problem.code}.text`)}</p>
        {retryAt ? <p className="kern-body">{t('retryAt', { time: clockText(retryAt, language) })}</p> : null}
        {typed && request.visit ? (
          <form method="post" action={request.visit.path} className="app-form">
            <p className="kern-body">{t('keepTyping')}</p>
            <CsrfField />
            <HiddenValues values={typed} />
            <Button>{t('sendAgain')}</Button>
          </form>
        ) : null}
        <p className="kern-body kern-body--muted">{t('incident', { incident })}</p>
        <ButtonGroup>
          {heldForm === undefined ? null : <LinkButton href={heldForm}>{t('openHeld')}</LinkButton>}
          {problem.code === 'sign-in-failed' ? <LinkButton href="/sign-in">{t('signIn')}</LinkButton> : null}
          <LinkButton href="/" variant="secondary">
            {t('home')}
          </LinkButton>
        </ButtonGroup>
      </div>
    </Layout>
  );
}
