/** enrollment-service: who is insured where, for what, since when, and the declarations of who joins and who leaves. */
@NullMarked
package io.renshetong.enrollment;

import org.jspecify.annotations.NullMarked;
