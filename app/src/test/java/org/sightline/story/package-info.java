/// Reads stories: a few claims about a made-up family, and what must be so on a day, through given eyes. The stories stand in
/// `src/test/resources/stories/ROOM/CODE.yaml`. Read [org.sightline.story.Story] first.
@NullMarked
package org.sightline.story;

import org.jspecify.annotations.NullMarked;
