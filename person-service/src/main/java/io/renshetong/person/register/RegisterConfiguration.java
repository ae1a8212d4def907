package io.renshetong.person.register;

import com.baomidou.mybatisplus.autoconfigure.ConfigurationCustomizer;
import io.renshetong.declaration.DeclarationsAbout;
import io.renshetong.kernel.code.CodeTables;
import io.renshetong.person.outside.Participations;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.crypto.BlindIndex;
import io.renshetong.starter.crypto.FieldCipher;
import io.renshetong.starter.problem.Messages;
import java.time.Clock;
import org.apache.ibatis.annotations.Mapper;
import org.mybatis.spring.annotation.MapperScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The register of persons and what is needed to read and write it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RegisterSettings.class)
@MapperScan(annotationClass = Mapper.class, sqlSessionTemplateRef = "sqlSessionTemplate")
class RegisterConfiguration {
    @Bean
    ConfigurationCustomizer rowsAreRecords() {
        // Their constructor is fed by the names of its parameters.
        return configuration -> configuration.setArgNameBasedConstructorAutoMapping(true);
    }

    @Bean
    PersonNumbers personNumbers(BlindIndex blindIndex) {
        return new PersonNumbers(blindIndex);
    }

    @Bean
    Persons persons(PersonMapper mapper, NamedParameterJdbcTemplate jdbc, FieldCipher cipher, PersonNumbers numbers) {
        return new Persons(mapper, new PersonTable(jdbc, cipher), numbers);
    }

    @Bean
    PersonColumns personColumns(FieldCipher cipher, PersonNumbers numbers) {
        return new PersonColumns(cipher, numbers);
    }

    @Bean
    PersonWriter personWriter(JdbcTemplate jdbc, PersonColumns columns, Clock clock) {
        return new PersonWriter(jdbc, columns, clock);
    }

    @Bean
    Newcomers newcomers(JdbcTemplate jdbc, PersonMapper mapper, PersonColumns columns, Clock clock) {
        return new Newcomers(jdbc, mapper, columns, clock);
    }

    @Bean
    PersonSearch personSearch(
            PersonMapper mapper, Persons persons, PersonNumbers numbers, Audit audit, Messages messages) {
        return new PersonSearch(mapper, persons, numbers, audit, messages);
    }

    @Bean
    PersonView personView() {
        return new PersonView(CodeTables.load());
    }

    @Bean
    Reveals reveals(
            JdbcTemplate jdbc,
            Audit audit,
            PersonNumbers numbers,
            Messages messages,
            Clock clock,
            RegisterSettings settings) {
        return new Reveals(jdbc, audit, numbers, messages, clock, settings);
    }

    @Bean
    PersonRecords personRecords(
            Persons persons,
            PersonView view,
            Reveals reveals,
            Participations participations,
            DeclarationsAbout declarations,
            Audit audit,
            Messages messages,
            TransactionTemplate transaction) {
        return new PersonRecords(persons, view, reveals, participations, declarations, audit, messages, transaction);
    }

    @Bean
    PersonList personList(PersonSearch search, PersonCursor cursor, PersonRows rows, Messages messages) {
        return new PersonList(search, cursor, rows, messages);
    }

    @Bean
    PersonRows personRows(PersonView view, Participations participations, DeclarationsAbout declarations) {
        return new PersonRows(view, participations, declarations);
    }
}
