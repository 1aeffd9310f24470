// The only script of a page: loads the modules of those elements that the page has. Everything works without it.
const { search } = new URL(import.meta.url);

for (const name of ['agenda-list', 'char-count', 'draft-form', 'file-upload', 'list-keys', 'live-part', 'live-sums']) {
  if (document.querySelector(name)) void import(`./${name}.js${search}`);
}
