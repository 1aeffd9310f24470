// Counts the characters of a text while it is typed, as the server does: whole characters, plain line ends, trimmed.
class CharCount extends HTMLElement {
  connectedCallback() {
    const area = this.querySelector('textarea');
    const shown = this.querySelector('.app-count');
    const spoken = document.createElement('span');
    spoken.className = 'app-sr-only';
    spoken.setAttribute('role', 'status');
    this.append(spoken);
    let timer = 0;
    const update = () => {
      const count = Array.from(area.value.replace(/\r\n?/g, '\n').trim()).length;
      shown.textContent = this.dataset.text.replace('%count%', String(count));
      shown.classList.toggle('app-count--over', count > Number(this.dataset.limit));
      return shown.textContent;
    };
    area.addEventListener('input', () => {
      const text = update();
      clearTimeout(timer);
      timer = setTimeout(() => (spoken.textContent = text), 1500);
    });
    update();
  }
}

customElements.define('char-count', CharCount);
