import type { DocumentTemplate } from '../document-templates.js';
import { DocumentError } from '../document-error.js';
import { blockName, type Block } from './block.js';
import { conditions, contractTerms } from './conditions.js';
import { prizes } from './prizes.js';
import { reasons } from './reasons.js';
import { remedies } from './remedies.js';

/** Every text block, in its present version. */
export const blocks: readonly Block[] = [...remedies, ...conditions, ...contractTerms, ...reasons, ...prizes];

/** @throws DocumentError `data` where there is no such block */
export function block(key: string): Block {
  const found = blocks.find((one) => one.key === key);
  if (!found) throw new DocumentError('data', 'there is no text block of that key');
  return found;
}

const keysOf = (list: readonly Block[]): string[] => list.map(({ key }) => key);
const common = keysOf(conditions);
const contract = [
  ...common.filter((key) => key !== 'condition.audit' && key !== 'condition.revocation'),
  ...keysOf(contractTerms),
];

/** Which blocks each template is made of, in their places. The remedy comes with the letter. */
export const blocksOf: Record<DocumentTemplate, { conditions?: string[]; reasons?: string[]; said?: string }> = {
  receipt: {},
  notice: { conditions: common, reasons: ['reason.discretion'] },
  'partial-notice': { conditions: common, reasons: ['reason.discretion'] },
  'forwarding-contract': { conditions: contract },
  rejection: { reasons: ['reason.discretion'] },
  'clarification-request': { said: 'hearing.incomplete' },
  'waiting-list': { said: 'waiting.meaning' },
  'committee-submission': {},
  exclusion: { said: 'prize.no-claim' },
  invitation: {},
  certificate: {},
  'award-letter': { said: 'prize.revocation' },
  announcement: { said: 'prize.no-claim' },
  minutes: {},
  'press-release': {},
  'jury-pack': {},
  'seating-list': {},
  'sponsor-report': {},
  'council-paper': {},
  'urgency-note': {},
  'council-invitation': {},
  'council-agenda': {},
  'council-minutes': {},
  'council-minutes-internal': {},
  'council-extract': {},
  'meeting-pack': {},
  'follow-up-register': {},
};

/** The remedy text of a programme's term `remedy`; none for `none`. @throws DocumentError `data` for an unknown one */
export const remedyOf = (remedy: string): Block | undefined =>
  remedy === 'none' ? undefined : block(`remedy.${remedy}`);

/**
 * The blocks of one letter with their versions, for the row that keeps it: `condition.purpose@1 … remedy.vg-gelsenkirchen@1`.
 * @param remedy the letter's, where it has one
 */
export function blocksVersion(template: DocumentTemplate, remedy?: string): string {
  const { conditions: ruled = [], reasons: given = [], said } = blocksOf[template];
  const used = [...ruled, ...given, ...(said === undefined ? [] : [said])].map(block);
  const ending = remedy === undefined ? undefined : remedyOf(remedy);
  return [...used, ...(ending ? [ending] : [])].map(blockName).join(' ');
}
