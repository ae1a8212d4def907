package io.renshetong.report.form;

import io.renshetong.report.paper.Column;
import io.renshetong.report.paper.TablePage;
import java.util.List;

/** A table spread over pages, with what is said below each of them. */
public record Tabled(List<Column> columns, List<TablePage> pages, List<Sums> sums) {}
