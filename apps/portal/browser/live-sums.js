// Keeps the sums of a form up to date while somebody types. The server makes the same sums when the page is saved.
const { readMoney, readNumber } = await import(`./amounts.js${new URL(import.meta.url).search}`);

class LiveSums extends HTMLElement {
  connectedCallback() {
    let timer = 0;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => this.update(), 400);
    };
    this.addEventListener('input', later);
    this.addEventListener('change', later);
  }

  update() {
    for (const output of this.querySelectorAll('output[data-sum]')) {
      const text = this.written(output);
      if (output.textContent !== text) output.textContent = text;
    }
  }

  /** The output's sum as people write it. */
  written({ dataset }) {
    const locale = this.dataset.language === 'en' ? 'en-GB' : 'de-DE';
    const value = dataset.weights
      ? this.mean(dataset)
      : this.total(dataset.sum, dataset.unit) - this.total(dataset.minus ?? '', dataset.unit);
    if (value === undefined) return dataset.open ?? '';
    if (dataset.unit !== 'cents') return new Intl.NumberFormat(locale).format(value);
    return new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).format(value / 100);
  }

  /** Weighted mean to two decimals; undefined while a value is missing. */
  mean({ sum, weights }) {
    const all = weights.split(' ').map(Number);
    const values = sum.split(' ').map((pattern) => this.values(pattern, 'number')[0]);
    if (values.includes(undefined)) return undefined;
    const weighted = values.reduce((result, value, index) => result + value * all[index], 0);
    return Math.round((weighted * 100) / all.reduce((a, b) => a + b, 0)) / 100;
  }

  total(patterns, unit) {
    return patterns
      .split(' ')
      .filter(Boolean)
      .flatMap((pattern) => this.values(pattern, unit))
      .reduce((sum, value) => sum + value, 0);
  }

  /** What can be read in the inputs whose names fit the pattern; `*` stands for the number of a row. */
  values(pattern, unit) {
    const name = new RegExp(`^${pattern.split('*').map(escape).join('\\d+')}$`);
    return [...this.querySelectorAll('input')]
      .filter((input) => name.test(input.name) && (input.type !== 'radio' || input.checked))
      .map((input) => (unit === 'cents' ? readMoney : readNumber)(input.value))
      .filter((value) => value !== undefined);
  }
}

/** Pointers hold letters, digits, `/`, `-` and `~` only; the rest is escaped for safety. */
function escape(text) {
  return text.replace(/[^\w/~-]/g, String.raw`\$&`);
}

customElements.define('live-sums', LiveSums);
