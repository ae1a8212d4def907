package io.renshetong.declaration.share;

import io.renshetong.declaration.confirm.ConfirmationReport.RefusedRow;
import java.util.List;

/**
 * What became of every draft that was to have a document.
 *
 * @param accepted how many have it
 * @param refused those that have not, each with its reason
 */
public record SharingReport(int accepted, List<RefusedRow> refused) {}
