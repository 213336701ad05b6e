package org.sightline.duty;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/// Finds duties by their card, in this package and every jurisdiction below it.
final class DutyScan {

  private DutyScan() {}

  static List<Duty> all() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Owed.class));
    return scanner.findCandidateComponents(DutyScan.class.getPackageName()).stream()
        .map(BeanDefinition::getBeanClassName)
        .filter(name -> name != null)
        .sorted(Comparator.naturalOrder())
        .map(DutyScan::make)
        .toList();
  }

  private static Duty make(String name) {
    var type = ClassUtils.resolveClassName(name, DutyScan.class.getClassLoader());
    return (Duty) BeanUtils.instantiateClass(type);
  }
}
