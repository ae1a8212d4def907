package io.renshetong.starter.sample;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The smallest service there can be. */
@SpringBootApplication
public class SampleService {}
