import { callPlots, type CallKey } from './calls.js';
import { dayFromNow, step, steps, until, type Scenario, type Step, type Wait } from './scenario.js';

const checked = steps('formalCheck.complete');
const assessed = [...checked, ...steps('assessment.submitted', 'assessment.submitted')];
const approved = [...assessed, ...steps('vote.approve')];
const confirmed = [...approved, ...steps('confirmVote.confirm')];
const noticed = steps('draftNotice.drafted', 'releaseNotice.release');
/** Without assessments: the programme decides by the order of receipt. */
const granting = [...checked, ...steps('vote.approve')];
const rejected = steps('draftRejection.drafted', 'releaseRejection.release');

/** The same, on the dossier of another scenario. */
const of = (name: string, played: readonly Step[]): Step[] => played.map((one) => ({ ...one, of: name }));

type More = Partial<Pick<Scenario, 'ends' | 'earlyStart'>>;
/** A scenario; applicants take turns. */
function ends(call: CallKey) {
  let turn = Object.keys(callPlots).indexOf(call);
  return (name: string, title: string, euros: number, played: readonly (Step | Wait)[], more: More = {}): Scenario => ({
    name,
    call,
    title,
    requestedCents: euros * 100,
    steps: played,
    ends: 'granted',
    ...more,
    applicant: `applicant-${String((turn++ % 10) + 1).padStart(2, '0')}`,
  });
}

const miado = ends('miadoRolling');
const ranked = ends('miadoDecided');
const late = ends('miadoCutoff');
const district = ends('districtDecided');
const culture = ends('culture');
const kommAn = ends('kommAn');
const engagement = ends('engagement');

