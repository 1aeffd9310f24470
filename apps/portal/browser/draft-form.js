// Around the form of a page: shows and hides dependent questions, saves the draft while somebody types, keeps them from
// leaving with unsaved answers, and from sending twice.
const pause = 3000;
const patience = 4000;

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
      this.saveSoon();
    });
    this.form.addEventListener('submit', (event) => {
      if (this.sending || this.saving) event.preventDefault();
      if (this.saving && !this.sending) void this.sendAfterSave(event.submitter);
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

  /** Sends the form when the running save is over, of the version that came back; one that takes too long is not waited for. */
  async sendAfterSave(button) {
    await Promise.race([this.saving, new Promise((resolve) => setTimeout(resolve, patience))]);
    this.saving = undefined;
    this.sending = false;
    this.form.requestSubmit(button);
  }

  saveSoon() {
    clearTimeout(this.timer);
    if (this.dataset.autosave) this.timer = setTimeout(() => this.save(), pause);
  }

  save() {
    if (!this.sending && !this.saving && !this.conflict) this.saving = this.store();
  }

  /** Stores the fields as they are; the next time then speaks of the version that came back. What is typed meanwhile follows. */
  async store() {
    const until = this.changes;
    const body = new URLSearchParams([...new FormData(this.form)].filter(([, value]) => typeof value === 'string'));
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
      this.saving = undefined;
      if (this.changes > until) this.saveSoon();
    }
  }

  say(text) {
    if (this.status.textContent !== text) this.status.textContent = text;
  }
}

customElements.define('draft-form', DraftForm);
