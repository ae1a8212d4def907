/** The whole suite, walked through by people in a browser, by machines, and through the failure of each part. */
@NullMarked
package io.renshetong.system;

import org.jspecify.annotations.NullMarked;
