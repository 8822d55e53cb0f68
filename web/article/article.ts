/** All that an article needs for its figures: the element. */
import '../src/figure/define.ts';
