/** All that the article needs: the elements, what its prose does with them, its questions; and it is kept for visits without a network. */
import '../src/figure/define.ts';
import '../src/figure/explorers.ts';
import { keepForOffline } from '../src/offline/client.ts';
import { takeDrawingAlong } from './take-along.ts';
import { bringProseToLife } from './prose.ts';
import { keepAnswers } from './questions.ts';

bringProseToLife();
keepAnswers();
takeDrawingAlong();

// A new build is taken when no page uses the one before.
addEventListener('load', () => void keepForOffline('../../', () => undefined));
