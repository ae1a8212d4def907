package io.renshetong.center.policy;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo lets general changes pass by themselves; key and high risk wait for the desk. */
@Component
@Profile("demo")
class DemoPolicy implements InitializingBean {
    private final PolicyStore store;

    DemoPolicy(PolicyStore store) {
        this.store = store;
    }

    /** Before the consumer starts, so that the first event already finds it. */
    @Override
    public void afterPropertiesSet() {
        store.letGeneralPass();
    }
}
