import { randomUUID } from 'node:crypto';
import type { ReactElement } from 'react';
import { Problem } from '../errors/problem.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { ButtonGroup, LinkButton, PostButton } from '../view/button.js';
import { PageTitle } from '../view/card.js';
import { Layout } from '../view/layout.js';
import { BackLink } from '../view/links.js';
import { AskedFrame, DeclineLink } from './applicant-task.page.js';
import type { AskedTask } from './applicant-tasks.js';
import { applicationTexts } from './texts.js';
import { wordsIn } from '../view/languages.js';

/** A task that asks for nothing but yes or no. */
export function choicePage(visit: Visit, asked: AskedTask): ReactElement {
  const { language } = visit;
  const { last, send } = wordsIn(asked.how, language);
  return (
    <AskedFrame visit={visit} asked={asked}>
      <div className="app-section app-stack">
        <p className="kern-body">{last}</p>
        <PostButton action={`${asked.base}/accept`} fields={{ _command: randomUUID() }}>
          {send}
        </PostButton>
      </div>
      <DeclineLink asked={asked} language={language} />
    </AskedFrame>
  );
}

/** Asks before an applicant gives up what is offered. @throws Problem `not-found` where nothing can be declined */
export function declinePage(visit: Visit, asked: AskedTask): ReactElement {
  const { language } = visit;
  const { dossier, base, how } = asked;
  const { decline } = wordsIn(how, language);
  if (!decline) throw new Problem('not-found');
  const t = applicationTexts(language);
  return (
    <Layout {...frameOf(visit)} title={decline.link}>
      <BackLink href={base}>{wordsIn(how, language).title}</BackLink>
      <PageTitle preline={`${dossier.reference} ${dossier.title}`}>{decline.link}</PageTitle>
      <div className="app-stack">
        <p className="kern-body">{decline.text}</p>
        <ButtonGroup>
          <PostButton action={`${base}/decline`} fields={{ _command: randomUUID() }}>
            {decline.button}
          </PostButton>
          <LinkButton href={base} variant="secondary">
            {t('task.keep')}
          </LinkButton>
        </ButtonGroup>
      </div>
    </Layout>
  );
}
