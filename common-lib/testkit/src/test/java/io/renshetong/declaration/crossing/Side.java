package io.renshetong.declaration.crossing;

import io.renshetong.declaration.DeclarationType;
import io.renshetong.declaration.Definition;
import io.renshetong.declaration.Neighbour;
import io.renshetong.declaration.sample.NoteChange;
import io.renshetong.declaration.sample.Notes;
import io.renshetong.starter.actor.PeerTokens;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** One of the two: its declarations about a note exclude those of the other about the same note. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class Side {
    /** Where each side can be reached; nowhere while it is away. */
    static final Addresses ADDRESSES = new Addresses();

    @Bean
    DeclarationType<NoteChange> noteChange(
            @Value("${crossing.side}") String here, @Value("${crossing.other}") String there, PeerTokens tokens) {
        Notes notes = new Notes();
        return () -> Definition.of("note-change", "99", NoteChange.class)
                .changes(notes)
                .excludes(row -> Set.of(here + ":" + row.ref()))
                .excludesElsewhere(asked(there, tokens), row -> Set.of(there + ":" + row.ref()), "crossing.in-transit")
                .takesEffect(notes);
    }

    private static Neighbour asked(String there, PeerTokens tokens) {
        return question -> {
            try {
                return RestClient.create(ADDRESSES.of(there))
                        .post()
                        .uri("/peer/in-transit")
                        .header("Authorization", tokens.authorization())
                        .body(question)
                        .retrieve()
                        .requiredBody(Neighbour.Answer.class);
            } catch (RestClientException away) {
                return Neighbour.Answer.none();
            }
        };
    }
}
