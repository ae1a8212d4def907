package io.renshetong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.testkit.Caller.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/**
 * What clerks and the centre do with declarations of one type, over HTTP, a real database and a real broker. A type's test
 * says of what kind its rows are.
 */
@ServiceTest
abstract class DeclarationActs {
    protected static final String UNIT = "430203000101";
    protected static final String OTHER_UNIT = "430203000201";

    @Autowired
    protected Caller caller;

    @Value("${spring.application.name}")
    private String service;

    protected TestCenter center;
    protected Caller operator;
    protected Caller confirmer;

    /** The declaration type, as in addresses. */
    protected abstract String type();

    /** Somebody of {@link #UNIT} in the register whom no other test uses. */
    protected abstract String freshRef();

    /** A change the centre may pass without documents, different for different numbers. */
    protected abstract Map<String, Object> goodValues(int number);

    /** Values that are each refused, at least two. */
    protected abstract Map<String, Object> badValues();

    /** Changes in the register one of the fields of {@link #goodValues}, as another declaration would. */
    protected abstract void changeInRegister(String ref);

    /** What the register holds of a field of {@link #goodValues}. */
    protected abstract Object inRegister(String ref, String field);

    /** Whether it changes values a register holds; otherwise it declares a row as a whole, and once. */
    protected boolean changesPresentValues() {
        return true;
    }

    /** What has to be sent to declare these values of somebody; the whole row where no register tells the rest. */
    protected Map<String, Object> row(String ref, Map<String, Object> values) {
        return values;
    }

    /** A request to save. */
    protected Map<String, Object> asked(String ref, Map<String, Object> values) {
        return Map.of("ref", ref, "values", row(ref, values));
    }

    /** Finds somebody's declarations. */
    protected Map<String, Object> about(String ref) {
        return Map.of("ref", ref);
    }

    @BeforeEach
    void meetTheActors() {
        center = new TestCenter(service, type(), UNIT);
        operator = caller.as(TestTokens.operator(UNIT));
        confirmer = caller.as(TestTokens.confirmer(UNIT));
    }

    /** A request to correct that leaves the documents as they are. */
    Map<String, Object> correction(String no, int version, Map<String, Object> values) {
        List<String> documents = detail(no)
                .path("attachments")
                .valueStream()
                .map(document -> document.path("id").asString())
                .toList();
        return Map.of("version", version, "values", values, "attachments", documents);
    }

    protected Answer save(String ref, Map<String, Object> values) {
        return operator.once().post("/declarations/" + type(), asked(ref, values));
    }

    protected Answer confirm(Caller by, String no) {
        return by.post("/declarations/" + type() + "/confirmations", Map.of("numbers", List.of(no)));
    }

    protected String confirmed(String ref, Map<String, Object> values) {
        String no = no(save(ref, values));
        assertThat(confirm(confirmer.once(), no).status()).isEqualTo(200);
        return no;
    }

    protected static String no(Answer saved) {
        assertThat(saved.status()).as(saved.json().toString()).isEqualTo(201);
        return saved.json().path("no").asString();
    }

    protected JsonNode detail(String no) {
        return operator.get("/declarations/" + type() + "/" + no).json();
    }

    protected String status(String no) {
        return detail(no).path("status").asString();
    }

    protected void awaitStatus(String no, String status) {
        Awaitility.await(no + " becomes " + status)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(25))
                .until(() -> status(no).equals(status));
    }

    protected List<String> steps(String no) {
        return operator.get("/declarations/" + type() + "/" + no + "/trail")
                .json()
                .valueStream()
                .map(entry -> entry.path("step").asString())
                .toList();
    }

    /** What many answer who ask at the same moment. */
    static List<Answer> atOnce(int times, IntFunction<Answer> call) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Answer>> calls = IntStream.range(0, times)
                    .<Callable<Answer>>mapToObj(number -> () -> call.apply(number))
                    .toList();
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
