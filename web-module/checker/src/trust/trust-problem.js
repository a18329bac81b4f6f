/**
 * Why the lists were not renewed; each has its words in the messages, `checker.problem.*`.
 *
 * @typedef {'OFFLINE' | 'SERVER' | 'BAD_DOCUMENT' | 'BAD_SIGNATURE' | 'UNKNOWN_KEY'
 *   | 'OLDER_VERSION' | 'NO_KEYS' | 'BAD_FILE'} Problem
 */
export class TrustProblem extends Error {
  /**
   * @param {Problem} problem
   * @param {number} [status] of the server's answer, of a problem `SERVER`
   */
  constructor(problem, status) {
    super(problem);
    this.problem = problem;
    this.status = status;
  }
}
