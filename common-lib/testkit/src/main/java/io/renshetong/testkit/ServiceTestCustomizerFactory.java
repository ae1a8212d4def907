package io.renshetong.testkit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;

/** Recognises a {@link ServiceTest}. */
final class ServiceTestCustomizerFactory implements ContextCustomizerFactory {
    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        @Nullable ServiceTest test = AnnotatedElementUtils.findMergedAnnotation(testClass, ServiceTest.class);
        return test == null ? null : new ServiceTestCustomizer(test.broker());
    }
}
