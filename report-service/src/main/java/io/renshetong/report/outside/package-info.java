/** What another service knows, in our words. */
@NullMarked
package io.renshetong.report.outside;

import org.jspecify.annotations.NullMarked;
