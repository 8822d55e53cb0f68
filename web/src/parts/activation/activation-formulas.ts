/** Activations and their derivatives as the article writes them, but for softmax, which takes several z at once. */
import type { ActivationName } from '../../experiment/names.ts';
import { cases, exponential, formula, frac, row, sup } from '../controls/math-markup.ts';

type OfOne = Exclude<ActivationName, 'softmax'>;

/** Made anew each time: an element stands in one place only. */
type Formulas = Readonly<Record<OfOne, () => Element>>;

export const activationFormulas: Formulas = {
  linear: () => formula('F(z)=z'),
  sigmoid: () => formula('F(z)=', frac('1', row('1+', exponential('−z')))),
  tanh: () =>
    formula(
      'F(z)=',
      frac(row(exponential('z'), '−', exponential('−z')), row(exponential('z'), '+', exponential('−z'))),
    ),
  relu: () => formula('F(z)=max(z,0)'),
  'leaky-relu': () => formula('F(z)=', cases('z', 'z/100')),
  elu: () => formula('F(z)=', cases('z', row(exponential('z'), '−1'))),
  swish: () => formula('F(z)=zσ(z)'),
  mish: () => formula('F(z)=zω,ω=tanh(ln(1+', exponential('z'), '))'),
  softplus: () => formula('F(z)=ln(1+', exponential('z'), ')'),
  gelu: () => formula('F(z)≈zΦ(z)'),
};

export const derivativeFormulas: Formulas = {
  linear: () => formula('F′(z)=1'),
  sigmoid: () => formula('F′(z)=a(1−a)'),
  tanh: () => formula('F′(z)=1−', sup('a', '2')),
  relu: () => formula('F′(z)=', cases('1', '0')),
  'leaky-relu': () => formula('F′(z)=', cases('1', '1/100')),
  elu: () => formula('F′(z)=', cases('1', exponential('z'))),
  swish: () => formula('F′(z)=σ(z)(1+z(1−σ(z)))'),
  mish: () => formula('F′(z)=ω+zσ(z)(1−', sup('ω', '2'), ')'),
  softplus: () => formula('F′(z)=σ(z)'),
  gelu: () => formula('F′(z)≈Φ(z)+zφ(z)'),
};
