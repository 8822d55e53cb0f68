import * as fc from 'fast-check';

/** Whether a property fails is enough here: to look for its smallest counterexample takes much longer. */
fc.configureGlobal({ endOnFailure: true });
