package io.renshetong.center;

import static io.renshetong.center.Declarations.confirmed;
import static io.renshetong.center.Declarations.general;
import static io.renshetong.center.Declarations.key;
import static io.renshetong.center.Declarations.number;
import static io.renshetong.center.Declarations.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.contract.DeclarationSubmission.Confirmed;
import io.renshetong.contract.DeclarationSubmission.Declared;
import io.renshetong.contract.FieldChange;
import io.renshetong.contract.Risk;
import io.renshetong.testkit.Caller;
import io.renshetong.testkit.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What comes twice, late or out of order, and what is taken back. */
@ServiceTest
class RevisionTests {
    @Autowired
    private Caller caller;

    @Autowired
    private JdbcClient jdbc;

    private Desk desk;

    @BeforeEach
    void generalPassesAndKeyWaits() {
        desk = new Desk(caller);
        desk.letPass(true, false);
    }

    @Test
    void takesASecondCopyOfAnEventForNothing() {
        String no = number();
        String last = number();
        Confirmed event = confirmed(general(no, 1));
        Unit.sends(event, event, confirmed(general(last, 1)));
        Desk.awaitDecisions(last, 1);
        assertThat(Desk.decisions(no)).hasSize(1);
        assertThat(desk.kinds(no)).containsExactly("AUTO_PASSED");
    }

    @Test
    void dropsTheSameRevisionInAnotherEventAndSaysSo() {
        String no = number();
        Unit.sends(confirmed(general(no, 1)), confirmed(general(no, 1)));
        desk.logs(no, "STALE_DROPPED");
        assertThat(Desk.awaitDecisions(no, 1)).hasSize(1);
        assertThat(count("SELECT COUNT(*) FROM desk_case WHERE no = ?", no)).isEqualTo(1);
    }

    @Test
    void putsAHigherRevisionInPlaceOfAnEarlierOne() {
        String no = number();
        Unit.sends(confirmed(key(no, 1)));
        desk.shows(no, "WAITING");
        desk.claim("center01", no);
        Declared corrected = Declarations.declared(no, 3, Risk.KEY, new FieldChange("sex", "2", "1"));
        Unit.sends(confirmed(corrected), confirmed(key(no, 2)));
        desk.logs(no, "REPLACED");
        desk.logs(no, "STALE_DROPPED");
        desk.shows(no, "WAITING");
        var detail = desk.as("center01").get("/cases/" + no).json();
        assertThat(detail.path("revision").asInt()).isEqualTo(3);
        assertThat(detail.path("changedFields").path(0).asString()).isEqualTo("性别");
        assertThat(detail.path("claimedBy").isNull()).isTrue();
    }

    @Test
    void closesWhatIsTakenBackBeforeItWasDecided() {
        String no = number();
        Unit.sends(confirmed(key(no, 1)), withdrawn(no, 1));
        desk.shows(no, "WITHDRAWN");
        assertThat(desk.pass("center01", no).code()).isEqualTo("CASE_CLOSED");
        assertThat(Desk.decisions(no)).isEmpty();
        Unit.sends(confirmed(key(no, 3)));
        desk.shows(no, "WAITING");
    }

    @Test
    void letsADecisionStandThatWasTakenBeforeTheWithdrawalCame() {
        String no = number();
        Unit.sends(confirmed(general(no, 1)), withdrawn(no, 1));
        desk.logs(no, "LATE_WITHDRAWAL");
        desk.shows(no, "PASSED");
        assertThat(Desk.awaitDecisions(no, 1)).hasSize(1);
    }

    @Test
    void opensNoCaseForWhatWasTakenBackBeforeItCame() {
        String no = number();
        Unit.sends(withdrawn(no, 1), confirmed(general(no, 1)));
        desk.logs(no, "STALE_DROPPED");
        desk.shows(no, "WITHDRAWN");
        assertThat(Desk.decisions(no)).isEmpty();
    }

    private long count(String sql, Object... values) {
        return jdbc.sql(sql).params(values).query(Long.class).single();
    }
}
