package org.sightline.duty;

import java.util.List;
import org.sightline.time.WorkingDays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gathers the duties found in the container. All of them are of England so far, and count its working days.
@Configuration(proxyBeanMethods = false)
class DutyRoom {

  @Bean
  Duties duties(List<Duty> duties) {
    return new Duties(duties, WorkingDays.ofEnglandAndWales());
  }
}
