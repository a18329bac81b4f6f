/**
 * The page's words in one language, from the same files as those of the other pages.
 *
 * @typedef {Record<string, string>} Bundle
 */
export class Words {
  #bundle;

  /** @param {Bundle} bundle */
  constructor(bundle) {
    this.#bundle = bundle;
  }

  /**
   * The text of a key, with `{0}`, `{1}` … filled in.
   *
   * @param {string} key
   * @param {...(string | number)} values
   */
  say(key, ...values) {
    const text = this.#bundle[key];
    if (text === undefined) {
      throw new Error(`no text ${key}`);
    }
    return text.replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)]));
  }

  /** A date as dd.MM.yyyy. @param {string} date YYYY-MM-DD */
  date(date) {
    return date.split('-').reverse().join('.');
  }

  /** The name of a country, from its two letters; the code itself where there is no name. @param {string} code */
  country(code) {
    return this.#bundle[`country.${code}`] ?? code;
  }

  /** The name of a vaccine, from its code. @param {string} code */
  product(code) {
    return this.#bundle[`product.${code}`] ?? code;
  }
}
