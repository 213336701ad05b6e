package org.sightline.time;

import java.time.Clock;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The only place that asks what time it is. Everybody else is told.
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

  @Bean
  InstantSource clock() {
    return Clock.systemUTC();
  }
}
