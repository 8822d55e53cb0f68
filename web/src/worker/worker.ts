/** The module worker: one for all figures of a page. */
import { loadEngine } from '../engine/index.ts';
import { serve } from './serve.ts';

declare const self: DedicatedWorkerGlobalScope;

serve(self, loadEngine(), () => performance.now());
