/** The module worker: one for all figures of a page. */
import { loadFigureEngine } from '../engine/figures.ts';
import { serve } from './serve.ts';

declare const self: DedicatedWorkerGlobalScope;

serve(self, loadFigureEngine(), () => performance.now());
