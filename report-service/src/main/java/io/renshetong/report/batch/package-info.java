/** The batches units have confirmed and what became of them, known from events alone. */
@NullMarked
package io.renshetong.report.batch;

import org.jspecify.annotations.NullMarked;
