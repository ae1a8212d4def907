package io.renshetong.unit;

import io.renshetong.unit.account.AccountSettings;
import io.renshetong.unit.session.SessionSettings;
import org.apache.ibatis.annotations.Mapper;
import org.mybatis.spring.annotation.MapperScan;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Keeps the register of units and the accounts, and issues the tokens all services trust. */
@SpringBootApplication
@EnableScheduling
@EnableConfigurationProperties({AccountSettings.class, SessionSettings.class})
@MapperScan(annotationClass = Mapper.class, sqlSessionTemplateRef = "sqlSessionTemplate")
public class UnitServiceApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(UnitServiceApplication.class, arguments);
    }
}
