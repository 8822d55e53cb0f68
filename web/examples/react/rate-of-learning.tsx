/** A figure whose learning rate is React's state, and whose epoch is shown by React. */
import { useEffect, useRef, useState } from 'react';
import type { Playground } from 'frontera';
import type {} from 'frontera/react';

const rates = [0.03, 0.1, 0.3, 1, 3];

export function RateOfLearning() {
  const figure = useRef<Playground>(null);
  const [rate, setRate] = useState(0.3);
  const [epoch, setEpoch] = useState(0);

  useEffect(() => {
    const { current } = figure;
    if (current === null) return;
    const apply = (): void => {
      void current.change({ optimizer: { ...current.experiment.optimizer, learningRate: rate } });
    };
    // Before the first field there is no run to change.
    if (current.state !== null) apply();
    else current.addEventListener('frontera-ready', apply, { once: true });
    return () => {
      current.removeEventListener('frontera-ready', apply);
    };
  }, [rate]);

  return (
    <main>
      <nav>
        <a href="../">Examples</a>
      </nav>
      <h1>A figure in React</h1>
      <p>
        The learning rate is a state of this component; a new one changes the run that is under way. The epoch
        comes back by the figure’s events.
      </p>
      <fieldset>
        <legend>Learning rate</legend>
        {rates.map((choice) => (
          <label key={choice}>
            <input type="radio" name="rate" checked={rate === choice} onChange={() => setRate(choice)} />
            <span>{choice}</span>
          </label>
        ))}
      </fieldset>
      <frontera-playground
        ref={figure}
        preset="squared-inputs"
        controls="play step reset"
        lang="en"
        onfrontera-epoch={(event) => setEpoch(event.detail.metrics.epoch)}
      >
        <p>Two rings of points, and a network that learns to tell them apart.</p>
      </frontera-playground>
      <p className="said">
        {epoch === 0 ? 'Not trained yet.' : `React has seen ${epoch} ${epoch === 1 ? 'epoch' : 'epochs'}.`}
      </p>
    </main>
  );
}
