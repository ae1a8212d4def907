package io.renshetong.starter.kafka;

import io.renshetong.contract.Topics;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/** Every topic of the suite and its dead letters; whichever service comes first creates them. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnBean(KafkaAdmin.class)
class TopicsAutoConfiguration {
    private static final int LARGEST_MESSAGE = 8 * 1024 * 1024;

    @Bean
    KafkaAdmin.NewTopics suiteTopics(
            @Value("${rst.kafka.partitions:6}") int partitions, @Value("${rst.kafka.replicas:-1}") short replicas) {
        return new KafkaAdmin.NewTopics(Stream.of(Topics.CONFIRMED, Topics.DECIDED, Topics.EFFECTIVE, Topics.LEDGER)
                .flatMap(topic -> Stream.of(topic, topic + Topics.DEAD_LETTER_SUFFIX))
                .map(topic -> topic(topic, partitions, replicas))
                .toArray(NewTopic[]::new));
    }

    @Bean
    TopicCreation topicCreation(KafkaAdmin admin) {
        return new TopicCreation(admin);
    }

    private static NewTopic topic(String name, int partitions, short replicas) {
        return TopicBuilder.name(name)
                .partitions(partitions)
                .replicas(replicas)
                .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST_MESSAGE))
                .build();
    }
}
