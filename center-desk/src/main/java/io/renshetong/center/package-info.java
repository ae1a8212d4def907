/** The reference social-insurance centre: it takes in what units confirm, audits it, and says what it decided. */
@NullMarked
package io.renshetong.center;

import org.jspecify.annotations.NullMarked;
