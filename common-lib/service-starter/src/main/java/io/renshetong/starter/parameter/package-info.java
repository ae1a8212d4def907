/** What the law fixes by place and time, and the code tables, as beans. */
@NullMarked
package io.renshetong.starter.parameter;

import org.jspecify.annotations.NullMarked;
