package org.sightline.signal;

import org.sightline.policy.Policy;
import org.sightline.time.WorkingDays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Reads from the policy in force by when questions are answered, by whom, and who is told next.
@Configuration(proxyBeanMethods = false)
class SignalRoom {

  @Bean
  Ladder ladder(Policy policy) {
    return Ladder.of(policy, WorkingDays.ofEnglandAndWales());
  }

  @Bean
  Replies replies(Ladder ladder, Policy policy) {
    return new Replies(ladder, policy);
  }
}
