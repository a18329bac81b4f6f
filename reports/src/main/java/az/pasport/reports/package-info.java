/**
 * Paper, pictures and files: the printed certificate, its QR code, the daily figures.
 *
 * <ol>
 *   <li>A certificate fills one A4 page, Azerbaijani first and English beside it; its upper half
 *       folds to a card of A6 with everything that a check needs.
 *   <li>No FIN is on paper.
 *   <li>The same certificate printed twice gives the same bytes.
 *   <li>Every font is embedded, and every letter can be copied out of the page as it was typed.
 *   <li>Each text is drawn in letters of its alphabet ({@code az.pasport.text.Alphabet}), joined,
 *       with marks in their places, right to left where it runs so.
 *   <li>The page is PDF/A-3A and PDF/UA-1: archives keep it, screen readers read it.
 *   <li>A QR code keeps four modules of white on each side, and no module is printed smaller than
 *       0.4 mm.
 *   <li>Figures leave in the three formats with the same numbers; no text in them can become a
 *       formula.
 *   <li>Templates ({@code src/main/jasper}) are compiled by the build, never by the server.
 * </ol>
 */
@NullMarked
package az.pasport.reports;

import org.jspecify.annotations.NullMarked;
