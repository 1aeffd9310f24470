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
    const value = dataset.weights ? this.mean(dataset) : this.sum(dataset);
    if (value === undefined) return dataset.open ?? '';
    if (dataset.target) return this.counted(value, dataset);
    if (dataset.unit !== 'cents') return new Intl.NumberFormat(locale).format(value);
    return new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).format(value / 100);
  }

  /** A count that has to reach a number, and what is said where it does not. */
  counted(value, { target, off }) {
    const rest = Number(target) - value;
    return rest === 0 ? `${value} ✓` : `${value} – ${off.split('|')[rest > 0 ? 0 : 1].replace('%', Math.abs(rest))}`;
  }

  /** Weighted mean to two decimals; undefined while a value is missing. What is chosen as `skip` is left out. */
  mean({ sum, weights, skip }) {
    const patterns = sum.split(' ');
    const isSkipped = (input) => input.checked && input.value === skip;
    const all = weights.split(' ').map((weight, index) => {
      const value = this.inputs(patterns[index]).some(isSkipped) ? 0 : this.values(patterns[index], 'number')[0];
      return { value, weight: this.inputs(patterns[index]).some(isSkipped) ? 0 : Number(weight) };
    });
    const whole = all.reduce((result, { weight }) => result + weight, 0);
    if (whole === 0 || all.some(({ value }) => value === undefined)) return undefined;
    return Math.round((all.reduce((result, { value, weight }) => result + value * weight, 0) * 100) / whole) / 100;
  }

  /** A plain sum, with those that it adds. */
  sum({ sum, minus = '', times = '', plus = '', most, rates, by, unit }) {
    if (rates) return this.rated({ sum, by, rates });
    const others = plus
      .split(' ')
      .filter(Boolean)
      .map((key) => this.querySelector(`output[data-key="${key}"]`));
    const added = others.reduce((result, output) => result + (output ? this.sum(output.dataset) : 0), 0);
    const own = times ? this.total(sum, 'number') * Number(times) : this.total(sum, unit);
    return (most ? Math.min(own, Number(most)) : own) + added - this.total(minus, unit);
  }

  /** Units times the rate that the same row names. */
  rated({ sum, by, rates }) {
    const known = JSON.parse(rates);
    return this.inputs(sum).reduce((result, input) => {
      const chosen = this.querySelector(`[name="${input.name.replace(/[^/]+$/, by)}"]`)?.value ?? '';
      return result + (Object.hasOwn(known, chosen) ? known[chosen] : 0) * (readNumber(input.value) ?? 0);
    }, 0);
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
    return this.inputs(pattern)
      .filter((input) => input.type !== 'radio' || input.checked)
      .map((input) => (unit === 'cents' ? readMoney : readNumber)(input.value))
      .filter((value) => value !== undefined);
  }

  inputs(pattern) {
    const name = new RegExp(`^${pattern.split('*').map(escape).join('\\d+')}$`);
    return [...this.querySelectorAll('input')].filter((input) => name.test(input.name));
  }
}

/** Pointers hold letters, digits, `/`, `-` and `~` only; the rest is escaped for safety. */
function escape(text) {
  return text.replace(/[^\w/~-]/g, String.raw`\$&`);
}

customElements.define('live-sums', LiveSums);
