/** Prints: batches known from events, their forms as pages to look at and as PDF. */
@NullMarked
package io.renshetong.report;

import org.jspecify.annotations.NullMarked;
