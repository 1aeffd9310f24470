import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';

/** A small JPEG, black on its left and white on its right. */
export const jpeg = Buffer.from(
  `/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxl
Z2P/wAALCAAIABABAREA/8QAFQABAQAAAAAAAAAAAAAAAAAABwj/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAA/AD9QD//Z`,
  'base64',
);

/** The same, taken with a camera held upright, which wrote down where: Exif with an orientation of 6, and a place. */
export const uprightJpeg = Buffer.concat([
  jpeg.subarray(0, 2),
  Buffer.from('ffe1003a457869660000', 'hex'),
  Buffer.from('49492a00080000000100120103000100000006000000', 'hex'),
  Buffer.from('\0\0\0\0 51.5136N 7.4653E canary'.padEnd(28, ' '), 'latin1'),
  jpeg.subarray(2),
]);

/** What a reader of PDFs finds: on each page how many pictures are drawn, and what is read out for each. */
export async function picturesIn(pdf: Buffer): Promise<{ drawn: number; alt: string[]; turned: boolean }[]> {
  const { OPS } = await getResolvedPDFJS();
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const pages = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { fnArray, argsArray } = await page.getOperatorList();
    const drawn = fnArray.filter((op) => op === OPS.paintImageXObject).length;
    const matrices = argsArray.filter((_, at) => fnArray[at] === OPS.transform).map((args) => Array.from(args, Number));
    const turned = matrices.some(([, b = 0, c = 0]) => b !== 0 && c !== 0);
    pages.push({ drawn, alt: altOf(await page.getStructTree()), turned });
  }
  await document.loadingTask.destroy();
  return pages;
}

/** What a node of the tags, and those within it, have for whoever cannot see them. */
function altOf(node: object | null): string[] {
  if (!node) return [];
  const own = 'alt' in node && typeof node.alt === 'string' ? [node.alt] : [];
  const within = 'children' in node && Array.isArray(node.children) ? node.children : [];
  return [...own, ...within.flatMap(altOf)];
}
