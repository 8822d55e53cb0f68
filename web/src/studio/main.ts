/** Starts the studio on the boxes of index.html. */
import '../figure/define.ts';
import { Studio } from './studio.ts';

new Studio(new URLSearchParams(location.search));
