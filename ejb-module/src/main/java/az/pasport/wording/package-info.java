/**
 * Words the domain's answers: why a certificate is due or is not, and what a look-up found. No text
 * stands here (see {@code message}) and no rule; {@code verification} words verdicts. Pages, paper,
 * API and the command line call it; no package of the domain does.
 */
@NullMarked
package az.pasport.wording;

import org.jspecify.annotations.NullMarked;
