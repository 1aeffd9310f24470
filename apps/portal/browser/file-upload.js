// Shows how far an upload is, and says before it begins that a file is too large. Files go along with the page's form by
// whichever of its buttons; the answer of the server is shown as if the form had been sent without script.
class FileUpload extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector('input[type="file"]');
    this.form = this.input.form;
    this.input.addEventListener('change', () => this.judge());
    // Before the form's own listeners: a form that stays here has not been sent.
    this.form.addEventListener('submit', (event) => this.submit(event), true);
  }

  /** Whether the chosen file can be sent; says so if not. */
  judge() {
    const isTooLarge = [...this.input.files].some((file) => file.size > Number(this.dataset.maxBytes));
    this.input.setCustomValidity(isTooLarge ? this.dataset.tooLarge : '');
    if (isTooLarge) this.input.reportValidity();
    return !isTooLarge;
  }

  submit(event) {
    const { form } = this;
    if (this.input.files.length === 0) return;
    // The form waits for it, and then comes again.
    if (this.closest('draft-form')?.saving) return;
    if (!this.judge()) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    // One element sends the files of all; what leads elsewhere the browser sends by itself.
    if (event.defaultPrevented || event.submitter?.hasAttribute('formaction')) return;
    event.preventDefault();
    if (form.dataset.sending) return;
    form.dataset.sending = 'true';
    this.send(event.submitter);
  }

  send(submitter) {
    const { form } = this;
    const progress = document.createElement('progress');
    progress.max = 1;
    progress.setAttribute('aria-label', this.dataset.uploading);
    this.append(progress);
    const body = new FormData(form);
    if (submitter?.name) body.append(submitter.name, submitter.value);
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', ({ loaded, total }) => (progress.value = loaded / total));
    request.addEventListener('load', () => {
      if (request.status < 300) {
        location.assign(request.responseURL);
        return;
      }
      const page = new DOMParser().parseFromString(request.responseText, 'text/html');
      const main = page.querySelector('main');
      if (!main) {
        this.sendPlainly(submitter);
        return;
      }
      document.title = page.title;
      document.querySelector('main').replaceWith(document.adoptNode(main));
      document.querySelector('#error-summary')?.focus();
    });
    request.addEventListener('error', () => {
      progress.remove();
      this.sendPlainly(submitter);
    });
    request.open('POST', form.action);
    request.setRequestHeader('accept', 'text/html');
    request.send(body);
  }

  /** As without script; `submit` leaves out the button that was pressed. */
  sendPlainly(submitter) {
    const { form } = this;
    if (submitter?.name) {
      const pressed = Object.assign(document.createElement('input'), { type: 'hidden' });
      pressed.name = submitter.name;
      pressed.value = submitter.value;
      form.append(pressed);
    }
    form.submit();
  }
}

customElements.define('file-upload', FileUpload);
