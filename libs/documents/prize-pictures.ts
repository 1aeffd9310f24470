import type { z } from 'zod';
import { fill, type Words } from './print-values.js';
import type { prizeData } from './prize-data.js';

type Nomination = z.output<(typeof prizeData)['jury-pack']>['nominations'][number];
type Award = z.output<(typeof prizeData)['press-release']>['awards'][number];

/** A picture as templates show it: what stands beneath it, what is read out for it, and what stands in its place. */
export interface ShownPicture {
  file: string;
  caption: string;
  alt: string;
  instead: string;
}

/** Pictures of a nomination, numbered; nobody was asked to describe them, so where each is from has to do. */
export const picturesOf = ({ title, pictures }: Nomination, words: Words): ShownPicture[] =>
  pictures.map(({ file, label, tooLarge }, index) => {
    const of = { title, label, number: index + 1, count: pictures.length };
    const caption = fill(words['pictureCaption'], of);
    return {
      file,
      caption,
      alt: fill(words['pictureAlt'], of),
      instead: `${caption}. ${words[tooLarge ? 'pictureTooLarge' : 'pictureUnreadable']}`,
    };
  });

/** Pictures of a winner, for the press. */
export const picturesOfWinner = ({ nominee, project, pictures }: Award, words: Words): ShownPicture[] =>
  pictures.map((file) => {
    const caption = fill(words['pictureCaption'], { nominee, project: project ?? '' });
    const alt = fill(words['pictureAlt'], { project: project ?? '' });
    return { file, caption, alt, instead: `${caption}. ${words['pictureMissing']}` };
  });
