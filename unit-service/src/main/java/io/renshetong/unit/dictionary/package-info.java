/** The code tables and parameters of the law, as the console reads them. */
@NullMarked
package io.renshetong.unit.dictionary;

import org.jspecify.annotations.NullMarked;
