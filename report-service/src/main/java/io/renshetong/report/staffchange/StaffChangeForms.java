package io.renshetong.report.staffchange;

import io.renshetong.kernel.parameter.Parameters;
import io.renshetong.report.batch.Scopes;
import io.renshetong.report.form.PrintForm;
import io.renshetong.report.form.Scoping;
import io.renshetong.report.paper.Lines;
import io.renshetong.report.paper.Templates;
import io.renshetong.report.paper.Typefaces;
import io.renshetong.starter.problem.Messages;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms of who joins and who leaves, each on paper and as a workbook. */
@Configuration(proxyBeanMethods = false)
class StaffChangeForms {
    @Bean
    PrintForm enrollmentForm(
            Templates templates, Typefaces faces, Lines lines, Parameters parameters, Messages messages, Clock clock) {
        return new StaffChangeForm(Sheet.ENROLLMENT, templates, faces, lines, parameters, messages, clock);
    }

    @Bean
    PrintForm reductionForm(
            Templates templates, Typefaces faces, Lines lines, Parameters parameters, Messages messages, Clock clock) {
        return new StaffChangeForm(Sheet.REDUCTION, templates, faces, lines, parameters, messages, clock);
    }

    @Bean
    StaffChangeList enrollmentList(
            @Qualifier("enrollmentForm") PrintForm form,
            Scoping scoping,
            Scopes scopes,
            Parameters parameters,
            Messages messages,
            Clock clock) {
        return new StaffChangeList(Sheet.ENROLLMENT, form, scoping, scopes, parameters, messages, clock);
    }

    @Bean
    StaffChangeList reductionList(
            @Qualifier("reductionForm") PrintForm form,
            Scoping scoping,
            Scopes scopes,
            Parameters parameters,
            Messages messages,
            Clock clock) {
        return new StaffChangeList(Sheet.REDUCTION, form, scoping, scopes, parameters, messages, clock);
    }
}
