/// The duties of England, one file each, with the editions they were in force. Clauses are cited as published; a named
/// professional must confirm each before live use.
@NullMarked
package org.sightline.duty.england;

import org.jspecify.annotations.NullMarked;
