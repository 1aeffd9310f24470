/** What can happen in every process, by the types of commands. */
export const eventTexts = {
  de: {
    'task.claim': 'Aufgabe übernommen',
    'task.release': 'Aufgabe zurückgegeben',
    'task.assign': 'Aufgabe zugewiesen',
    'task.recuse': 'Befangenheit erklärt',
    'task.extend': 'Frist verlängert',
    'clock.reminder': 'Erinnerung verschickt',
    'clock.escalation': 'An weitere Personen gegeben',
    'clock.deadline': 'Frist abgelaufen',
  },
  en: {
    'task.claim': 'Task taken',
    'task.release': 'Task returned',
    'task.assign': 'Task assigned',
    'task.recuse': 'Conflict of interest declared',
    'task.extend': 'Deadline put off',
    'clock.reminder': 'Reminder sent',
    'clock.escalation': 'Opened to more people',
    'clock.deadline': 'Deadline passed',
  },
} as const;
