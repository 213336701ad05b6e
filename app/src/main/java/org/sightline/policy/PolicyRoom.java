package org.sightline.policy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives every room the policy in force.
@Configuration(proxyBeanMethods = false)
class PolicyRoom {

  @Bean
  Policy policy() {
    return Policy.inForce(System.getenv());
  }
}
