package org.sightline.duty;

import java.util.List;
import org.sightline.policy.Policy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gathers the duties found in the container. Which jurisdiction an installation is of, it says by `sightline.jurisdiction`.
@Configuration(proxyBeanMethods = false)
class DutyRoom {

  @Bean
  Duties duties(
      List<Duty> duties,
      Policy policy,
      @Value("${sightline.jurisdiction:" + Duties.DEFAULT_JURISDICTION + "}") String jurisdiction) {
    return new Duties(duties, jurisdiction, policy);
  }
}
