// A part of the page that others change: asked for again every few seconds, and replaced once its version is another.
class LivePart extends HTMLElement {
  connectedCallback() {
    this.timer = setInterval(() => void this.look(), 1000 * Number(this.dataset.seconds));
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  async look() {
    if (document.hidden || this.contains(document.activeElement)) return;
    const answer = await fetch(location.href).catch(() => undefined);
    if (!answer?.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById(this.id);
    if (fresh && fresh.dataset.version !== this.dataset.version) this.replaceWith(fresh);
  }
}

customElements.define('live-part', LivePart);
