import type { Information } from './information.page.js';

/** English texts of the pages that the law asks for, for the demonstration. */
export const en: Information = {
  imprint: {
    title: 'Legal notice',
    sections: [
      {
        title: 'This is a demonstration',
        paragraphs: [
          'You are looking at Feinschliff, free software for grants and prizes, with invented sample data. No application is processed and no money is granted here.',
          'Whoever runs the software names the authority, its address, its representative and a quick way of contact here (§ 5 Digitale-Dienste-Gesetz).',
        ],
      },
      {
        title: 'Software',
        paragraphs: ['Feinschliff is licensed under the open-source licence EUPL 1.2. Its design follows KERN.'],
      },
    ],
  },
  privacy: {
    title: 'Privacy',
    sections: [
      {
        title: 'This is a demonstration',
        paragraphs: [
          'Please do not enter real personal data. What follows describes what the software does; whoever runs it names the controller, the data protection officer and how long data are kept.',
        ],
      },
      {
        title: 'What is stored',
        paragraphs: [
          'Your e-mail address, what you enter in the application, your files and what happens to the application. This is needed to decide on the grant (Article 6(1)(e) GDPR).',
          'If you subscribe to e-mails about new calls: your address and your choice, with your consent (Article 6(1)(a) GDPR). Every e-mail contains a link that ends the subscription and deletes everything of it. What you do not confirm is deleted after 7 days.',
          'Only you can see drafts. When you delete a draft, what you entered in it is deleted. Drafts that you do not send are deleted 30 days after the end of their call.',
        ],
      },
      {
        title: 'Cookies',
        paragraphs: [
          'There are necessary cookies only: for signing in, for the safety of forms and for the language you chose. Nothing is loaded from other servers, and nothing is counted for analysis.',
        ],
      },
      {
        title: 'Your rights',
        paragraphs: [
          'You can ask for access, correction and deletion, object to the processing, and complain to the data protection commissioner of North Rhine-Westphalia.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Accessibility statement',
    sections: [
      {
        title: 'Status',
        paragraphs: [
          'The aim is the Web Content Accessibility Guidelines (WCAG) 2.2, level AA, and the regulation of North Rhine-Westphalia (BITVNRW). All pages can be used without a mouse and without JavaScript.',
          'So far the developers have checked the pages themselves, with the tool axe and with the keyboard.',
        ],
      },
      {
        title: 'What is still missing',
        paragraphs: [
          'A check with screen readers and by people with disabilities is still to come. There is no information in easy-to-read German or in German Sign Language yet. Files uploaded by others are not always accessible.',
        ],
      },
      {
        title: 'Report a barrier',
        paragraphs: [
          'This is a demonstration. Whoever runs the software says here how to report a barrier, and names the ombuds office for accessible information technology of North Rhine-Westphalia.',
        ],
      },
    ],
  },
};
