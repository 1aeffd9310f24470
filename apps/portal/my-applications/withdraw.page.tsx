import { randomUUID } from 'node:crypto';
import type { ReactElement } from 'react';
import type { Dossier } from '#libs/database/entities/dossier.entity.js';
import { calledIn, withdrawalIn } from '../application/application-head.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { ButtonGroup, LinkButton, PostButton } from '../view/button.js';
import { PageTitle } from '../view/card.js';
import { Layout } from '../view/layout.js';
import { BackLink } from '../view/links.js';
import { myTexts } from './texts.js';

/** Asks before an application is taken back; no reason is asked for. */
export function withdrawPage(visit: Visit, dossier: Dossier): ReactElement {
  const t = myTexts(visit.language);
  const words = withdrawalIn(dossier.process, visit.language);
  const status = `/applications/${dossier.reference}`;
  return (
    <Layout {...frameOf(visit)} title={words.title}>
      <BackLink href={status}>{calledIn(dossier.process, visit.language)?.back ?? t('back')}</BackLink>
      <PageTitle preline={`${dossier.reference} ${dossier.title}`}>{words.title}</PageTitle>
      <div className="app-stack">
        <p className="kern-body">{words.text}</p>
        <ButtonGroup>
          <PostButton action={`${status}/withdraw`} fields={{ _command: randomUUID() }}>
            {words.button}
          </PostButton>
          <LinkButton href={status} variant="secondary">
            {words.keep}
          </LinkButton>
        </ButtonGroup>
      </div>
    </Layout>
  );
}
