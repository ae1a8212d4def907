package io.renshetong.starter.task;

import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.crypto.FieldCipher;
import io.renshetong.starter.file.FileStore;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Problems;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Tasks of a service with a database; their kinds are the beans of {@link TaskWork}. */
@AutoConfiguration(
        after = {
            JdbcTemplateAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            JacksonAutoConfiguration.class
        })
@ConditionalOnBean(JdbcTemplate.class)
class TaskAutoConfiguration {
    @Bean
    TaskTable taskTable(JdbcTemplate jdbc) {
        return new TaskTable(jdbc);
    }

    @Bean
    Works taskWorks(ObjectProvider<TaskWork<?>> works, FieldCipher cipher, JsonMapper json) {
        return new Works(works::orderedStream, cipher, json);
    }

    @Bean
    TaskViews taskViews(Messages messages, Works works) {
        return new TaskViews(messages, works);
    }

    @Bean
    TaskChanges taskChanges() {
        return new TaskChanges();
    }

    @Bean
    TaskEnds taskEnds(
            TaskTable table,
            Works works,
            TaskViews views,
            TaskChanges changes,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new TaskEnds(table, works, views, changes, new TransactionTemplate(transactions), clock);
    }

    @Bean
    TaskRunner taskRunner(
            TaskTable table,
            Works works,
            TaskViews views,
            TaskEnds ends,
            TaskChanges changes,
            FileStore files,
            Messages messages,
            Problems problems,
            Clock clock,
            @Value("${rst.tasks.at-once:2}") int atOnce) {
        Labour labour = new Labour(table, works, ends, files, messages, problems);
        return new TaskRunner(table, works, views, labour, new TaskKeeper(changes), files, messages, clock, atOnce);
    }

    @Bean
    Tasks tasks(
            TaskTable table,
            Works works,
            TaskViews views,
            TaskEnds ends,
            TaskRunner runner,
            Messages messages,
            Clock clock,
            @Value("${rst.tasks.most-waiting:20}") int mostWaiting) {
        return new JdbcTasks(table, works, views, ends, runner, messages, clock, mostWaiting);
    }

    @Bean
    TaskSweep taskSweep(TaskTable table, FileStore files, Clock clock) {
        return new TaskSweep(table, files, clock);
    }

    @Bean
    TaskWatches taskWatches(TaskTable table, TaskViews views, TaskChanges changes) {
        return new TaskWatches(table, views, changes);
    }

    @Bean
    TaskController taskController(
            TaskTable table,
            TaskViews views,
            Tasks tasks,
            TaskWatches watches,
            TaskSweep sweep,
            FileStore files,
            Audit audit) {
        return new TaskController(table, views, tasks, watches, sweep, files, audit);
    }
}
