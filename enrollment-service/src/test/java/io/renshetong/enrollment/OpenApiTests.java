package io.renshetong.enrollment;

import io.renshetong.testkit.Caller;
import io.renshetong.testkit.KeptInterface;
import io.renshetong.testkit.ServiceTest;
import io.renshetong.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;

@ServiceTest(broker = false)
@ActiveProfiles("demo")
class OpenApiTests {
    @Autowired
    Caller caller;

    @Test
    void describesTheInterfaceAsItIsKept() {
        KeptInterface.matches(caller.as(TestTokens.operator("430203000101")));
    }
}
