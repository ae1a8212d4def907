/** Code tables of national and industry standards, kept as data; a retired code goes on showing its name. */
@NullMarked
package io.renshetong.kernel.code;

import org.jspecify.annotations.NullMarked;
