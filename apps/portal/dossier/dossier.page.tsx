import type { ReactElement } from 'react';
import type { AlikeDossier } from '#libs/database/stores/alike.store.js';
import { CallApplicationsView } from '../calls/call-applications.js';
import { OrdersView } from '../council-work/orders-view.js';
import { paperTexts } from '../council-work/paper-texts.js';
import { SignaturesView } from '../council-work/signatures-view.js';
import { WayView } from '../council-work/way-view.js';
import type { Places } from '../diagram/around.js';
import { DiagramFigure } from '../diagram/diagram-figure.js';
import type { LaidChart } from '../diagram/diagrams.js';
import { AnswersView } from '../forms/answers-view.js';
import type { FormState } from '../forms/form-state.js';
import { leads } from '../task/standing.js';
import { RoundLinks } from '../rounds/round-links.js';
import type { Sealed } from '../rounds/sealed.js';
import { ReadersView, AwardsView } from '../rounds/sealed-view.js';
import { frameOf } from '../reply/frame.js';
import type { Actor } from '../security/actor.js';
import type { Visit } from '../security/visit.js';
import { Badge } from '../view/badge.js';
import { PageTitle, Section } from '../view/card.js';
import { Layout } from '../view/layout.js';
import { Tabs } from '../view/navigation.js';
import { DossierMoneyView, type DossierMoney } from '../money/dossier-money.js';
import { AlikeAlert } from './alike-alert.js';
import { assessmentsOf } from './assessments.js';
import { AssessmentsView } from './assessments-view.js';
import { ApplicationVersions, Results } from './answers-sections.js';
import { applicationVersions, type OpenedDossier } from './dossier-reader.js';
import { DossierHead } from './dossier-head.js';
import { heardView } from './heard-view.js';
import { JournalView } from './journal-view.js';
import { DocumentsView, MailsView, TimersView } from './outgoing-view.js';
import { ReceiptAlert } from './receipt-alert.js';
import type { Receipt } from './receipts.js';
import { TasksView } from './tasks-view.js';
import { dossierTexts } from './texts.js';
import { standText } from './words.js';

interface DossierPageProps {
  readonly opened: OpenedDossier;
  readonly actor: Actor;
  /** the part around where it stands */
  readonly chart: LaidChart;
  readonly places: Places;
  /** what this person may do now that is no task */
  readonly commands: readonly string[];
  readonly money: DossierMoney;
  /** others that may be about the same project */
  readonly alike: readonly AlikeDossier[];
  /** of a sealed one: its readers, and what they alone know */
  readonly sealed: Sealed | undefined;
  readonly receipt: Receipt | undefined;
  /** what the person sent with a command that was refused */
  readonly refusedInput: FormState | undefined;
}

const beside = ['diagram', 'journal'] as const;
const papers = ['way', 'signatures', 'orders'] as const;
const below = [
  'awards',
  'sealed',
  'tasks',
  'applications',
  'application',
  'assessments',
  'heard',
  'results',
  'money',
  'timers',
  'mails',
  'documents',
] as const;

type PaperSection = (typeof papers)[number];
const isOfPaper = (id: string): id is PaperSection => papers.some((one) => one === id);

/** All of a dossier on one page, its sections a click away. */
export function dossierPageOf(visit: Visit, props: DossierPageProps): ReactElement {
  const { opened, actor, chart, places, commands, money, alike, sealed, receipt, refusedInput } = props;
  const { dossier, words, language } = opened;
  const t = dossierTexts(language);
  const file = `/dossiers/${dossier.reference}/diagram.svg`;
  const assessments = assessmentsOf(opened);
  const { paper } = opened;
  const content: Record<(typeof papers | typeof beside | typeof below)[number], ReactElement | null> = {
    diagram: <DiagramFigure chart={chart} language={language} file={file} {...places} />,
    journal: <JournalView opened={opened} leads={leads(actor, dossier)} />,
    way: paper ? <WayView paper={paper} language={language} /> : null,
    signatures: paper?.signatures.length ? <SignaturesView signatures={paper.signatures} language={language} /> : null,
    orders: paper?.orders.length ? <OrdersView paper={paper} language={language} /> : null,
    awards: sealed?.awarded ? <AwardsView awarded={sealed.awarded} language={language} /> : null,
    sealed: sealed ? <ReadersView sealed={sealed} language={language} /> : null,
    tasks: <TasksView opened={opened} />,
    // Only an application is waited for; what the office begins has its answers, and what another dossier starts has none.
    application:
      dossier.applicantId !== null || applicationVersions(opened).length > 0 ? (
        <ApplicationVersions opened={opened} />
      ) : null,
    applications: opened.applications ? (
      <CallApplicationsView applications={opened.applications} language={language} />
    ) : null,
    assessments: assessments ? <AssessmentsView opened={opened} assessments={assessments} /> : null,
    money:
      money.bookings.length === 0 && money.place === undefined ? null : (
        <DossierMoneyView money={money} now={opened.file.money} language={language} />
      ),
    heard: heardView(opened),
    results: <Results opened={opened} leads={leads(actor, dossier)} />,
    timers: <TimersView opened={opened} />,
    mails: <MailsView opened={opened} />,
    documents: <DocumentsView opened={opened} />,
  };
  const shown = [...papers, ...beside, ...below].filter((id) => content[id] !== null);
  const title = (id: (typeof shown)[number]): string =>
    id === 'application'
      ? dossier.applicantId === null
        ? words.name
        : (words.application ?? t(id))
      : id === 'applications' && opened.applications?.money === undefined
        ? t('nominations')
        : isOfPaper(id)
          ? paperTexts(language)(id)
          : t(id);
  return (
    <Layout {...frameOf(visit)} title={`${dossier.reference} ${dossier.title}`} width="wide">
      <ReceiptAlert receipt={receipt} language={language} />
      <PageTitle
        preline={`${words.name} · ${dossier.reference}`}
        badge={<Badge kind="info">{standText(dossier, words, language)}</Badge>}
      >
        {dossier.title}
      </PageTitle>
      {refusedInput ? (
        <details className="app-details" open>
          <summary>{t('yourInput')}</summary>
          <AnswersView form={refusedInput} level={2} />
        </details>
      ) : null}
      <RoundLinks opened={opened} actor={actor} />
      <AlikeAlert opened={opened} alike={alike} />
      <DossierHead opened={opened} actor={actor} commands={commands} />
      <Tabs label={t('sections')} tabs={shown.map((id) => ({ href: `#${id}`, label: title(id) }))} />
      <div className="app-stack">
        {[...papers, ...beside]
          .filter((id) => content[id] !== null)
          .map((id) => (
            <Section key={id} id={id} title={title(id)}>
              {content[id]}
            </Section>
          ))}
      </div>
      {below
        .filter((id) => content[id] !== null)
        .map((id) => (
          <Section key={id} id={id} title={title(id)}>
            {content[id]}
          </Section>
        ))}
    </Layout>
  );
}
