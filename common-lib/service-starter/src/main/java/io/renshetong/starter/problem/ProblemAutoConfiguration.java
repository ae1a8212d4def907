package io.renshetong.starter.problem;

import java.util.Objects;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureAfter;
import org.springframework.boot.autoconfigure.AutoConfigureBefore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ResourceLoader;
import tools.jackson.databind.json.JsonMapper;

/** Texts, problem documents and the advice that answers with them. */
@AutoConfiguration
@AutoConfigureAfter(JacksonAutoConfiguration.class)
@AutoConfigureBefore(ErrorMvcAutoConfiguration.class)
class ProblemAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Messages messages(ResourceLoader loader) {
        return Messages.load(Objects.requireNonNull(loader.getClassLoader()));
    }

    @Bean
    Problems problems(Messages messages) {
        return new Problems(messages);
    }

    @Bean
    ProblemWriter problemWriter(Problems problems, JsonMapper json) {
        return new ProblemWriter(problems, json);
    }

    @Bean
    ProblemAdvice problemAdvice(Problems problems, Messages messages) {
        return new ProblemAdvice(problems, new Translation(messages));
    }

    @Bean
    ProblemErrorController problemErrorController(Problems problems) {
        return new ProblemErrorController(problems);
    }
}
