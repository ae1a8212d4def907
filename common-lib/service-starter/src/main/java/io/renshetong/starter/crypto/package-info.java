/** Personal numbers in the database: sealed for reading back, and a blind index for exact search. */
@NullMarked
package io.renshetong.starter.crypto;

import org.jspecify.annotations.NullMarked;
