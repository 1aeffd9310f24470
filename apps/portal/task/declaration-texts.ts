import { catalogue } from '../view/catalogue.js';

/** Words of the declaration to have no conflict of interest, and of what follows from one. */
export const declarationTexts = catalogue({
  de: {
    unbiased: 'Ich bin in dieser Sache nicht befangen',
    unbiasedHint:
      'Ich bin nicht selbst beteiligt, mit keinem Beteiligten verwandt, vertrete keinen, arbeite für keinen, sitze bei keinem im Vorstand und habe in der Sache kein Gutachten abgegeben (§§ 20, 21 VwVfG NRW).',
    unbiasedCommittee:
      'Die Entscheidung nützt oder schadet weder mir noch meinen Angehörigen, meinem Arbeitgeber oder einem Verein, in dessen Vorstand ich bin, und ich habe in der Sache kein Gutachten abgegeben (§ 31 GO NRW).',
    unbiasedMissing: 'Bitte erklären Sie, dass Sie nicht befangen sind; sonst muss jemand anderes die Aufgabe tun.',
    unbiasedGiven: 'Sie haben erklärt, in diesem Vorgang nicht befangen zu sein.',
    queueNote:
      'Nicht befangen heißt: nicht selbst beteiligt, mit Beteiligten weder verwandt noch bei ihnen beschäftigt, in ihrem Vorstand oder ihre Vertretung (§§ 20, 21 VwVfG NRW; für Gremien § 31 GO NRW).',
    other: 'Jemand anderes ist befangen',
    otherTitle: 'Befangenheit einer anderen Person festhalten',
    otherText:
      'Halten Sie hier fest, dass jemand in diesem Vorgang befangen ist (§§ 20, 21 VwVfG NRW). Die Person gibt ihre Aufgaben darin ab, was sie bewertet hat, zählt nicht mehr, und sie kann den Vorgang nicht mehr öffnen.',
    otherPerson: 'Wer ist befangen?',
    otherMissing: 'Bitte wählen Sie die Person aus.',
    otherConfirm: 'Befangenheit festhalten',
    otherNobody: 'Niemand sonst arbeitet in diesem Programm.',
    excluded_one: 'Eine Person ist wegen Befangenheit von diesem Vorgang ausgeschlossen.',
    excluded_other: '{{count}} Personen sind wegen Befangenheit von diesem Vorgang ausgeschlossen.',
    excludedNames: 'Ausgeschlossen: {{names}}.',
  },
  en: {
    unbiased: 'I have no conflict of interest in this case',
    unbiasedHint:
      'I do not take part in it myself, am no relative, representative, employee or board member of anybody who does, and gave no expert opinion in it (sections 20, 21 VwVfG NRW).',
    unbiasedCommittee:
      'The decision brings neither gain nor harm to me, my relatives, my employer or an association on whose board I am, and I gave no expert opinion in it (section 31 GO NRW).',
    unbiasedMissing: 'Please declare that you have no conflict of interest; otherwise somebody else must do the task.',
    unbiasedGiven: 'You have declared to have no conflict of interest in this dossier.',
    queueNote:
      'No conflict of interest means: not taking part yourself, and no relative, employee, board member or representative of those who do (sections 20, 21 VwVfG NRW; for committees section 31 GO NRW).',
    other: 'Somebody else has a conflict of interest',
    otherTitle: 'Record a conflict of interest of somebody else',
    otherText:
      'Record here that somebody has a conflict of interest in this dossier (sections 20, 21 VwVfG NRW). The person gives up their tasks in it, their assessments no longer count, and they can no longer open the dossier.',
    otherPerson: 'Who has the conflict of interest?',
    otherMissing: 'Please choose the person.',
    otherConfirm: 'Record the conflict of interest',
    otherNobody: 'Nobody else works in this programme.',
    excluded_one: 'One person is excluded from this dossier because of a conflict of interest.',
    excluded_other: '{{count}} people are excluded from this dossier because of a conflict of interest.',
    excludedNames: 'Excluded: {{names}}.',
  },
});
