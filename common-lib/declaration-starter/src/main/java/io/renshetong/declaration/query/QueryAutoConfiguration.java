package io.renshetong.declaration.query;

import io.renshetong.declaration.DeclarationsAbout;
import io.renshetong.declaration.attachment.Attachments;
import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.lifecycle.Bodies;
import io.renshetong.declaration.lifecycle.Declarations;
import io.renshetong.declaration.transit.Transit;
import io.renshetong.kernel.code.CodeTables;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.crypto.BlindIndex;
import io.renshetong.starter.problem.Messages;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Beans of this room. */
@AutoConfiguration
class QueryAutoConfiguration {
    @Bean
    Search declarationSearch(NamedParameterJdbcTemplate jdbc, BlindIndex blindIndex, Audit audit, Messages messages) {
        return new Search(jdbc, blindIndex, audit, messages);
    }

    @Bean
    Selection.Finder selectionFinder(DeclarationTypes types, Search search, Messages messages) {
        return new Selection.Finder(types, search, messages);
    }

    @Bean
    Views declarationViews(DeclarationTypes types, CodeTables codes, Messages messages, Clock clock) {
        return new Views(types, codes, messages, clock);
    }

    @Bean
    History declarationHistory(JdbcTemplate jdbc, Bodies bodies, Views views, Messages messages) {
        return new History(jdbc, bodies, views, messages);
    }

    @Bean
    Summary declarationSummary(NamedParameterJdbcTemplate jdbc, DeclarationTypes types, Clock clock) {
        return new Summary(jdbc, types, clock);
    }

    @Bean
    Reading declarationReading(
            DeclarationTypes types,
            Declarations declarations,
            Attachments attachments,
            History history,
            Search search,
            Views views,
            Audit audit) {
        return new Reading(types, declarations, attachments, history, search, views, audit);
    }

    @Bean
    DeclarationsAbout declarationsAbout(
            NamedParameterJdbcTemplate jdbc, DeclarationTypes types, Views views, Messages messages) {
        return new ByRef(jdbc, types, views, messages);
    }

    @Bean
    InTransit inTransit(DeclarationTypes types, Declarations declarations, Transit transit, Messages messages) {
        return new InTransit(types, declarations, transit, messages);
    }

    @Bean
    Elsewhere inTransitElsewhere(Messages messages) {
        return new Elsewhere(messages);
    }

    @Bean
    PeerController declarationPeerController(InTransit inTransit) {
        return new PeerController(inTransit);
    }

    @Bean
    QueryController declarationQueryController(Reading reading, Summary summary) {
        return new QueryController(reading, summary);
    }
}
