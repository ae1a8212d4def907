package io.renshetong.center;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The reference social-insurance centre; a real one replaces it by reading and writing the same topics. */
@SpringBootApplication
public class CenterDesk {
    public static void main(String[] arguments) {
        SpringApplication.run(CenterDesk.class, arguments);
    }
}
