package io.renshetong.declaration.query;

import io.renshetong.declaration.Neighbour;
import io.renshetong.starter.actor.Needs;
import io.renshetong.starter.actor.Permission;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The address at which other services ask what is in transit here. */
@RestController
class PeerController implements Neighbour {
    private final InTransit inTransit;

    PeerController(InTransit inTransit) {
        this.inTransit = inTransit;
    }

    @Override
    @Needs(Permission.PEER)
    public Answer holding(@RequestBody Question question) {
        return new Answer(inTransit.held(question.keys()));
    }
}
