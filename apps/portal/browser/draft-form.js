// Around the form of a page: shows and hides dependent questions, saves the draft while somebody types, keeps them from
// leaving with unsaved answers, and from sending twice.
const pause = 3000;

class DraftForm extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector('form');
    this.status = this.querySelector('.app-saved');
    this.changes = 0;
    this.saved = 0;
    this.sending = false;
    this.showDependents();
    this.addEventListener('change', () => this.showDependents());
    this.addEventListener('input', () => {
      this.changes += 1;
      clearTimeout(this.timer);
      if (this.dataset.autosave) this.timer = setTimeout(() => void this.save(), pause);
    });
    this.form.addEventListener('submit', (event) => {
      if (this.sending) event.preventDefault();
      this.sending = true;
      clearTimeout(this.timer);
    });
    window.addEventListener('pageshow', () => (this.sending = false));
    window.addEventListener('beforeunload', (event) => {
      if (this.changes > this.saved && !this.sending) event.preventDefault();
    });
  }

  /** Follows `data-show-if` (name of a question) and `data-show-in` (answers that show this one). */
  showDependents() {
    for (const dependent of this.querySelectorAll('[data-show-if]')) {
      const name = dependent.dataset.showIf;
      const inputs = [...this.form.elements].filter((input) => input.name === name && input.type !== 'hidden');
      const chosen = inputs.filter((input) => !['radio', 'checkbox'].includes(input.type) || input.checked);
      const wanted = dependent.dataset.showIn.split(' ');
      dependent.hidden = inputs.length > 0 && !chosen.some((input) => wanted.includes(input.value));
    }
  }

  /** Sends the fields as they are; the next save then speaks of the version that came back. */
  async save() {
    if (this.sending || this.saving || this.conflict) return;
    this.saving = true;
    const until = this.changes;
    const body = new URLSearchParams(new FormData(this.form));
    body.set('_action', 'autosave');
    try {
      const headers = { accept: 'application/json' };
      const answer = await fetch(this.dataset.autosave, { method: 'POST', body, headers, redirect: 'error' });
      this.conflict = answer.status === 409;
      if (!answer.ok) throw new Error(String(answer.status));
      const { version, savedAt } = await answer.json();
      for (const input of document.querySelectorAll('input[name="_version"]')) input.value = version;
      this.saved = until;
      const options = { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Berlin' };
      this.say(this.dataset.saved.replace('%time%', new Date(savedAt).toLocaleTimeString('de-DE', options)));
    } catch {
      this.say(this.conflict ? this.dataset.conflict : this.dataset.failed);
    } finally {
      this.saving = false;
    }
  }

  say(text) {
    if (this.status.textContent !== text) this.status.textContent = text;
  }
}

customElements.define('draft-form', DraftForm);
