package io.renshetong.person.change;

import io.renshetong.declaration.Rule;
import java.util.List;

/** All rules of window 1.1 that ask nobody; each is one paragraph of DOMAIN A.0.1 or A.1.1. */
final class PersonChangeRules {
    private static final List<Rule<PersonChange>> ALL = List.of(
            IdentityRules.theDocumentHasItsNumber(),
            IdentityRules.theNumberIsSound(),
            IdentityRules.theNumberIsWrittenInFull(),
            IdentityRules.sexIsMaleOrFemale(),
            IdentityRules.sexAgreesWithTheNumber(),
            IdentityRules.birthDateAgreesWithTheNumber(),
            IdentityRules.wasBornWithinReason(),
            IdentityRules.theNameIsAName(),
            IdentityRules.theNationalityFitsTheDocument(),
            WorkRules.beganWorkAtSixteen(),
            WorkRules.beganWorkByNow(),
            WorkRules.farmersHaveAFarmHousehold(),
            EvidenceRules.whoSomebodyIsIsProved(),
            EvidenceRules.theFileBirthDateIsProved(),
            EvidenceRules.factsOfSeniorityAreProved());

    private PersonChangeRules() {}

    static Rule<PersonChange> all() {
        return (row, findings) -> ALL.forEach(rule -> rule.check(row, findings));
    }
}
