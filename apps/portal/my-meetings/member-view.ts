import type { MeetingLine } from '#libs/database/stores/member-meetings.store.js';
import type { ItemOutcome, StepRole } from '#libs/processes/council/outcomes.js';
import type { MemberItem, MemberMeeting } from '#libs/processes/council-meeting/member-agenda.js';
import type { FormDefinition, Answers } from '#libs/forms/definition.js';

/** A file that a member may read. */
export interface MemberFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  /** what it is: of the meeting `invitation`, `agenda`, `minutes`, `extract`; of an item `paper`, `attachment` */
  readonly kind: 'invitation' | 'agenda' | 'minutes' | 'extract' | 'paper' | 'attachment';
  /** made by us, not handed in by somebody */
  readonly made: boolean;
  readonly isInternal: boolean;
  readonly madeAt: Date;
}

/** What another body made of the same paper before. */
export interface Advice {
  readonly body: string;
  readonly on: string;
  readonly role: StepRole;
  readonly outcome: ItemOutcome;
  readonly majority: string;
  readonly text: string;
}

/** A paper on an agenda, as far as it is for this member. */
export interface MemberPaper {
  readonly number: string;
  readonly subject: string;
  readonly isInternal: boolean;
  readonly version: number;
  readonly answers: Answers;
  /** keys of its fields that are its text */
  readonly blocks: readonly string[];
  readonly form: FormDefinition;
  readonly files: readonly MemberFile[];
  readonly advice: readonly Advice[];
}

/** An item with its paper, which is there as soon as the bodies may see it, and what the member noted. */
export interface ItemView extends MemberItem {
  readonly submission: MemberPaper | undefined;
  /** it has a paper that is not theirs to see yet */
  readonly awaited: boolean;
  readonly files: readonly MemberFile[];
  readonly note: string;
}

/** A meeting with everything in it that is for this member. */
export interface MeetingView extends Omit<MemberMeeting, 'items'> {
  readonly line: MeetingLine;
  readonly items: readonly ItemView[];
  readonly files: readonly MemberFile[];
  /** what opens every meeting of a council */
  readonly regulars: readonly string[];
}

/** All files of a meeting that are for this member, each once. */
export const filesIn = ({ files, items }: Pick<MeetingView, 'files' | 'items'>): MemberFile[] => [
  ...files,
  ...items.flatMap((item) => [...(item.submission?.files ?? []), ...item.files]),
];
