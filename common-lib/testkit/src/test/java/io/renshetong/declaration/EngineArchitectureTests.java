package io.renshetong.declaration;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.renshetong.testkit.ArchitectureRules;

@AnalyzeClasses(
        packages = "io.renshetong.declaration",
        importOptions = {ImportOption.DoNotIncludeTests.class, EngineArchitectureTests.NotTheSample.class})
class EngineArchitectureTests {
    static final class NotTheSample implements ImportOption {
        @Override
        public boolean includes(com.tngtech.archunit.core.importer.Location location) {
            return !location.contains("/test-classes/");
        }
    }

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(ArchitectureRules.class);

    /** The engine serves any type and knows none. */
    @ArchTest
    static final ArchRule NAMES_NO_TYPE = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages(
                    "io.renshetong.person..",
                    "io.renshetong.unit..",
                    "io.renshetong.enrollment..",
                    "io.renshetong.wage..",
                    "io.renshetong.injury..",
                    "io.renshetong.report..",
                    "io.renshetong.center..");

    /** What a service may use must not drag in what it may not. */
    @ArchTest
    static final ArchRule THE_DOOR_KNOWS_NO_ROOM = noClasses()
            .that()
            .resideInAPackage("io.renshetong.declaration")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.renshetong.declaration.(*)..");
}