/** Every end and detour of the chart that needs no waiting, by programme. Of one call they are played one after the other. */
export const allEnds: readonly Scenario[] = [
  ranked('Rangfolge, dann bewilligt', 'Sprachcafé im Nordpark', 1_200, [
    ...approved,
    until('ranking'),
    step('rankCall.rank', { of: 'miadoDecided' }),
    until('noticeDraft'),
    ...noticed,
  ]),
  miado('Bewilligt nach zurückgegebenem Entwurf', 'Chor der vielen Stimmen', 1_500, [
    ...approved,
    ...steps('draftNotice.drafted', 'releaseNotice.return'),
    ...noticed,
  ]),
  miado('Nachforderung mit verlängerter Frist', 'Hausaufgabenhilfe am Hafen', 1_800, [
    ...steps('formalCheck.incomplete'),
    step('task.extend', { task: 'clarify' }),
    ...steps('clarify.answered'),
    ...approved,
    ...noticed,
  ]),
  miado('Teilbewilligung mit neuem Plan', 'Gartenprojekt Westerfilde', 2_000, [
    ...assessed,
    step('vote.approve', { part: 0.75 }),
    ...steps('revisePlan.accepted'),
    ...noticed,
  ]),
  miado(
    'Auf den Teilbetrag verzichtet',
    'Erzählcafé der Generationen',
    2_000,
    [...assessed, step('vote.approve', { part: 0.3 }), ...steps('revisePlan.declined')],
    { ends: 'declined' },
  ),
  miado('Abgelehnt', 'Sommerfest der Kulturen', 1_400, [...assessed, ...steps('vote.refuse'), ...rejected], {
    ends: 'rejected',
  }),
  miado('Nicht zulässig', 'Vereinsheim renovieren', 2_400, [...steps('formalCheck.inadmissible'), ...rejected], {
    ends: 'rejected',
  }),
  miado('Zurückgezogen', 'Kochabende der Nachbarschaft', 900, [...checked, ...steps('withdraw')], {
    ends: 'withdrawn',
  }),
  miado('Dritte Bewertung', 'Boxen gegen Vorurteile', 1_600, [
    ...checked,
    step('assessment.submitted', { part: 5 }),
    step('assessment.submitted', { part: 2 }),
    ...steps('furtherAssessment.submitted', 'vote.approve'),
    ...noticed,
  ]),
  miado('Votum zurückgegeben, dann mitgezeichnet', 'Mentoring für junge Mütter', 3_000, [
    ...approved,
    ...steps('confirmVote.return', 'vote.approve', 'confirmVote.confirm'),
    ...noticed,
  ]),
  miado('Gremium: wie vorgeschlagen', 'Theater ohne Worte', 6_000, [
    ...confirmed,
    ...steps('resolution.full'),
    ...noticed,
  ]),
  miado('Gremium: kleinerer Betrag, neuer Plan', 'Interkulturelles Frühstück', 7_000, [
    ...confirmed,
    step('resolution.part', { part: 0.5 }),
    ...steps('revisePlan.accepted'),
    ...noticed,
  ]),
  miado('Gremium: mit Auflagen', 'Lesepatenschaften in Eving', 5_500, [
    ...confirmed,
    ...steps('resolution.conditions'),
    ...noticed,
  ]),
  miado('Gremium: abgelehnt', 'Haus der Kulturen', 8_000, [...confirmed, ...steps('resolution.refused'), ...rejected], {
    ends: 'rejected',
  }),
  miado('Gremium: zweimal vertagt', 'Musik im Quartier', 6_500, [
    ...confirmed,
    ...steps('resolution.deferred', 'resolution.deferred', 'resolution.full'),
    ...noticed,
  ]),
  miado(
    'Vorzeitigem Beginn zugestimmt',
    'Ferienfreizeit für Kinder',
    1_100,
    [...steps('decideEarlyStart.consent'), ...approved, ...noticed],
    { earlyStart: 'Der Saal ist nur im Januar frei.' },
  ),
  miado('Vorzeitiger Beginn abgelehnt', 'Fahrradwerkstatt für alle', 1_300, [
    step('requestEarlyStart', { form: { startOn: dayFromNow(20), reason: 'Die Räder stehen schon bereit.' } }),
    ...steps('decideEarlyStart.refuse'),
    ...approved,
    ...noticed,
  ]),

  late('Verfristet', 'Straßenfest ohne Grenzen', 800, [], { ends: 'late' }),
  late('Wiedereinsetzung, dann bewilligt', 'Picknick im Westpark', 700, [
    step('reinstate', { form: { obstacleEndedOn: dayFromNow(-3), reason: 'Krankheit ohne eigenes Verschulden.' } }),
    ...approved,
    ...noticed,
  ]),

  district('Haushalt noch nicht beschlossen, dann bewilligt', 'Stadtteilchor Unionviertel', 1_500, [
    ...checked,
    ...steps('vote.approve', 'resolution.full'),
    until('ranking'),
    step('rankCall.rank', { of: 'districtDecided' }),
    until('noticeDraft'),
    ...steps('draftNotice.drafted', 'releaseNotice.release'),
    until('budgetHold'),
    step('adoptBudget', { of: 'districtDecided' }),
    until('noticeRelease'),
    ...steps('releaseNotice.release'),
  ]),
  district('Bezirksvertretung: kleinerer Betrag', 'Nachbarschaftsfest Rheinische Straße', 2_000, [
    ...checked,
    ...steps('vote.approve'),
    step('resolution.part', { part: 0.5 }),
    ...steps('revisePlan.accepted'),
    ...noticed,
  ]),
  district(
    'Bezirksvertretung: abgelehnt',
    'Weihnachtsbeleuchtung im Hof',
    900,
    [...checked, ...steps('vote.approve', 'resolution.refused'), ...rejected],
    { ends: 'rejected' },
  ),

  culture('Bewilligt, solange Geld da ist', 'Klangbrücken', 2_000, [...approved, ...noticed]),
  culture('Bescheid in Arbeit, dann zurückgezogen', 'Tanz der Kontinente', 2_400, approved, { ends: 'noticeDraft' }),
  culture('Warteliste, nachgerückt', 'Poesie in zwei Sprachen', 2_300, [...approved, until('waitingList')], {
    ends: 'waitingList',
  }),
  culture('Warteliste, kleineres Angebot, neuer Plan', 'Schattentheater', 3_000, [
    ...confirmed,
    until('waitingList'),
    step('withdraw', { of: 'Bescheid in Arbeit, dann zurückgezogen' }),
    until('moveUp', 'Warteliste, nachgerückt'),
    ...of('Warteliste, nachgerückt', [...steps('offer.offer', 'answerOffer.accepted'), ...noticed]),
    until('moveUp'),
    ...steps('offer.offer', 'revisePlan.accepted'),
    ...noticed,
  ]),

  kommAn('Pauschalen, Weiterleitungsvertrag', 'Ankommenstreffpunkt Nordstadt', 4_800, [
    ...approved,
    until('ranking'),
    step('rankCall.rank', { of: 'kommAn' }),
    until('noticeDraft'),
    ...noticed,
  ]),
  kommAn('Hoher Betrag, von der Leitung mitgezeichnet', 'Begleitung im Alltag', 12_000, [...confirmed, ...noticed]),

  engagement('Erster', 'Suppenküche am Markt', 1_000, [...granting, ...noticed]),
  engagement('Zweite, zieht sich zurück', 'Reparaturtreff', 1_000, granting, { ends: 'noticeDraft' }),
  engagement('Dritte, verzichtet auf das Angebot', 'Bücherschrank', 1_000, [...granting, until('waitingList')], {
    ends: 'waitingList',
  }),
  engagement('Vierte, rückt nach', 'Spieleabend', 1_000, [
    ...granting,
    until('waitingList'),
    step('withdraw', { of: 'Zweite, zieht sich zurück' }),
    until('moveUp', 'Dritte, verzichtet auf das Angebot'),
    ...of('Dritte, verzichtet auf das Angebot', steps('offer.offer', 'answerOffer.declined')),
    until('moveUp'),
    ...steps('offer.offer', 'answerOffer.accepted'),
    ...noticed,
  ]),
  engagement('Das Geld ist aufgebraucht', 'Müll sammeln am Phoenix-See', 1_000, granting, { ends: 'waitingList' }),
];

/** Above the limit: a submission goes through the bodies, and the notice says what they resolved. */
export const throughCouncil: Scenario = ends('cultureLarge')(
  'Rat: wie vorgeschlagen',
  'Theaterfestival der Nachbarschaften',
  15_000,
  [...confirmed, until('noticeDraft'), ...noticed],
);

/** What takes weeks is shown by tests that let time pass; the demonstration does not wait. */
export const needTime = [
  'Angebot erloschen (14 Tage ohne Antwort)',
  'Nachforderung versäumt (14 Tage)',
  'Warteliste zum Ende des Haushaltsjahrs geschlossen',
  'Verfristet und abgeschlossen (ein Jahr ohne Wiedereinsetzung)',
] as const;
