/// Who is who, as verbs of the terminal: training a model on the installation's own records, comparing and adopting it, and the
/// questions that only a person can settle.
@NullMarked
package org.sightline.desk.identity;

import org.jspecify.annotations.NullMarked;
