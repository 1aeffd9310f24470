import type { ReactElement } from 'react';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { PageTitle, Section } from '../view/card.js';
import { officeLanguage } from '../view/languages.js';
import { Layout } from '../view/layout.js';
import { de } from './information.de.js';
import { en } from './information.en.js';

interface InformationText {
  readonly title: string;
  readonly sections: readonly { readonly title: string; readonly paragraphs: readonly string[] }[];
}

/** The pages that every public service must have. */
export type InformationKey = 'imprint' | 'privacy' | 'accessibility';
export type Information = Readonly<Record<InformationKey, InformationText>>;

const information = { de, en } as const;

export function informationPage(visit: Visit, key: InformationKey): ReactElement {
  // What the law demands is said in the languages that the office answers for.
  const shown = officeLanguage(visit.language);
  const { title, sections } = information[shown][key];
  return (
    <Layout {...frameOf(visit)} title={title}>
      <div lang={shown} dir="ltr">
        <PageTitle>{title}</PageTitle>
        {sections.map((section, index) => (
          <Section key={section.title} id={`part-${index + 1}`} title={section.title}>
            {section.paragraphs.map((paragraph) => (
              <p key={paragraph} className="kern-body">
                {paragraph}
              </p>
            ))}
          </Section>
        ))}
      </div>
    </Layout>
  );
}
