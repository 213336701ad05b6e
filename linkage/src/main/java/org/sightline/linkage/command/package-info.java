/// The verb `link`: from CSV files to people, in one go, without starting anything else of the house.
@NullMarked
package org.sightline.linkage.command;

import org.jspecify.annotations.NullMarked;
