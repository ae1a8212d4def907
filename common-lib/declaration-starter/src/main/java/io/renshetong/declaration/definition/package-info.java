/** What a type looks like: the shape of its record, its checks of form, its description for the console. */
@NullMarked
package io.renshetong.declaration.definition;

import org.jspecify.annotations.NullMarked;
