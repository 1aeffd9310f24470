// Shows how far an upload is, and says before it begins that a file is too large. The answer of the server is shown as if
// the form had been sent without script.
class FileUpload extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form');
    const input = this.querySelector('input[type="file"]');
    input.addEventListener('change', () => {
      const isTooLarge = [...input.files].some((file) => file.size > Number(this.dataset.maxBytes));
      input.setCustomValidity(isTooLarge ? this.dataset.tooLarge : '');
      if (isTooLarge) input.reportValidity();
    });
    form.addEventListener('submit', (event) => {
      if (input.files.length === 0) return;
      event.preventDefault();
      if (this.sending) return;
      this.sending = true;
      this.send(form);
    });
  }

  send(form) {
    const progress = document.createElement('progress');
    progress.max = 1;
    progress.setAttribute('aria-label', this.dataset.uploading);
    form.append(progress);
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
        form.submit();
        return;
      }
      document.title = page.title;
      document.querySelector('main').replaceWith(document.adoptNode(main));
      document.querySelector('#error-summary')?.focus();
    });
    request.addEventListener('error', () => {
      this.sending = false;
      progress.remove();
      form.submit();
    });
    request.open('POST', form.action);
    request.setRequestHeader('accept', 'text/html');
    request.send(new FormData(form));
  }
}

customElements.define('file-upload', FileUpload);
