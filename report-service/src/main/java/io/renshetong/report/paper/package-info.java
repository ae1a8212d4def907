/** What every form is made of: typeface, lines, pages, bar code, and the press that makes a PDF of them. */
@NullMarked
package io.renshetong.report.paper;

import org.jspecify.annotations.NullMarked;
