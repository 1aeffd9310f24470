import { beforeAll, describe, expect, it } from '@jest/globals';
import { extractText } from 'unpdf';
import type { DocumentData } from './document-templates.js';
import { prizeData } from './prize-data.js';
import { createdAt, samples } from './testing/letters.js';
import { prizeSamples } from './testing/prize-letters.js';
import { renderPdf } from './typst.js';

type PrizeTemplate = keyof typeof prizeData;

async function pagesOf<T extends PrizeTemplate>(template: T, more: Partial<DocumentData[T]> = {}): Promise<string[]> {
  const pdf = await renderPdf({ template, data: { ...samples[template], ...more }, language: 'de', createdAt });
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: false });
  return text.map((page) => page.replaceAll(/\s+/g, ' '));
}
const textOf = async <T extends PrizeTemplate>(template: T, more?: Partial<DocumentData[T]>): Promise<string> =>
  (await pagesOf(template, more)).join(' ');

// The compiler starts cold, which takes its time on a busy machine.
beforeAll(async () => {
  await textOf('exclusion');
}, 60_000);

describe('papers on prizes', () => {
  it.each(Object.keys(prizeSamples).filter((name): name is PrizeTemplate => name in prizeData))(
    '%s leaves no place open and no word unsaid',
    async (template) => {
      expect(await textOf(template)).not.toMatch(/[{}]|undefined|null|NaN/);
    },
  );

  it('confirms that a nomination has arrived, as such', async () => {
    const data = { ...samples.receipt, kind: 'nomination' as const };
    const pdf = await renderPdf({ template: 'receipt', data, language: 'de', createdAt });
    const { text } = await extractText(new Uint8Array(pdf), { mergePages: true });
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      'Ihre Nominierung für den Preis „Projektförderung Integration 2026“',
    );
    expect(text).not.toMatch(/Antrag|fördern/);
  });

  it('says why a nomination is excluded, and that there is no claim', async () => {
    const text = await textOf('exclusion');
    expect(text).toContain('Grund Das Projekt findet nicht in Dortmund statt.');
    expect(text).toContain('Der Rechtsweg ist ausgeschlossen.');
    expect(text).toContain('Auskunft Preise der Stadt');
  });

  it('invites everybody in the same words, and has no place for the result', async () => {
    const text = await textOf('invitation');
    expect(text).toContain('Beginn 02.12.2027, 18:00 Uhr');
    expect(text).toContain('erfahren alle Nominierten erst bei der Feier');
    expect(Object.keys(prizeData.invitation.shape).toSorted()).toEqual(
      [
        'ceremonyAt',
        'place',
        'postponedBecause',
        'programme',
        'project',
        'recipient',
        'reference',
        'signatory',
      ].toSorted(),
    );
    const postponed = await textOf('invitation', { postponedBecause: 'Der Saal ist gesperrt.' });
    expect(postponed).toContain('wird verschoben. Der Grund: Der Saal ist gesperrt.');
    const unsigned = await textOf('invitation', { signatory: '' });
    expect(unsigned).toContain('braucht. MIA-DO-Kommunales Integrationszentrum Dieses Schreiben ist elektronisch');
    expect(unsigned).not.toContain('Im Auftrag');
  });

  it('is a certificate of one page, signed by hand', async () => {
    const pages = await pagesOf('certificate');
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('Integrationspreis der Stadt Dortmund 2027 1. Preis Verein für Nachbarschaft e. V.');
    expect(pages[0]).toContain('Dortmund, den 2. Dezember 2027');
    expect(pages[0]).toContain('Für die Stadt Dortmund');
  });

  it('stays one page with four long names, a long title and a reason of any length', async () => {
    const awardedTo = Array.from({ length: 4 }, (_, n) => `${n} ${'Verein '.repeat(27)}`);
    for (const length of [420, 3000]) {
      const more = { awardedTo, project: 'Titel '.repeat(20), reason: 'Grund '.repeat(length / 6) };
      const pages = await pagesOf('certificate', more);
      expect(pages).toHaveLength(1);
      expect(pages[0]?.includes('Grund Grund')).toBe(length === 420);
    }
  });

  it('tells winners their prize, its reasons, until when to answer, and what may happen', async () => {
    const text = await textOf('award-letter');
    expect(text).toContain('den 1. Preis. Wir gratulieren');
    expect(text).toContain('Das Preisgeld beträgt 5.000,00 €.');
    expect(text).toContain('bis zum 02.06.2028, 24:00 Uhr');
    expect(text).toContain('Ein Verwendungsnachweis ist nicht nötig.');
    expect(text).toContain('Die Auszeichnung kann aberkannt werden');
    expect(await textOf('award-letter', { earmarked: true })).toContain('ist für das Projekt bestimmt');
    const honorary = await textOf('award-letter', { prize: 'Lobende Erwähnung', cents: undefined, dueAt: undefined });
    expect(honorary).toContain('ausgezeichnet: Lobende Erwähnung.');
    expect(honorary).not.toContain('Preisgeld beträgt');
  });

  it('announces prizes, dates, criteria and rules', async () => {
    const text = await textOf('announcement');
    expect(text).toContain('Auslobung: Integrationspreis 2027');
    expect(text).toContain('Nominierungen bis 30.09.2027, 24:00 Uhr');
    expect(text).toContain('Zusammen 10.000,00 €');
    expect(text).toContain('gestiftet von: Sparkasse Dortmund');
    expect(text).toContain('Ehrenpreise ohne Preisgeld');
    expect(await textOf('announcement', { honorary: false, sponsor: undefined })).not.toMatch(/Ehrenpreise|gestiftet/);
  });

  it('keeps minutes on pages that each say they are confidential', async () => {
    const pages = await pagesOf('minutes');
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toContain('VERTRAULICH');
    const text = pages.join(' ');
    expect(text).toContain('Nicht beschlussfähig: 1 Stimmberechtigte anwesend, 2 nötig');
    expect(text).toContain('vertagt auf 16.11.2027, 17:00 Uhr. Zwei Mitglieder saßen im Zug fest.');
    expect(text).toContain('PN-2027-00007 · Zwei Sprachen, eine Klasse: 1 Keine von ihnen: 0, Enthaltungen: 1');
    expect(text).toContain('Angenommen. Die Stimme des Vorsitzes hat den Ausschlag');
    expect(text).toContain('Befangen, nicht mitgewirkt Jonas Probe');
    expect(text).toContain(
      'Stimmen Ja: 1, Nein: 1, Enthaltungen: 1, nicht abgestimmt: 1 Ergebnis Gleichstand, nicht entschieden',
    );
    expect(text).toContain('Nicht vergeben: 3. Preis');
    expect(text).toContain('Davon vergeben 8.000,00 €');
    expect(text.match(/Ort, Datum, Unterschrift/g)).toHaveLength(2);
  });

  it('tells the press until when to keep silent, and who won', async () => {
    const text = await textOf('press-release');
    expect(text).toContain('Sperrfrist: 02.12.2027, 20:00 Uhr');
    expect(text).toContain('1. Preis · 5.000,00 € Verein für Nachbarschaft e. V. „Sprachcafé Nordstadt“');
    expect(text).toContain('Zugelassene Nominierungen: 29.');
    expect(await textOf('press-release', { awards: [] })).toContain('kein Preis vergeben');
  });

  it('packs for a juror a reading list and, on a page of its own, each nomination with an empty sheet', async () => {
    const pages = await pagesOf('jury-pack');
    expect(pages).toHaveLength(3);
    expect(pages[0]).toContain('Für Oksana Beispiel');
    expect(pages[0]).toMatch(
      /Leseliste .*PN-2027-00003 Sprachcafé Nordstadt Verein für Nachbarschaft e\. V\., Bildung 2 PN-2027-00007 .*Bildung 3/,
    );
    expect(pages[1]).toMatch(
      /Bewertungsbogen: Sprachcafé Nordstadt Kriterium Punkte Vorbild 20\s% Anmerkung: Bei 0 bis 1 und bei 9 bis 10 Punkten nötig\. 0 1 2 3 4 5 6 7 8 9 10/,
    );
    for (const page of pages) expect(page).toContain('VERTRAULICH');
    expect(await textOf('jury-pack', { nominations: [] })).toContain('Ihnen ist keine Nominierung zugeteilt.');
    const hundred = await textOf('jury-pack', { scaleMax: 100 });
    expect(hundred).toMatch(/Vorbild 20\s% Anmerkung: .* von 100 Neue Ideen/);
  });

  it('names on each page of the pack the nomination that it belongs to, however long it is', async () => {
    const [first, second] = samples['jury-pack'].nominations;
    if (!first || !second) throw new Error('two are needed');
    const value = 'Alle treffen sich, kochen und üben Deutsch. '.repeat(150);
    const told = { ...first, sections: [{ title: 'Das Projekt', rows: [{ label: 'Beschreibung', value }] }] };
    const pages = await pagesOf('jury-pack', { nominations: [told, second] });
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages.slice(1, -1)) expect(page).toContain('VERTRAULICH Aktenzeichen PN-2027-00003');
    expect(pages.at(-1)).toContain('VERTRAULICH Aktenzeichen PN-2027-00007');
    expect(pages[0]).toContain(`Bildung ${pages.length}`);
  });

  it('seats guests by name, whoever won', async () => {
    const text = await textOf('seating-list');
    expect(text).toMatch(/1 Özgür und Nachbarn .*2 Schule am Park .*3 Verein für Nachbarschaft/);
    expect(text).not.toMatch(/Preis\b.*€/);
  });

  it('reports to the sponsor in numbers', async () => {
    const text = await textOf('sponsor-report');
    expect(text).toContain('Ihr Beitrag 10.000,00 € Eingang eingegangen Nominierungen 31 davon zugelassen 29');
    expect(text).toContain('Bildung 14');
    expect(await textOf('sponsor-report', { received: false })).toContain('noch nicht eingegangen');
    const forFile = await textOf('sponsor-report', { sponsor: undefined, givenCents: 0, recipient: ['Zur Akte'] });
    expect(forFile).toContain('so ist die Runde „Integrationspreis 2027“');
    expect(forFile).not.toMatch(/Ihr Beitrag|unterstützt/);
  });
});
