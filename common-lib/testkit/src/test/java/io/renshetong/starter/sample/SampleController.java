package io.renshetong.starter.sample;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Needs;
import io.renshetong.starter.actor.Open;
import io.renshetong.starter.actor.Permission;
import io.renshetong.starter.problem.FieldError;
import io.renshetong.starter.problem.Refusal;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class SampleController {
    @GetMapping("/open")
    @Open(Open.To.EVERYONE)
    Map<String, String> open() {
        return Map.of("answer", "open");
    }

    @GetMapping("/any-account")
    @Open
    Actor anyAccount(Actor actor) {
        return actor;
    }

    @GetMapping("/peer/greeting")
    @Needs(Permission.PEER)
    Actor peer(Actor actor) {
        return actor;
    }

    @GetMapping("/silent")
    Map<String, String> silent() {
        return Map.of("answer", "must not be seen");
    }

    @PostMapping("/notes")
    @Needs(Permission.DECLARE)
    Note note(@RequestBody @Valid Note note, @RequestHeader("Idempotency-Key") String key) {
        return note;
    }

    @GetMapping("/numbers/{number}")
    @Needs({Permission.QUERY, Permission.AUDIT})
    int number(@PathVariable int number, @RequestParam String why) {
        return number;
    }

    @PostMapping("/files")
    @Needs(Permission.DECLARE)
    long file(@RequestParam MultipartFile file, @RequestParam String kind) {
        return file.getSize();
    }

    @GetMapping("/refused")
    @Needs(Permission.QUERY)
    void refused() {
        throw Refusal.unprocessable("ROWS_REFUSED", "43020319850312001X 不能接受")
                .with(List.of(FieldError.error("#/mobile", "sample.mobile.pattern", "手机号码格式不正确", "138****5678")))
                .extra("current", Map.of("version", 3));
    }

    @GetMapping("/fault")
    @Needs(Permission.QUERY)
    void fault() {
        throw new IllegalStateException("a secret of 43020319850312001X");
    }

    @GetMapping("/away")
    @Needs(Permission.QUERY)
    void away() {
        throw new DataAccessResourceFailureException("gone");
    }
}
