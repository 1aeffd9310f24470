/** A text broken into lines, with the room it takes. Lengths in pixels of the drawing. */
export interface Label {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

const narrow = /[iljtfrI.,:;'|!()[\] ]/;
const wide = /[mwMWÄÖÜ„“]/;
const capital = /[A-Z0-9]/;

/** About how wide Fira Sans sets a text; on the safe side, since other fonts may stand in. */
function widthOf(text: string, size: number): number {
  const ems = Array.from(text).map((sign) =>
    narrow.test(sign) ? 0.34 : wide.test(sign) ? 0.86 : capital.test(sign) ? 0.64 : 0.57,
  );
  return Math.ceil(ems.reduce((sum, em) => sum + em, 0) * size);
}

/** Breaks a text at its spaces, at about `most` characters a line; a single long word keeps its line. */
export function labelOf(text: string, size: number, most: number): Label {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return stacked(lines, size);
}

/** Lines as they are, one below the other. */
export function stacked(lines: readonly string[], size: number): Label {
  return {
    lines,
    width: Math.max(0, ...lines.map((line) => widthOf(line, size))),
    height: lines.length * lineHeight(size),
  };
}

export const lineHeight = (size: number): number => Math.round(size * 1.3);
