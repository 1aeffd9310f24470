import type { AnswerData, CaseFile, FactSource, LogEntry } from './process.js';

/** A text of answers, empty where there is none. */
export const text = (answers: AnswerData | undefined, key: string): string => {
  const value = answers?.[key];
  return typeof value === 'string' ? value : '';
};
/** Integer cents or a count, 0 where nothing readable stands. */
export const whole = (answers: AnswerData | undefined, key: string): number => {
  const value = answers?.[key];
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : 0;
};
/** The rows of a table; none where there is no table. */
export const rows = (answers: AnswerData | undefined, key: string): AnswerData[] => {
  const value = answers?.[key];
  return Array.isArray(value) ? value.filter(isRow) : [];
};
const isRow = (value: unknown): value is AnswerData =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** A list of texts, such as ids; empty where there is none. */
export const texts = (answers: AnswerData | undefined, key: string): string[] => {
  const value = answers?.[key];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
};

/** A record among answers, such as `nominee`. */
export const group = (answers: AnswerData | undefined, key: string): AnswerData | undefined => {
  const value = answers?.[key];
  return isRow(value) ? value : undefined;
};

/** What came with the command that is being decided; nothing where it came without answers. */
export const newestOf = ({ log, command }: FactSource): LogEntry | undefined => {
  const last = log.at(-1);
  return last?.at === command.at && last.type === command.type ? last : undefined;
};

/** The dossier as it was before that command. */
export const beforeNewest = (source: FactSource): Pick<CaseFile, 'log'> => ({
  log: newestOf(source) ? source.log.slice(0, -1) : source.log,
});
