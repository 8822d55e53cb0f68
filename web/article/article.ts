/** All that an article needs for its figures: the element; and it is kept for visits without a network. */
import '../src/figure/define.ts';
import { keepForOffline } from '../src/offline/client.ts';

// A new build is taken when no page uses the one before.
addEventListener('load', () => void keepForOffline('../../', () => undefined));
