package io.renshetong.unit;

import io.renshetong.testkit.Caller;
import io.renshetong.testkit.KeptInterface;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@UnitServiceTest
class OpenApiTests {
    @Autowired
    private Caller caller;

    @Test
    void describesTheInterfaceAsItIsKept() {
        KeptInterface.matches(caller);
    }
}
