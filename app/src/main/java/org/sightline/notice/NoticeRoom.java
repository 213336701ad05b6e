package org.sightline.notice;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Reads who is reached where, from the file that the environment's SIGHTLINE_NOTICES names.
@Configuration(proxyBeanMethods = false)
class NoticeRoom {

  @Bean
  Settings noticeSettings(@Value("${sightline.notices:}") String file) {
    return file.isBlank() ? Settings.none() : Settings.read(Path.of(file));
  }
}
