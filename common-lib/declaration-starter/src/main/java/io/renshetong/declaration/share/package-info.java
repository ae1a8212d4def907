/** One document for many drafts that are saved already (批量添加附件). */
@NullMarked
package io.renshetong.declaration.share;

import org.jspecify.annotations.NullMarked;
