/** What a declaration type calls its fields and documents, learned from its events. */
@NullMarked
package io.renshetong.center.form;

import org.jspecify.annotations.NullMarked;
