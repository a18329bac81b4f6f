/** What was chosen on this device, kept there; nothing of any certificate. */
const PREFIX = 'pasport-checker.';

/** @param {string} name @returns {string | undefined} */
export function chosen(name) {
  try {
    return localStorage.getItem(PREFIX + name) ?? undefined;
  } catch {
    return undefined; // some browsers keep nothing in private windows
  }
}

/** @param {string} name @param {string} value */
export function choose(name, value) {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    return; // then it holds as long as the page is open
  }
}
