package io.renshetong.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.renshetong.testkit.ArchitectureRules;

@AnalyzeClasses(packages = "io.renshetong.report", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {
    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(ArchitectureRules.class);

    /** Of the declarations this service shares the contract only (ARCHITECTURE §2). */
    @ArchTest
    static final ArchRule KNOWS_THE_CONTRACT_AND_NOT_THE_ENGINE =
            noClasses().should().dependOnClassesThat().resideInAPackage("io.renshetong.declaration..");
}
