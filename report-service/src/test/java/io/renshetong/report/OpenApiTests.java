package io.renshetong.report;

import io.renshetong.testkit.Caller;
import io.renshetong.testkit.KeptInterface;
import io.renshetong.testkit.ServiceTest;
import io.renshetong.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class OpenApiTests {
    @Autowired
    private Caller caller;

    @Test
    void describesTheInterfaceAsItIsKept() {
        KeptInterface.matches(caller.as(TestTokens.viewer("430203000101")));
    }
}
