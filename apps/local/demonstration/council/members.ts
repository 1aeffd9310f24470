/** Somebody in a body of the council; all are invented. Who is not among the demonstration's people never signs in. */
export interface MemberPlot {
  givenName: string;
  familyName: string;
  formOfAddress: 'Frau' | 'Herr';
  title?: string;
  /** of the demonstration's people, who can sign in */
  sub?: string;
}

/** `Frau Dr. Hilde Vogt`, one a line. */
const members = (lines: string): MemberPlot[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [, address, title, givenName = '', familyName = '', sub] =
        /^\s*(Frau|Herr) (Dr\. )?(\S+) (.+?)(?: \((.+)\))?$/.exec(line) ?? [];
      return {
        givenName,
        familyName,
        formOfAddress: address === 'Frau' ? 'Frau' : 'Herr',
        ...(title !== undefined && { title: title.trim() }),
        ...(sub !== undefined && { sub }),
      };
    });

/** Mayor first, then the council, as it was until 2020 and as it is since. */
export const formerCouncil = members(`
  Herr Eberhard Quante
  Frau Hilde Vogt
  Herr Norbert Lückel
  Frau Ursula Terfloth
  Herr Dr. Gerd Hövels
  Frau Renate Szymura
  Herr Ali Özbay
  Frau Marlies Brockhoff
  Herr Detlef Kampert
  Frau Ilona Wiesner
  Herr Josef Pieper
  Frau Annegret Stork
  Herr Rainer Bolte
  Frau Zehra Tunç
  Herr Wilfried Nagel
`);
export const presentCouncil = members(`
  Frau Thekla Nottebohm (staff-20)
  Herr Hartmut Rieger (council-04)
  Frau Selma Arıkan (council-01)
  Herr Bastian Holtkamp
  Frau Dr. Judith Lammers
  Herr Deniz Korkmaz
  Frau Monika Eickhoff
  Herr Thorsten Uhlig
  Frau Agnieszka Maj
  Herr Florian Beckmann
  Frau Lina Chalid
  Herr Uwe Strathmann
  Frau Carola Finke
  Herr Samuel Owusu
  Frau Birte Harms
`);

/** Elected by the residents with a history of migration. */
export const elected = members(`
  Herr Viktor Melnyk (council-02)
  Frau Fatou Diallo (council-03)
  Frau Zeynep Güngör
  Herr Dimitrios Pappas
  Frau Rasha Barakat
  Herr Emeka Nwosu
  Frau Liudmyla Bondar
  Herr Carlos Teixeira
  Frau Mehtap Şimşek
  Herr Hassan Jaber
  Frau Elena Dragomir
  Herr Nguyen Van Tam
  Frau Soraya Amiri
  Herr Tomasz Zieliński
  Frau Adjoa Mensah
  Herr Bekir Yalçın
  Frau Ivana Kovačević
  Herr Ravi Perera
`);

/** Without a vote. */
export const advisory = members(`
  Frau Gabriele Pohl
  Herr Mustafa Rexhepi
`);

export const experts = members(`
  Herr Jürgen Wachtel
  Frau Sandra Kleinert
  Herr Matthias Ruhe
  Frau Nilgün Erdem
`);

/** Three of each advisory board, then three of each district, in the order of the bodies. */
export const boards = members(`
  Frau Elke Dornseif
  Herr Manfred Kühl
  Frau Britta Sander
  Herr Horst Wegener
  Frau Edeltraud Fischbach
  Herr Günter Lohse
`);
export const districts = members(`
  Frau Anja Möhring
  Herr Peter Klausen
  Frau Irmgard Hesse
  Herr Lars Timmermann
  Frau Doris Quast
  Herr Ingo Wessel
  Frau Pia Reckmann
  Herr Michael Stolte
  Frau Helga Brüning
  Herr Sven Dittrich
  Frau Jutta Kalthoff
  Herr Ömer Tekin
  Frau Verena Blank
  Herr Klaus Osterhaus
  Frau Simone Grote
  Herr Frank Hülser
  Frau Ewelina Nowak
  Herr Ralf Tüshaus
  Frau Marion Kessel
  Herr Younes Benali
  Frau Silke Overhoff
  Herr Axel Brandes
  Frau Katja Niehoff
  Herr Volker Sprenger
  Frau Astrid Pelzer
  Herr Holger Knappe
  Frau Ruth Wiegand
  Herr Markus Elbers
  Frau Yvonne Hagedorn
  Herr Stefan Kuhlmann
  Frau Tanja Riedel
  Herr Bernd Althaus
  Frau Christel Vollmer
  Herr Andreas Fröhling
  Frau Melanie Stein
  Herr Dirk Hollmann
`);
