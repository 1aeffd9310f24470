import { Body, Button, Container, Head, Heading, Hr, Html, Link, Preview, Text } from '@react-email/components';
import type { MailText, MailTexts } from '../texts/mail-texts.js';
import * as style from './styles.js';

/** One mail in one language, ready to print. */
export interface MailPart {
  language: string;
  texts: Omit<MailTexts, 'mails'>;
  text: MailText;
}

/** Which way a language is written. */
const directionOf = (language: string): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

interface MailProps {
  /** the reader's language first; where that is not German, the German text follows */
  parts: [MailPart, ...MailPart[]];
  /** page that the link leads to */
  link: string;
  /** a one-time code, large and easy to copy */
  code?: string | undefined;
  /** address that ends what the mail was sent for */
  unsubscribe?: string | undefined;
}

/** Every mail: greeting, a few sentences, one link, footer. No pictures, nothing that is loaded from elsewhere. */
export function Mail({ parts, link, code, unsubscribe }: MailProps) {
  const [{ language, text, texts }] = parts;
  return (
    <Html lang={language} dir={directionOf(language)}>
      <Head>
        <title>{text.subject}</title>
      </Head>
      <Preview>{text.subject}</Preview>
      <Body style={style.body}>
        <Container style={style.container}>
          {parts.map((part, n) => (
            <div key={part.language} lang={part.language} dir={directionOf(part.language)}>
              {n > 0 && <Hr style={style.rule} />}
              {n > 0 && (
                <Text lang={language} dir={directionOf(language)} style={style.small}>
                  {texts.binding}
                </Text>
              )}
              <Part {...part} level={n === 0 ? 'h1' : 'h2'} link={link} code={code} unsubscribe={unsubscribe} />
            </div>
          ))}
        </Container>
      </Body>
    </Html>
  );
}

type PartProps = MailPart & Omit<MailProps, 'parts'> & { level: 'h1' | 'h2' };

function Part({ texts, text, level, link, code, unsubscribe }: PartProps) {
  return (
    <>
      <Heading as={level} style={style.heading}>
        {text.subject}
      </Heading>
      <Text style={style.text}>{texts.greeting}</Text>
      {text.paragraphs.map((paragraph) =>
        typeof paragraph === 'string' ? (
          <Text key={paragraph} style={style.text}>
            {paragraph}
          </Text>
        ) : (
          <Text key={paragraph.text} lang={paragraph.language} dir={directionOf(paragraph.language)} style={style.name}>
            {paragraph.text}
          </Text>
        ),
      )}
      {code !== undefined && <Text style={style.code}>{code}</Text>}
      <Button href={link} style={style.button}>
        {text.action}
      </Button>
      {text.after?.map((paragraph) => (
        <Text key={paragraph} style={style.text}>
          {paragraph}
        </Text>
      ))}
      <Text style={style.text}>
        {texts.closing}
        <br />
        {text.sender ?? texts.sender}
      </Text>
      <Text style={style.small}>{texts.footer}</Text>
      {unsubscribe !== undefined && (
        <Text style={style.small}>
          <Link href={unsubscribe} style={style.link}>
            {texts.unsubscribe}
          </Link>
        </Text>
      )}
    </>
  );
}
