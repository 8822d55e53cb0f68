import { describe, expect, it } from 'vitest';
import { stepOf, stepped } from '../../../web/src/parts/network/network-editor.ts';
import { HandSetValue, type ValueTarget } from '../../../web/src/parts/network/network-values.ts';

/** A figure whose worker answers when told to. */
class FakeFigure {
  parameters: Float32Array = new Float32Array([1, 2, 3]);
  isPaused = false;
  readonly sent: Float32Array[] = [];
  readonly #answers: ((error?: Error) => void)[] = [];

  get state(): ValueTarget['state'] {
    return { parameters: this.parameters } as ValueTarget['state'];
  }

  pause(): void {
    this.isPaused = true;
  }

  setParameters(parameters: Float32Array): Promise<void> {
    this.sent.push(parameters);
    return new Promise((resolve, reject) => {
      this.#answers.push((error) => {
        if (error !== undefined) {
          reject(error);
          return;
        }
        this.parameters = parameters;
        resolve();
      });
    });
  }

  async answer(error?: Error): Promise<void> {
    this.#answers.shift()?.(error);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function made(): { readonly figure: FakeFigure; readonly value: HandSetValue } {
  const figure = new FakeFigure();
  const value = new HandSetValue(figure);
  value.take(1);
  return { figure, value };
}

describe('HandSetValue', () => {
  it('pauses the run with the first change, and sends the others’ parameters as they are', async () => {
    const { figure, value } = made();
    expect(figure.isPaused).toBe(false);
    value.set(5);
    expect(figure.isPaused).toBe(true);
    expect([...(figure.sent[0] ?? [])]).toEqual([1, 5, 3]);
    expect(value.present).toBe(5);
    await figure.answer();
    expect(value.present).toBe(5);
  });

  it('sends one at a time, and of many changes the latest', async () => {
    const { figure, value } = made();
    for (const next of [4, 5, 6, 7]) value.set(next);
    expect(figure.sent).toHaveLength(1);
    await figure.answer();
    expect(figure.sent.map((parameters) => parameters[1])).toEqual([4, 7]);
    await figure.answer();
    expect(figure.sent).toHaveLength(2);
    value.set(8);
    expect(figure.sent.at(-1)?.[1]).toBe(8);
  });

  it('puts back what was there before the first change', async () => {
    const { figure, value } = made();
    value.putBack();
    expect(figure.sent).toHaveLength(0);
    value.set(9);
    value.set(10);
    expect(value.before).toBe(2);
    value.putBack();
    await figure.answer();
    await figure.answer();
    expect([...figure.parameters]).toEqual([1, 2, 3]);
  });

  it('forgets a value that the figure refuses, and takes the next', async () => {
    const { figure, value } = made();
    value.set(9);
    await figure.answer(new RangeError('another topology'));
    expect(value.present).toBe(2);
    value.set(4);
    await figure.answer();
    expect(figure.parameters[1]).toBe(4);
  });
});

describe('steps', () => {
  it('are 0.1, with Shift 1, with Alt 0.01, without binary tails, within the limits', () => {
    expect(stepOf({ shiftKey: false, altKey: false })).toBe(0.1);
    expect(stepOf({ shiftKey: true, altKey: false })).toBe(1);
    expect(stepOf({ shiftKey: false, altKey: true })).toBe(0.01);
    expect(stepped(0.1, 0.2)).toBe(0.3);
    expect(stepped(Math.fround(0.16), 0.1)).toBe(0.26);
    expect(stepped(999.95, 0.1)).toBe(1000);
    expect(stepped(-1000, -1)).toBe(-1000);
  });
});
