/** Forms by their names: looking at them, and printing them as a task. */
@NullMarked
package io.renshetong.report.form;

import org.jspecify.annotations.NullMarked;
