// Puts the items of an agenda in order: by dragging their handles, by their buttons, or by choosing another chapter. What is
// sent are the same fields as without scripts: the place of each, and where it belongs.
class AgendaList extends HTMLElement {
  connectedCallback() {
    this.status = this.querySelector('[role="status"]');
    this.addEventListener('pointerdown', (event) => this.drag(event));
    this.addEventListener('click', (event) => this.step(event));
    this.addEventListener('change', ({ target }) => this.rehang(target));
  }

  /** Follows the pointer until it is let go; the row goes before or behind the one below it. */
  drag(event) {
    const handle = event.target.closest('.app-edited__handle');
    const row = handle?.closest('li');
    if (!row) return;
    event.preventDefault();
    const go = ({ clientX, clientY }) => {
      const below = document.elementFromPoint(clientX, clientY);
      const group = below?.closest('.app-edited-group');
      const list = group?.querySelector('ol');
      if (!list || !this.contains(list)) return;
      const other = below.closest('li');
      if (!other) list.append(row);
      else if (other !== row) {
        const { top, height } = other.getBoundingClientRect();
        other[clientY < top + height / 2 ? 'before' : 'after'](row);
      }
    };
    // On the document: a row that moves takes its handle out of the page for a moment.
    const end = () => {
      for (const [name, does] of ways) document.removeEventListener(name, does);
      row.classList.remove('app-edited--dragged');
      this.settle(row);
    };
    const ways = Object.entries({ pointermove: go, pointerup: end, pointercancel: end });
    row.classList.add('app-edited--dragged');
    for (const [name, does] of ways) document.addEventListener(name, does);
  }

  /** Up and down without leaving the page; the focus stays on the button. */
  step(event) {
    const button = event.target.closest('button[name="_up"], button[name="_down"]');
    if (!button) return;
    event.preventDefault();
    const row = button.closest('li');
    const [other, where] =
      button.name === '_up' ? [row.previousElementSibling, 'before'] : [row.nextElementSibling, 'after'];
    if (other?.dataset.item) other[where](row);
    button.focus();
    this.settle(row);
  }

  /** Another chapter or part was chosen: the row goes to the end of it. */
  rehang(select) {
    const row = select.closest('li');
    if (!row || !/\/(chapter|publicity)$/.test(select.name)) return;
    const value = (key) => row.querySelector(`[name$="/${key}"]`).value;
    const list = [...this.querySelectorAll('ol')].find(
      ({ dataset }) => dataset.chapter === value('chapter') && dataset.publicity === value('publicity'),
    );
    list?.append(row);
    select.focus();
    this.settle(row);
  }

  /** Writes numbers, places and where the row belongs into the fields, and says the new place. */
  settle(row) {
    const list = row.closest('ol');
    for (const key of ['chapter', 'publicity']) {
      const field = row.querySelector(`[name$="/${key}"]`);
      if (field.type !== 'hidden') field.value = list.dataset[key];
    }
    let place = 0;
    for (const each of this.querySelectorAll('ol')) {
      [...each.children].forEach((one, index) => {
        const [number, input] = [one.querySelector('[data-number]'), one.querySelector('[name^="_place/"]')];
        if (number) number.textContent = each.dataset.number + (index + 1);
        place += 1;
        if (input) input.value = place;
      });
    }
    const all = [...list.children];
    const said = {
      title: row.querySelector('[name$="/title"]').value,
      place: all.indexOf(row) + 1,
      count: all.length,
      chapter: list.dataset.chapter,
    };
    this.status.textContent = this.dataset.said.replace(/%(\w+)%/g, (_, key) => said[key]);
    this.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

customElements.define('agenda-list', AgendaList);
