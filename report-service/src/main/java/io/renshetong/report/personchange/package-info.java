/** Form ①, 社会保险参保人员个人信息修改申报审核表. */
@NullMarked
package io.renshetong.report.personchange;

import org.jspecify.annotations.NullMarked;
