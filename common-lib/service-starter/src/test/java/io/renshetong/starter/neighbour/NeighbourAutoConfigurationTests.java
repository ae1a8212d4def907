package io.renshetong.starter.neighbour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.cloud.openfeign.FeignClientsConfiguration;
import org.springframework.cloud.openfeign.support.FeignHttpMessageConverters;
import org.springframework.cloud.openfeign.support.HttpMessageConverterCustomizer;

class NeighbourAutoConfigurationTests {
    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(NeighbourAutoConfiguration.class));

    @Test
    void knowsHowToWriteAQuestionBeforeTheFirstIsAsked() {
        int[] known = {0};
        service.withBean(HttpMessageConverterCustomizer.class, () -> converters -> known[0] = converters.size())
                .run(context -> assertThat(known[0]).isPositive());
    }

    @Test
    void everyClientUsesTheOneList() {
        service.run(parent -> new ApplicationContextRunner()
                .withParent(parent)
                .withUserConfiguration(FeignClientsConfiguration.class)
                .run(client -> assertThat(client.getBean(FeignHttpMessageConverters.class))
                        .isSameAs(parent.getBean(FeignHttpMessageConverters.class))));
    }
}
