/**
 * Why a text is not a certificate that can be checked; `reason` is one of the names in
 * {@link import('../reason.js').REASONS}.
 */
export class HcertError extends Error {
  /**
   * @param {import('../reason.js').Reason} reason
   * @param {string} message without any value of the certificate
   */
  constructor(reason, message) {
    super(message);
    this.reason = reason;
  }
}
