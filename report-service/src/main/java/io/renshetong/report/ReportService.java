package io.renshetong.report;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** report-service: prints what units have confirmed. */
@SpringBootApplication
public class ReportService {
    public static void main(String[] arguments) {
        SpringApplication.run(ReportService.class, arguments);
    }
}
