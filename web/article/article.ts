/** All that an article needs for its figures: the element. */
import '../src/element/define.ts';
