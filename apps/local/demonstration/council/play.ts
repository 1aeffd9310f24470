import type { Answers } from '#libs/forms/definition.js';
import type { CouncilRegister } from '#libs/processes/council/register.js';
import type { Played, Stage } from '../stage.js';

/** A dossier that was begun. */
export interface Begun {
  id: string;
  reference: string;
}

/**
 * Plays for the council on a stage. With a name, each command has a key of its own under it: played a second time, what was
 * done is not done again, and what was interrupted goes on.
 */
export class CouncilPlay {
  readonly played: Played[] = [];

  private constructor(
    readonly stage: Stage,
    readonly council: CouncilRegister,
    private readonly ids: ReadonlyMap<string, string>,
    private readonly name: string | undefined,
  ) {}

  /** @param subs whose ids are needed in answers */
  static async open(stage: Stage, subs: readonly string[], name?: string): Promise<CouncilPlay> {
    const ids = await Promise.all(subs.map(async (sub) => [sub, await stage.idOf(sub)] as const));
    return new CouncilPlay(stage, await stage.register(), new Map(ids), name);
  }

  /** The id of a person by the subject. */
  readonly idOf = (sub: string): string => {
    const id = this.ids.get(sub);
    if (id === undefined) throw new Error(`the id of ${sub} was not asked for`);
    return id;
  };

  /** @param about printed beside it */
  async begins(process: string, sub: string, data: Answers, act: string, about?: string): Promise<Begun> {
    const played = await this.accepted(() => this.stage.begins(process, sub, data, this.keyOf(act)), about);
    const { id, reference } = await this.stage.dossier(played.reference);
    return { id, reference };
  }

  /**
   * @param act what it is among all that is played, such as `09364-13 release`
   * @param about printed beside it
   */
  async does(
    { reference }: Begun,
    sub: string,
    type: string,
    data: Answers,
    act: string,
    about?: string,
  ): Promise<Played> {
    return this.accepted(() => this.stage.does(reference, sub, type, data, this.keyOf(act)), about);
  }

  private readonly keyOf = (act: string): string | undefined =>
    this.name === undefined ? undefined : `demonstration ${this.name}: ${act}`;

  /** @throws Error where it was refused; with a key, who got no answer in time asks again */
  private async accepted(give: () => Promise<Played>, about?: string): Promise<Played> {
    let played = await give();
    for (let tries = 1; played.state === 'pending' && this.name !== undefined && tries < 5; tries += 1)
      played = await give();
    this.played.push({ ...played, ...(about === undefined ? {} : { about }) });
    if (played.refused || played.state === 'pending')
      throw new Error(`${played.type} on ${played.reference} came to ${played.state}`);
    return played;
  }
}
