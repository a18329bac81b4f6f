/** Baku's clock: UTC+4 all the year. */
const OFFSET = 4 * 60 * 60 * 1000;

/** The date in Baku, as YYYY-MM-DD. @param {number} time milliseconds since 1970 */
export function dateInBaku(time) {
  return new Date(time + OFFSET).toISOString().slice(0, 10);
}

/** Hours and minutes in Baku, as HH:MM. @param {number} time milliseconds since 1970 */
export function clockInBaku(time) {
  return new Date(time + OFFSET).toISOString().slice(11, 16);
}
