/** The module worker: one for all figures of a page. */
import { loadTrustingEngine } from '../engine/trusting.ts';
import { serve } from './serve.ts';

declare const self: DedicatedWorkerGlobalScope;

serve(self, loadTrustingEngine(), () => performance.now());
