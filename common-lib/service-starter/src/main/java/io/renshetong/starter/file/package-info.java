/** Where the bytes of documents and results are kept, sealed. */
@NullMarked
package io.renshetong.starter.file;

import org.jspecify.annotations.NullMarked;
