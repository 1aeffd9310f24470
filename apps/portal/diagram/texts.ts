import { catalogue } from '../view/catalogue.js';

/** Words around a state diagram. */
export const diagramTexts = catalogue({
  de: {
    title: 'Ablauf: {{process}}, Version {{version}}',
    description: 'Jeder Kasten ist ein Stand, jeder Pfeil ein Ereignis, das zum nächsten Stand führt. Jetzt: {{now}}.',
    plain: 'Jeder Kasten ist ein Stand, jeder Pfeil ein Ereignis, das zum nächsten Stand führt.',
    now: 'Jetzt',
    always: 'Jederzeit',
    guarded: '(unter Bedingung)',
    region: 'Ablauf als Bild',
    toNow: 'Im Bild zum jetzigen Stand: {{now}}',
    asText: 'Ablauf als Text',
    begins: 'Beginn',
    ends: 'Ende',
    wasHere: 'war schon',
    leads: '{{event}}: weiter zu „{{state}}“',
    leadsAlone: 'weiter zu „{{state}}“',
    when: 'wenn',
  },
  en: {
    title: 'Process: {{process}}, version {{version}}',
    description: 'Each box is a state, each arrow an event that leads to the next state. Now: {{now}}.',
    plain: 'Each box is a state, each arrow an event that leads to the next state.',
    now: 'Now',
    always: 'At any time',
    guarded: '(on condition)',
    toNow: 'In the picture to the present state: {{now}}',
    region: 'The process as a picture',
    asText: 'The process as text',
    begins: 'start',
    ends: 'end',
    wasHere: 'has been here',
    leads: '{{event}}: on to “{{state}}”',
    leadsAlone: 'on to “{{state}}”',
    when: 'if',
  },
});
