/** What has to be built: which modules changed since their jar was made, and the Maven run that makes it. */
@NullMarked
package io.renshetong.local.build;

import org.jspecify.annotations.NullMarked;
