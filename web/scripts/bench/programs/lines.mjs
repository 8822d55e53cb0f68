import { createInterface } from 'node:readline';
import { createTimer } from './timer.mjs';

/**
 * Answers the questions that come on standard input, a line each.
 *
 * @param {import('./timer.mjs').Program} program
 */
export function answerLines(program) {
  const answer = createTimer(program);
  createInterface({ input: process.stdin }).on('line', (question) => {
    try {
      process.stdout.write(`${answer(question)}\n`);
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      process.stdout.write(`error: ${text.replaceAll('\n', ' ')}\n`);
    }
  });
}
