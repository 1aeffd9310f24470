// The keys j and k move from row to row in a list. They can be switched off (WCAG 2.1.4); the choice stays on this device.
const setting = 'list-keys';

class ListKeys extends HTMLElement {
  connectedCallback() {
    const label = document.createElement('label');
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.checked = localStorage.getItem(setting) !== 'off';
    box.addEventListener('change', () => localStorage.setItem(setting, box.checked ? 'on' : 'off'));
    label.className = 'app-keys';
    label.append(box, ` ${this.dataset.label}`);
    this.append(label);
    document.addEventListener('keydown', (event) => {
      if (box.checked && isPlain(event)) this.move({ j: 1, k: -1 }[event.key]);
    });
  }

  /** Moves the focus to the first link of the next or previous row. */
  move(by) {
    if (!by) return;
    const links = [...this.querySelectorAll('tbody tr, li')].map((row) => row.querySelector('a')).filter(Boolean);
    const now = links.findIndex((link) => link.closest('tr, li').contains(document.activeElement));
    links[now === -1 ? (by > 0 ? 0 : links.length - 1) : Math.min(Math.max(now + by, 0), links.length - 1)]?.focus();
  }
}

/** No modifier, and nobody is typing. */
function isPlain({ ctrlKey, altKey, metaKey, target }) {
  return !ctrlKey && !altKey && !metaKey && !target.closest('input, textarea, select, [contenteditable]');
}

customElements.define('list-keys', ListKeys);
