import { text } from '../answers.js';
import type { AnswerData, FactSource } from '../process.js';
import { once } from '../once.js';
import { resultOf, sittingOf, voteOf, type Sitting } from './sitting.js';

const sittingFor = once<FactSource, Sitting>(sittingOf);

/** What a meeting says to a submission: that it takes it, when and where, and what it made of it. */
export function word(event: string, source: FactSource, to: { id: string }): AnswerData | undefined {
  const sitting = sittingFor(source);
  const item = sitting.items.findLast(({ paper }) => paper === to.id);
  const at = {
    meeting: source.id,
    body: sitting.bodyKey,
    on: sitting.on,
    startsAt: sitting.startsAt,
    item: item?.id ?? '',
  };
  if (event !== 'resolved') return at;
  const result = item && resultOf(sitting, item.id);
  if (!result) return undefined;
  const said = source.log.findLast(({ type, data }) => type === 'leadMeeting.result' && text(data, 'item') === item.id);
  const grant = grantIn(said?.data);
  return {
    ...at,
    ...(sitting.enteredLater ? { later: true } : {}),
    version: item.version,
    outcome: result.outcome,
    ...voteOf(result),
    text: result.text,
    to: text(said?.data, 'to'),
    nextOn: text(said?.data, 'nextOn'),
    ...(grant ? { grant } : {}),
  };
}

/** Of a submission about money: the sum, and the conditions. */
function grantIn(data: AnswerData | undefined): AnswerData | undefined {
  const cents = data?.['cents'];
  const conditions = text(data, 'conditions');
  if (cents === undefined && conditions === '') return undefined;
  return { ...(cents === undefined ? {} : { cents }), ...(conditions === '' ? {} : { conditions }) };
}
