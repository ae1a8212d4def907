package io.renshetong.center.ledger;

import io.renshetong.contract.Subject;

/** Whom an entry of the ledger is about, at which unit. */
record Holder(String unitCode, String idNumber, String name) {
    Subject subject() {
        return new Subject(null, idNumber, name);
    }
}
