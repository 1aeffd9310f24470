import type { ReactElement } from 'react';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { PageTitle, Section } from '../view/card.js';
import type { Language } from '../view/languages.js';
import { Layout } from '../view/layout.js';
import { ar } from './information.ar.js';
import { de } from './information.de.js';
import { en } from './information.en.js';
import { tr } from './information.tr.js';
import { uk } from './information.uk.js';

interface InformationText {
  readonly title: string;
  readonly sections: readonly { readonly title: string; readonly paragraphs: readonly string[] }[];
}

/** The pages that every public service must have. */
export type InformationKey = 'imprint' | 'privacy' | 'accessibility';
export type Information = Readonly<Record<InformationKey, InformationText>>;

const information: Readonly<Record<Language, Information>> = { de, en, tr, ar, uk };

/** What stands above a translation: the office answers for the German text. */
const binding: Readonly<Record<Exclude<Language, 'de'>, string>> = {
  en: 'This is a translation. The German text is binding.',
  tr: 'Bu bir çeviridir. Bağlayıcı olan Almanca metindir.',
  ar: 'هذه ترجمة. النص الألماني هو الملزم.',
  uk: 'Це переклад. Обов’язковим є німецький текст.',
};

export function informationPage(visit: Visit, key: InformationKey): ReactElement {
  const { language } = visit;
  const { title, sections } = information[language][key];
  return (
    <Layout {...frameOf(visit)} title={title}>
      <PageTitle>{title}</PageTitle>
      {language === 'de' ? null : <p className="kern-body kern-body--muted">{binding[language]}</p>}
      {sections.map((section, index) => (
        <Section key={section.title} id={`part-${index + 1}`} title={section.title}>
          {section.paragraphs.map((paragraph) => (
            <p key={paragraph} className="kern-body">
              {paragraph}
            </p>
          ))}
        </Section>
      ))}
    </Layout>
  );
}
