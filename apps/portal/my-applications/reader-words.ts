import { processes } from '#libs/processes/index.js';
import type { ProcessTexts } from '#libs/processes/process.js';
import { officeLanguage, wordsIn, type Language, type Worded } from '../view/languages.js';

/**
 * The words of a process for whoever applied: those of the office, and where the office does not speak the reader's language,
 * what the public view calls the same things in it.
 */
export function readerWords(process: string, language: Language): ProcessTexts | undefined {
  const { texts, publicView: view } = processes[process] ?? {};
  const words = texts?.[officeLanguage(language)];
  if (!words || !view || language === 'de' || language === 'en') return words;
  const said = (of: Readonly<Record<string, Worded<string>>>): Record<string, string> =>
    Object.fromEntries(Object.entries(of).map(([key, one]) => [key, wordsIn(one, language)]));
  const states = Object.entries(view.states).flatMap(([key, { is }]) => {
    const name = view.names[is];
    return name ? [[key, wordsIn(name, language)] as const] : [];
  });
  const tasks = Object.entries(view.tasks).map(([key, how]) => [key, wordsIn(how, language).title] as const);
  const refusals = Object.fromEntries(Object.entries(view.refusals ?? {}).map(([key, one]) => [key, one[language]]));
  return {
    ...words,
    events: { ...words.events, ...said(view.events) },
    states: { ...words.states, ...Object.fromEntries(states) },
    tasks: { ...words.tasks, ...Object.fromEntries(tasks) },
    refusals: { ...words.refusals, ...refusals },
  };
}
